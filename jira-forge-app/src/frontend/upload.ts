/** Sends a content pack in parts, then switches to it. Nothing shows it before the switch. */
import type { SiteTexts } from '@keylift/core';
import { bucketsOf } from '../content/buckets';
import type { ContentPack } from '../content/content-pack';
import { call, Refusal } from './call';

export async function sendPack(
  data: string,
  texts: Pick<SiteTexts, 'unfit'>,
  onPart: (n: number, all: number) => void,
): Promise<void> {
  const pack = packOf(data);
  if (!pack) throw new Refusal(texts.unfit);
  const { lessons, ...rest } = pack;
  const buckets = bucketsOf(lessons);
  for (const [bucket, part] of buckets.entries()) {
    onPart(bucket + 1, buckets.length);
    await call('uploadPart', { version: rest.version, bucket, lessons: part });
  }
  await call('switchLibrary', { head: { ...rest, lessons: lessons.length }, buckets: buckets.map((_, at) => at) });
}

/** A file comes as text, as base64 or as a data address. */
function packOf(data: string): ContentPack | undefined {
  const encoded = data.startsWith('data:') ? data.slice(data.indexOf(',') + 1) : data;
  try {
    const text = encoded.trimStart().startsWith('{') ? encoded : decoded(encoded);
    const pack = JSON.parse(text) as Partial<ContentPack>;
    return Array.isArray(pack.lessons) ? (pack as ContentPack) : undefined;
  } catch {
    return undefined;
  }
}

const decoded = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
