/** Sends a content pack in parts, then switches to it. Nothing shows it before the switch. */
import { bucketsOf } from '../content/buckets';
import type { ContentPack } from '../content/content-pack';
import { call, Refusal } from './call';

export async function sendPack(data: string, onPart: (n: number, all: number) => void): Promise<void> {
  const { lessons, ...rest } = packOf(data);
  const buckets = bucketsOf(lessons);
  for (const [bucket, part] of buckets.entries()) {
    onPart(bucket + 1, buckets.length);
    await call('uploadPart', { version: rest.version, bucket, lessons: part });
  }
  await call('switchLibrary', { head: { ...rest, lessons: lessons.length }, buckets: buckets.map((_, at) => at) });
}

/** A file comes as text, as base64 or as a data address. */
function packOf(data: string): ContentPack {
  const encoded = data.startsWith('data:') ? data.slice(data.indexOf(',') + 1) : data;
  try {
    const text = encoded.trimStart().startsWith('{') ? encoded : decoded(encoded);
    const pack = JSON.parse(text) as Partial<ContentPack>;
    if (Array.isArray(pack.lessons)) return pack as ContentPack;
  } catch {
    // said below
  }
  throw new Refusal('This file is not a content pack.');
}

const decoded = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
