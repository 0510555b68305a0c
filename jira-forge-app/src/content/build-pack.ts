/** Makes a content pack from skills, Key Results and lessons. Runs where the content is, never inside Forge. */
import { buildSitePack, packETag, type KeyResult, type Lesson, type Skill } from '@keylift/core';
import { packFormat, type ContentPack } from './content-pack';

export function buildContentPack(source: {
  readonly skills: readonly Skill[];
  readonly keyResults: readonly KeyResult[];
  readonly lessons: readonly Lesson[];
}): ContentPack {
  const { pack, lessons } = buildSitePack(source);
  return {
    format: packFormat,
    version: packETag(pack).replaceAll('"', ''),
    skills: source.skills,
    keyResults: source.keyResults,
    lessons,
    pack: base64Of(pack),
  };
}

function base64Of(buffer: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}
