/** The ContextPack of a whole site: every lesson, those first that some Key Result needs. */
import type { KeyResult, LessonSummary, Skill } from '../../model.js';
import { bridges, bridgesVersion } from '../bridges/index.js';
import { bindLexicon } from '../lexicon.js';
import { buildSkillIndex } from '../skill-index.js';
import { buildContextPack } from './build.js';

/** Returns the lessons in the order in which the pack knows them. */
export function buildSitePack<L extends Pick<LessonSummary, 'id' | 'title' | 'apply' | 'teaches'>>(source: {
  readonly skills: readonly Skill[];
  readonly keyResults: readonly KeyResult[];
  readonly lessons: readonly L[];
}): { readonly pack: ArrayBuffer; readonly lessons: readonly L[] } {
  const skills = source.skills.map(({ id, label, aliases, definition }) => ({
    id: String(id),
    label,
    alternatives: aliases,
    description: definition,
  }));
  const needed = new Set(source.keyResults.flatMap(({ requirements }) => requirements.map(({ skillId }) => skillId)));
  const byId = new Map(source.lessons.map((lesson) => [String(lesson.id), lesson]));
  const { pack, lessons } = buildContextPack({
    skills,
    lessons: source.lessons.map(({ id, title, apply, teaches }) => ({
      id,
      title,
      summary: apply ?? '',
      skillId: String(teaches[0]),
      rank: teaches.some((skillId) => needed.has(skillId)) ? 1 : 0,
    })),
    bridges,
    bridgesVersion,
    lexicon: bindLexicon(bridges, buildSkillIndex(skills)),
  });
  return { pack, lessons: lessons.flatMap(({ id }) => byId.get(id) ?? []) };
}
