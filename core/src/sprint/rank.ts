/** Which lesson is worth the next minutes. */
import { isKnown, isMet } from '../mastery/estimate.js';
import { probabilityOf } from '../mastery/level.js';
import type { LessonSummary, Mastery, Skill, SkillId } from '../model.js';
import { compareText } from '../order.js';
import type { Rules } from '../rules.js';
import type { SkillNeed } from './needs.js';

export interface RankedLesson {
  readonly lesson: LessonSummary;
  /** Σ over needs of risk weight × weight × expected gain, per minute. */
  readonly worth: number;
  /** The need that contributes most. */
  readonly need: SkillNeed;
}

/**
 * Expected gain of one lesson, in p: a fixed share of the way from the lower end of the band to the required level.
 * The lower end, because coverage counts people who surely reach it; what is unknown counts as the prior.
 */
function expectedGain(need: SkillNeed, mastery: Mastery | undefined, rules: Rules): number {
  const from = mastery && isKnown(mastery, rules) ? mastery.pLow : rules.mastery.prior;
  return rules.sprint.lessonGain * Math.max(0, probabilityOf(need.level) - from);
}

/** Lessons worth something, best first; ties by id. */
export function rankLessons(
  lessons: readonly LessonSummary[],
  needs: readonly SkillNeed[],
  masteryOf: (id: SkillId) => Mastery | undefined,
  rules: Rules,
): readonly RankedLesson[] {
  const ranked = lessons.flatMap((lesson): RankedLesson[] => {
    const served = needs
      .filter(({ skillId }) => lesson.teaches.includes(skillId))
      .map((need) => ({
        need,
        value: rules.sprint.riskWeight[need.risk] * need.weight * expectedGain(need, masteryOf(need.skillId), rules),
      }))
      .sort(
        (a, b) =>
          b.value - a.value ||
          compareText(a.need.keyResultId, b.need.keyResultId) ||
          compareText(a.need.skillId, b.need.skillId),
      );
    const best = served[0];
    if (!best || best.value <= 0) return [];
    return [{ lesson, worth: served.reduce((sum, { value }) => sum + value, 0) / lesson.minutes, need: best.need }];
  });
  // Worth is rounded, so that the last binary digit never decides what the id should.
  return ranked.sort((a, b) => round(b.worth) - round(a.worth) || compareText(a.lesson.id, b.lesson.id));
}

const round = (worth: number): number => Math.round(worth * 1e9);

/**
 * Prerequisites first: leaves out lessons whose skill rests on another needed skill that is not met yet and that one of
 * the lessons teaches. When that leaves nothing (skills that wait for each other), nobody waits.
 */
export function prerequisitesFirst(
  ranked: readonly RankedLesson[],
  skills: ReadonlyMap<SkillId, Skill>,
  masteryOf: (id: SkillId) => Mastery | undefined,
  rules: Rules,
): readonly RankedLesson[] {
  const teachable = new Set(ranked.map(({ need }) => need.skillId));
  const waits = (id: SkillId): boolean =>
    (skills.get(id)?.prerequisites ?? []).some((prerequisite) => {
      const mastery = masteryOf(prerequisite);
      return prerequisite !== id && teachable.has(prerequisite) && !(mastery && isMet(mastery, rules));
    });
  const ready = ranked.filter(({ need }) => !waits(need.skillId));
  return ready.length > 0 ? ready : ranked;
}
