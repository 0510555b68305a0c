/** Where learning time went: seconds -> skill -> Key Result, summing exactly (R58). */
import type { Day, Evidence, Instant, KeyResultId, LessonId, SkillId } from '../model.js';
import { sortedBy } from '../order.js';
import type { SkillNeed } from './needs.js';

/** A lesson gone through, or a task done at work. Time is whole seconds, so that no sum depends on its order. */
export interface LearningAct {
  readonly day: Day;
  readonly lessonId: LessonId;
  readonly skillIds: readonly SkillId[];
  readonly seconds: number;
}

export interface LedgerLine {
  readonly skillId: SkillId;
  /** Absent when no Key Result of that day needed the skill: an orphan. */
  readonly keyResultId?: KeyResultId;
  readonly seconds: number;
}

export interface LearningLedger {
  readonly seconds: number;
  readonly orphanSeconds: number;
  /** Sorted by Key Result, then skill; orphans last. */
  readonly lines: readonly LedgerLine[];
}

/**
 * Acts as evidence tells them: what was finished at one moment is one act with all its skills; what was used at work takes
 * the task's minutes. A lesson that is no longer there counts with `unknownMinutes`.
 */
export function learningActs(
  evidence: readonly Evidence[],
  minutes: {
    readonly ofLesson: (lessonId: LessonId) => number | undefined;
    readonly ofTask: number;
    readonly unknown: number;
  },
  dayOf: (at: Instant) => Day,
): readonly LearningAct[] {
  const acts = new Map<string, { day: Day; lessonId: LessonId; skillIds: Set<SkillId>; seconds: number }>();
  for (const { kind, lessonId, at, skillId } of evidence) {
    if (lessonId === undefined || (kind !== 'completion' && kind !== 'applied')) continue;
    const length = kind === 'applied' ? minutes.ofTask : (minutes.ofLesson(lessonId) ?? minutes.unknown);
    const key = `${at} ${kind} ${lessonId}`;
    const act = acts.get(key) ?? { day: dayOf(at), lessonId, skillIds: new Set(), seconds: Math.round(length * 60) };
    act.skillIds.add(skillId);
    acts.set(key, act);
  }
  return sortedBy(acts, ([key]) => [key]).map(([, act]) => ({ ...act, skillIds: [...act.skillIds].sort() }));
}

/** Each act is shared out over its skills evenly, and each skill's part over the Key Results of that day by weight. */
export function learningLedger(
  acts: readonly LearningAct[],
  needsOn: (day: Day) => readonly SkillNeed[],
): LearningLedger {
  const lines = new Map<string, LedgerLine>();
  const add = (line: LedgerLine): void => {
    const key = `${line.keyResultId ?? '\uffff'} ${line.skillId}`;
    lines.set(key, { ...line, seconds: (lines.get(key)?.seconds ?? 0) + line.seconds });
  };
  for (const { day, skillIds, seconds } of acts) {
    const needs = needsOn(day);
    // A skill that no Key Result needs takes nothing from those that one does.
    const needed = skillIds.filter((id) => needs.some(({ skillId }) => skillId === id));
    const sharing = needed.length > 0 ? needed : skillIds;
    const parts = shareOut(
      seconds,
      sharing.map(() => 1),
    );
    for (const [place, skillId] of sharing.entries()) {
      const part = parts[place] ?? 0;
      const served = needs.filter((need) => need.skillId === skillId);
      if (served.length === 0) add({ skillId, seconds: part });
      const shares = shareOut(
        part,
        served.map(({ weight }) => weight),
      );
      for (const [at, { keyResultId }] of served.entries()) add({ skillId, keyResultId, seconds: shares[at] ?? 0 });
    }
  }
  const inOrder = sortedBy(lines, ([key]) => [key]).flatMap(([, line]) => (line.seconds > 0 ? [line] : []));
  const sum = (some: readonly { readonly seconds: number }[]): number =>
    some.reduce((all, { seconds }) => all + seconds, 0);
  return {
    seconds: sum(acts),
    orphanSeconds: sum(inOrder.filter(({ keyResultId }) => keyResultId === undefined)),
    lines: inOrder,
  };
}

/** Whole parts in these proportions that sum to the whole: largest remainders first, ties to the earlier. */
function shareOut(whole: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (all > 0 ? (whole * weight) / all : whole / weights.length));
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, place) => ({ place, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder.slice(0, left)) parts[place] = (parts[place] ?? 0) + 1;
  return parts;
}
