/** Line items and scores, AGS 2.0 https://www.imsglobal.org/spec/lti-ags/v2p0 — plain data and rules, no HTTP. */
import type { Profile } from './profile.js';

export interface LineItem {
  readonly id: string;
  readonly courseId: string;
  readonly clientId: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId: string;
  readonly tag: string;
  /** The activity it belongs to; absent for a column of its own. */
  readonly activityId?: string;
  readonly submissionReview?: Readonly<Record<string, unknown>>;
  readonly madeBy: 'platform' | 'tool';
}

/** A score as it was sent. */
export interface Score {
  readonly userId: string;
  readonly timestamp: string;
  readonly activityProgress: string;
  readonly gradingProgress: string;
  readonly scoreGiven?: number;
  readonly scoreMaximum?: number;
  readonly comment?: string;
}

/** What the gradebook shows for one person on one line item. */
export interface Grade {
  readonly userId: string;
  /** Milliseconds since 1970 of the newest score. */
  readonly at: number;
  readonly activityProgress: string;
  readonly gradingProgress: string;
  /** On the scale of the line item. */
  readonly score?: number;
  readonly comment?: string;
}

export type ScoreVerdict =
  | { readonly status: 'accepted'; readonly grade: Grade }
  | { readonly status: 'superseded' }
  | { readonly status: 'refused'; readonly reason: string };

const ACTIVITY_PROGRESS = ['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed'];
const GRADING_PROGRESS = ['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady'];
/** ISO 8601 with a zone; fractions and offsets are welcome (AGS 2.0 §3.4.4). */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970, or undefined when the text is no such timestamp. */
export function parseTimestamp(text: unknown): number | undefined {
  if (typeof text !== 'string' || !TIMESTAMP.test(text)) return undefined;
  // Date keeps milliseconds only; more digits are cut, as Moodle does.
  const at = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(at) ? undefined : at;
}

/** Decides what a score does to a grade. `graded` tells whether that user may have a grade here. */
export function judgeScore(
  input: unknown,
  context: {
    readonly item: LineItem;
    readonly grade: Grade | undefined;
    readonly graded: (userId: string) => boolean;
    readonly profile: Profile;
  },
): ScoreVerdict {
  const { item, grade, profile } = context;
  const refused = (reason: string): ScoreVerdict => ({ status: 'refused', reason });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refused('body');
  const score = input as Partial<Record<keyof Score, unknown>>;
  if (typeof score.userId !== 'string' || !context.graded(score.userId)) return refused('userId');
  const at = parseTimestamp(score.timestamp);
  if (at === undefined) return refused('timestamp');
  if (typeof score.activityProgress !== 'string' || !ACTIVITY_PROGRESS.includes(score.activityProgress))
    return refused('activityProgress');
  if (typeof score.gradingProgress !== 'string' || !GRADING_PROGRESS.includes(score.gradingProgress))
    return refused('gradingProgress');
  if (score.comment !== undefined && typeof score.comment !== 'string') return refused('comment');
  const { scoreGiven: given, scoreMaximum: maximum } = score;
  if (given !== undefined && (typeof given !== 'number' || !Number.isFinite(given))) return refused('scoreGiven');
  if (given !== undefined && (typeof maximum !== 'number' || !(maximum > 0))) return refused('scoreMaximum');
  if (grade && Math.floor(at / profile.scoreTick) <= Math.floor(grade.at / profile.scoreTick))
    return { status: 'superseded' };

  const head = {
    userId: score.userId,
    at,
    activityProgress: score.activityProgress,
    gradingProgress: score.gradingProgress,
  };
  const final = score.gradingProgress === 'FullyGraded';
  if (!final && profile.ungradedWipes) return { status: 'accepted', grade: head };
  const points = given === undefined ? grade?.score : rescale(given, maximum as number, item.scoreMaximum);
  return {
    status: 'accepted',
    grade: {
      ...head,
      ...(points !== undefined && { score: points }),
      ...(score.comment !== undefined && { comment: score.comment }),
    },
  };
}

function rescale(given: number, from: number, to: number): number {
  const share = Math.min(1, Math.max(0, given / from));
  return Math.round(share * to * 100_000) / 100_000;
}

export class Gradebook {
  readonly #items = new Map<string, LineItem>();
  readonly #grades = new Map<string, Map<string, Grade>>();
  #lastId = 0;

  add(item: Omit<LineItem, 'id'>): LineItem {
    const added = { ...item, id: String((this.#lastId += 1)) };
    this.#items.set(added.id, added);
    this.#grades.set(added.id, new Map());
    return added;
  }

  item(id: string): LineItem | undefined {
    return this.#items.get(id);
  }

  items(courseId: string): readonly LineItem[] {
    return [...this.#items.values()].filter((item) => item.courseId === courseId);
  }

  /** The line items of one tool in one course. */
  itemsOfTool(courseId: string, clientId: string): readonly LineItem[] {
    return this.items(courseId).filter((item) => item.clientId === clientId);
  }

  /** The column of an activity, when it has exactly one: with a second, platforms no longer say which one is meant. */
  itemOfActivity(activityId: string): LineItem | undefined {
    const linked = [...this.#items.values()].filter((item) => item.activityId === activityId);
    return linked.length === 1 ? linked[0] : undefined;
  }

  change(id: string, fields: Pick<LineItem, 'label' | 'scoreMaximum' | 'resourceId' | 'tag'>): LineItem | undefined {
    const item = this.#items.get(id);
    if (!item) return undefined;
    const changed = { ...item, ...fields };
    this.#items.set(id, changed);
    return changed;
  }

  remove(id: string): boolean {
    this.#grades.delete(id);
    return this.#items.delete(id);
  }

  grade(itemId: string, userId: string): Grade | undefined {
    return this.#grades.get(itemId)?.get(userId);
  }

  grades(itemId: string): readonly Grade[] {
    return [...(this.#grades.get(itemId)?.values() ?? [])];
  }

  putGrade(itemId: string, grade: Grade): void {
    this.#grades.get(itemId)?.set(grade.userId, grade);
  }
}
