/** What a person has studied, as far as their evidence tells: finished lessons, Leitner boxes, uses at work. */
import { addDays } from '../calendar.js';
import type { Day, Evidence, Instant, LessonId } from '../model.js';
import type { Rules } from '../rules.js';
import { sortedBy } from '../order.js';

export interface Review {
  /** 1 … number of boxes. */
  readonly box: number;
  readonly lastDay: Day;
  readonly dueOn: Day;
}

export interface Study {
  /** Lessons gone through to the end, with the last day. */
  readonly finished: ReadonlyMap<LessonId, Day>;
  /** Lessons with answered questions. */
  readonly reviews: ReadonlyMap<LessonId, Review>;
  /** Last use at work. */
  readonly applied: ReadonlyMap<LessonId, Day>;
}

/**
 * Leitner boxes: a lesson starts in box 1 on the day of its first answers. A day of answers with a mean outcome that
 * passes moves it one box on when it was due and changes nothing when it came early; any other day puts it back into
 * box 1. It is due as many days later as its box says (REQUIREMENTS d11).
 */
export function studyOf(evidence: readonly Evidence[], dayOf: (at: Instant) => Day, rules: Rules): Study {
  const finished = new Map<LessonId, Day>();
  const applied = new Map<LessonId, Day>();
  const sessions = new Map<string, { lessonId: LessonId; day: Day; sum: number; n: number }>();
  for (const { kind, lessonId, at, outcome } of evidence) {
    if (lessonId === undefined) continue;
    const day = dayOf(at);
    if (kind === 'completion') setLater(finished, lessonId, day);
    else if (kind === 'applied') setLater(applied, lessonId, day);
    else if (kind === 'quiz' || kind === 'practice') {
      const session = sessions.get(`${day} ${lessonId}`) ?? { lessonId, day, sum: 0, n: 0 };
      sessions.set(`${day} ${lessonId}`, { ...session, sum: session.sum + outcome, n: session.n + 1 });
    }
  }
  const reviews = new Map<LessonId, Review>();
  for (const { lessonId, day, sum, n } of sortedBy(sessions.values(), ({ day, lessonId }) => [day, lessonId])) {
    reviews.set(lessonId, afterSession(reviews.get(lessonId), day, sum / n >= rules.sprint.reviewPassed, rules));
  }
  return { finished, reviews, applied };
}

function afterSession(before: Review | undefined, day: Day, passed: boolean, { sprint }: Rules): Review {
  if (before && passed && day < before.dueOn) return { ...before, lastDay: day };
  const box = before && passed ? Math.min(before.box + 1, sprint.boxes.length) : 1;
  return { box, lastDay: day, dueOn: addDays(day, sprint.boxes[box - 1] ?? 1) };
}

function setLater(days: Map<LessonId, Day>, lessonId: LessonId, day: Day): void {
  const known = days.get(lessonId);
  if (known === undefined || day > known) days.set(lessonId, day);
}
