/** Which skills and lessons a pasted text, or a course, calls for. Writes nothing. */
import { isKnown } from '../mastery/estimate.js';
import type { Matching } from '../keylift-matching.js';
import type { Principal } from '../keylift.js';
import { createLearntMatcher } from '../matching/learn.js';
import { matchLessons, type Needs } from '../matching/lessons.js';
import { chooseShown, looked } from '../matching/suggest.js';
import { withLearnt, type TenantSuggestions } from '../matching/suggest-in-tenant.js';
import type { SkillId } from '../model.js';
import { matchView } from '../report/match.js';
import { estimateOf } from '../report/standing.js';
import type { Deps } from './deps.js';
import { reorderByMeaning } from './meaning.js';
import { readableLessons } from './readable-lessons.js';
import { learnerOf, sceneOf, skillsById, type Scene } from './scene.js';
import { tenantRanker, type TenantRanker } from './tenant-ranker.js';

const MOST_LESSONS = 3;

export async function match(
  deps: Deps,
  principal: Principal,
  { text }: { readonly text: string },
): ReturnType<Matching['match']> {
  const scene = await sceneOf(deps, principal);
  const { tenant, found } = await suggestionsFor(deps, scene, { learntFrom: text, text });
  const lessons = readableLessons(
    await deps.store.lessonsTeaching(found.shown.map(({ skillId }) => skillId)),
    principal.locale,
  );
  const titles = new Map(lessons.map(({ id, title }) => [id, title]));
  const matched = matchLessons(found.shown, lessons, await needsNow(deps, scene), MOST_LESSONS);
  return matchView(
    {
      found,
      text,
      mayTeach: mayTeach(principal),
      isCourse: false,
      labelOf: tenant.labelOf,
      lessons: matched.map((one) => ({ ...one, title: titles.get(one.lessonId) ?? '' })),
    },
    scene.language,
  );
}

/** What was tagged is compared with the title; the words of the description count as well. */
export async function matchCourse(
  deps: Deps,
  principal: Principal,
  { title, description }: { readonly title: string; readonly description: string },
): ReturnType<Matching['matchCourse']> {
  const scene = await sceneOf(deps, principal);
  const { tenant, found } = await suggestionsFor(deps, scene, { learntFrom: title, text: `${title}. ${description}` });
  return matchView(
    { found, text: title, mayTeach: mayTeach(principal), isCourse: true, labelOf: tenant.labelOf, lessons: [] },
    scene.language,
  );
}

/** Those who answer for teams or for learning. */
export const mayTeach = ({ role }: Principal): boolean => role !== 'learner';

async function suggestionsFor(
  { store, embeddings }: Deps,
  { today }: Scene,
  { learntFrom, text }: { readonly learntFrom: string; readonly text: string },
): Promise<{ readonly tenant: TenantRanker; readonly found: TenantSuggestions }> {
  const [own, keyResults, taught] = await Promise.all([store.listSkills(), store.listKeyResults(), store.listTaught()]);
  const tenant = tenantRanker(
    own,
    keyResults.filter(({ start, due }) => start <= today && due >= today),
  );
  const { ranker, labelOf } = tenant;
  const ranking = await reorderByMeaning(ranker.rank(text, looked), text, (id) => labelOf(id as SkillId), embeddings);
  const found = chooseShown(ranking, ranker.index.skills.length);
  return { tenant, found: withLearnt(found, createLearntMatcher(taught).match(learntFrom)) };
}

/** The gap to the level needed (0–1) times its weight, added over this week's Key Results; unknown counts as a whole gap. */
async function needsNow(deps: Deps, scene: Scene): Promise<Needs> {
  const ids = [...new Set(scene.needs.map(({ skillId }) => skillId))];
  const [skills, learner] = await Promise.all([skillsById(deps, ids), learnerOf(deps, scene, ids)]);
  const needs = new Map<SkillId, number>();
  for (const { skillId, level, weight } of scene.needs) {
    const skill = skills.get(skillId);
    const seen = skill && estimateOf(learner, skill);
    const gap = seen && isKnown(seen, deps.rules) ? Math.max(0, 1 - seen.level / level) : 1;
    needs.set(skillId, Math.min(1, (needs.get(skillId) ?? 0) + gap * weight));
  }
  return needs;
}
