/** Today's ten minutes: one review, one new lesson, one apply task; shorter when a part is missing, never padded. */
import type {
  Day,
  KeyResult,
  KeyResultId,
  LessonSummary,
  Mastery,
  PersonId,
  Skill,
  SkillId,
  Sprint,
  SprintId,
  SprintItem,
  SprintPart,
  TeamId,
} from '../model.js';
import { sortedBy } from '../order.js';
import type { Rules } from '../rules.js';
import { activeInWeek, needsOf, type Risk } from './needs.js';
import { applyItem, newItem, reviewItem } from './parts.js';
import { prerequisitesFirst, rankLessons } from './rank.js';
import type { Study } from './study.js';

export interface SprintRequest {
  readonly id: SprintId;
  readonly personId: PersonId;
  readonly day: Day;
  readonly teamIds: readonly TeamId[];
  /** Of the person's teams; those of another week are left out here. */
  readonly keyResults: readonly KeyResult[];
  readonly skills: ReadonlyMap<SkillId, Skill>;
  /** Lessons that may be offered, in a language the person reads. */
  readonly lessons: readonly LessonSummary[];
  readonly mastery: ReadonlyMap<SkillId, Mastery>;
  readonly study: Study;
  /** Early warnings that are known; a Key Result without one counts as low. */
  readonly risks?: ReadonlyMap<KeyResultId, Risk>;
}

/** Why there is nothing to do today. `nextReviewOn`: when there will be. */
export interface EmptySprint {
  readonly empty: 'no-team' | 'no-key-result' | 'no-skills' | 'no-lessons' | 'all-ready' | 'all-studied';
  readonly nextReviewOn?: Day;
}

/**
 * REQUIREMENTS d11, with one reading of ours (docs/decisions): a new lesson may be longer than five minutes as long as the
 * whole stays within ten; then the apply task gives way first, the review second.
 */
export function planSprint(request: SprintRequest, rules: Rules): Sprint | EmptySprint {
  const { id, personId, day, teamIds, study } = request;
  if (teamIds.length === 0) return { empty: 'no-team' };
  const keyResults = activeInWeek(request.keyResults, day);
  if (keyResults.length === 0) return { empty: 'no-key-result' };
  const needs = needsOf(keyResults, teamIds).map((need) => ({
    ...need,
    risk: request.risks?.get(need.keyResultId) ?? need.risk,
  }));
  if (needs.length === 0) return { empty: 'no-skills' };
  const lessons = request.lessons.filter(({ teaches }) => needs.some(({ skillId }) => teaches.includes(skillId)));
  if (lessons.length === 0) return { empty: 'no-lessons' };

  const masteryOf = (skillId: SkillId): Mastery | undefined => request.mastery.get(skillId);
  const unseen = lessons.filter((lesson) => !study.finished.has(lesson.id) && !recallsAnother(lesson, lessons));
  const ranked = rankLessons(unseen, needs, masteryOf, rules);
  const fresh = prerequisitesFirst(ranked, request.skills, masteryOf, rules)[0];

  const choices = { lessons, needs, study, day, fresh };
  const byImportance = [newItem(choices), reviewItem(choices, rules), applyItem(choices, rules)];
  const items = inOrder(fitting(byImportance, rules.sprint.minutes));
  if (items.length > 0) return { id, personId, day, items };
  const nextReviewOn = sortedBy(
    lessons.flatMap(({ id }) => study.reviews.get(id)?.dueOn ?? []),
    (dueOn) => [dueOn],
  )[0];
  return {
    empty: unseen.length > 0 ? 'all-ready' : 'all-studied',
    ...(nextReviewOn === undefined ? {} : { nextReviewOn }),
  };
}

/** Takes one item after the other as long as it fits into the minutes. */
function fitting(items: readonly (SprintItem | undefined)[], minutes: number): readonly SprintItem[] {
  let left = minutes;
  return items.filter((item): item is SprintItem => {
    if (!item || item.minutes > left) return false;
    left -= item.minutes;
    return true;
  });
}

const ORDER: Readonly<Record<SprintPart, number>> = { review: 0, new: 1, apply: 2 };

function inOrder(items: readonly SprintItem[]): readonly SprintItem[] {
  return items.toSorted((a, b) => ORDER[a.part] - ORDER[b.part]);
}

/** A recall lesson repeats what another one teaches: it is for reviews. */
function recallsAnother({ kind, teaches }: LessonSummary, lessons: readonly LessonSummary[]): boolean {
  return (
    kind === 'recall' &&
    lessons.some((other) => other.kind !== 'recall' && other.teaches.some((skillId) => teaches.includes(skillId)))
  );
}
