/** Makes a content pack from skills, Key Results and lessons. Runs where the content is, never inside Forge. */
import {
  bindLexicon,
  bridges,
  bridgesVersion,
  buildContextPack,
  buildSkillIndex,
  packETag,
  type KeyResult,
  type Lesson,
  type Skill,
} from '@keylift/core';
import { packFormat, type ContentPack } from './content-pack';

export function buildContentPack(source: {
  readonly skills: readonly Skill[];
  readonly keyResults: readonly KeyResult[];
  readonly lessons: readonly Lesson[];
}): ContentPack {
  const texts = source.skills.map(({ id, label, aliases, definition }) => ({
    id: String(id),
    label,
    alternatives: aliases,
    description: definition,
  }));
  const wanted = new Set(source.keyResults.flatMap(({ requirements }) => requirements.map(({ skillId }) => skillId)));
  const byId = new Map(source.lessons.map((lesson) => [String(lesson.id), lesson]));
  const { pack, lessons } = buildContextPack({
    skills: texts,
    lessons: source.lessons.map(({ id, title, apply, teaches }) => ({
      id,
      title,
      summary: apply ?? '',
      skillId: String(teaches[0]),
      rank: teaches.some((skillId) => wanted.has(skillId)) ? 1 : 0,
    })),
    bridges,
    bridgesVersion,
    lexicon: bindLexicon(bridges, buildSkillIndex(texts)),
  });
  return {
    format: packFormat,
    version: packETag(pack).replaceAll('"', ''),
    skills: source.skills,
    keyResults: source.keyResults,
    lessons: lessons.flatMap(({ id }) => byId.get(id) ?? []),
    pack: base64Of(pack),
  };
}

function base64Of(buffer: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}
