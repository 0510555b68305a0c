/** The way to a Key Result: which skill in which ten minutes, what happens on each day, and whether it fits. */
import { addDays, daysBetween } from '../calendar.js';
import { clamp } from '../math.js';
import type { Day, KeyResult, SkillId } from '../model.js';
import type { Rules } from '../rules.js';
import { pathDays, type PathDay } from './path-days.js';
import { pathSteps, type PathStep, type StepSources } from './path-steps.js';
import { isWorkDay, workDaysBetween, type WorkDays } from './work-days.js';

export interface PathRequest extends StepSources {
  readonly keyResult: Pick<KeyResult, 'id' | 'start' | 'due' | 'baseline' | 'target' | 'direction'>;
  /** The first day of the path. */
  readonly from: Day;
  readonly workDays: WorkDays;
}

export interface PlannedStep extends PathStep {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export interface PathMilestone {
  readonly day: Day;
  /** Where the straight line of the Key Result is on that day. */
  readonly value: number;
  /** Skills whose step ends by then, and not by the milestone before. */
  readonly skillIds: readonly SkillId[];
}

export type PathFit =
  /** Every skill is there. */
  | { readonly state: 'ready' }
  | { readonly state: 'fits'; readonly readyOn: Day; readonly startBy: Day; readonly spareSprints: number }
  | {
      readonly state: 'does-not-fit';
      /** With ten minutes a day, which is after the need date. */
      readonly readyOn: Day;
      readonly missingMinutes: number;
      /** What every sprint would have to be for all of it. */
      readonly minutesADay: number;
      /** The skills that fit, chosen for the most weight; their prerequisites among them. */
      readonly keeps: readonly SkillId[];
    };

export interface Path {
  readonly from: Day;
  /** Two weeks before the due date: learning needs time to show in the number. */
  readonly needDate: Day;
  readonly due: Day;
  readonly steps: readonly PlannedStep[];
  readonly days: readonly PathDay[];
  readonly milestones: readonly PathMilestone[];
  readonly minutes: {
    readonly needed: number;
    readonly low: number;
    readonly high: number;
    readonly available: number;
  };
  readonly fit: PathFit;
}

/** Long enough for an honest date; a path that is longer than this is said to end here. */
const FARTHEST_DAYS = 3 * 366;

/**
 * Planned back from the need date: the time the skills take (`pathSteps`) against the ten minutes of each working day until
 * then. One skill after the other, one new lesson a day at most, its reviews by the boxes of d11, a task from work besides.
 */
export function planPath(request: PathRequest, rules: Rules): Path {
  const { keyResult, from, workDays } = request;
  const { due } = keyResult;
  const needDate = addDays(due, -rules.keyResult.learningToResultDays);
  const steps = pathSteps(request, rules);
  const available = workDaysBetween(from, needDate, workDays);
  const total = steps.reduce((sum, step) => sum + step.sprints, 0);
  const onDay = workDaysFrom(from, total, workDays);
  let taken = 0;
  const planned = steps.map((step): PlannedStep => {
    const firstDay = onDay[taken] as Day;
    taken += step.sprints;
    return { ...step, firstDay, lastDay: onDay[taken - 1] as Day };
  });
  const sum = (of: (step: PathStep) => number): number => steps.reduce((all, step) => all + of(step), 0);
  return {
    from,
    needDate,
    due,
    steps: planned,
    days: pathDays(sharingDays(planned, available.length), workDaysBetween(from, due, workDays), needDate, rules),
    milestones: milestones(request, planned),
    minutes: {
      needed: sum(({ minutes }) => minutes),
      low: sum(({ minutesLow }) => minutesLow),
      high: sum(({ minutesHigh }) => minutesHigh),
      available: available.length * rules.sprint.minutes,
    },
    fit: fitOf(planned, available, total, request, rules),
  };
}

/** Where it does not fit, every skill gets its share of the days, so that what is planned is not the first skill alone. */
function sharingDays(steps: readonly PathStep[], available: number): readonly PathStep[] {
  const total = steps.reduce((sum, { sprints }) => sum + sprints, 0);
  if (total <= available) return steps;
  return steps.map((step) => ({
    ...step,
    sprints: Math.max(1, step.lessons.length, Math.floor((step.sprints * available) / total)),
  }));
}

function fitOf(
  steps: readonly PlannedStep[],
  available: readonly Day[],
  total: number,
  { skills }: PathRequest,
  { sprint }: Rules,
): PathFit {
  const readyOn = steps.at(-1)?.lastDay;
  if (readyOn === undefined) return { state: 'ready' };
  const spareSprints = available.length - total;
  if (spareSprints >= 0) return { state: 'fits', readyOn, spareSprints, startBy: available[spareSprints] as Day };
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return {
    state: 'does-not-fit',
    readyOn,
    missingMinutes: -spareSprints * sprint.minutes,
    minutesADay: Math.ceil(Math.max(minutes, total * sprint.minutes) / Math.max(1, available.length)),
    keeps: bestThatFits(steps, available.length, (id) => skills.get(id)?.prerequisites ?? []),
  };
}

/** More skills than this on one Key Result are too broad anyway (d3); then the first in order are kept. */
const MOST_FOR_EXACT = 12;

/** The set of steps with the most weight whose sprints fit; of equal ones the shorter, then the earlier. */
function bestThatFits(
  steps: readonly PathStep[],
  sprints: number,
  prerequisitesOf: (id: SkillId) => readonly SkillId[],
): readonly SkillId[] {
  const few = steps.slice(0, MOST_FOR_EXACT);
  const places = new Map(few.map(({ skillId }, place) => [skillId, place]));
  let best = { weight: 0, sprints: 0, set: 0 };
  for (let set = 1; set < 2 ** few.length; set += 1) {
    const chosen = few.filter((_, place) => (set >> place) & 1);
    const takes = chosen.reduce((sum, step) => sum + step.sprints, 0);
    const complete = chosen.every(({ skillId }) =>
      prerequisitesOf(skillId).every((id) => id === skillId || !places.has(id) || (set >> (places.get(id) ?? 0)) & 1),
    );
    if (takes > sprints || !complete) continue;
    const weight = chosen.reduce((sum, step) => sum + step.weight, 0);
    const lead = Math.round((weight - best.weight) * 1e9);
    if (lead > 0 || (lead === 0 && takes < best.sprints)) best = { weight, sprints: takes, set };
  }
  return few.filter((_, place) => (best.set >> place) & 1).map(({ skillId }) => skillId);
}

/** A third, two thirds and the end of the way to the due date, bound to the line of the Key Result. */
function milestones({ keyResult, from }: PathRequest, steps: readonly PlannedStep[]): readonly PathMilestone[] {
  const { start, due, baseline, target, direction } = keyResult;
  const length = daysBetween(from, due);
  if (length < 3) return [];
  const days = [1, 2, 3].map((third) => addDays(from, Math.round((length * third) / 3)));
  return days.map((day, index) => {
    const share = direction === 'maintain' ? 1 : clamp(daysBetween(start, day) / daysBetween(start, due), 0, 1);
    const before = days[index - 1];
    return {
      day,
      value: baseline + (target - baseline) * share,
      skillIds: steps
        .filter(({ lastDay }) => lastDay <= day && (before === undefined || lastDay > before))
        .map(({ skillId }) => skillId),
    };
  });
}

function workDaysFrom(from: Day, count: number, workDays: WorkDays): readonly Day[] {
  const days: Day[] = [];
  const last = addDays(from, FARTHEST_DAYS);
  for (let day = from; days.length < count; day = day < last ? addDays(day, 1) : last)
    if (day === last || isWorkDay(day, workDays)) days.push(day);
  return days;
}

/** Ninety days that end with the Key Result, or the whole of a shorter one. */
export function playbookStart({ start, due }: Pick<KeyResult, 'start' | 'due'>, { sprint }: Rules): Day {
  const ninety = addDays(due, 1 - sprint.playbookDays);
  return ninety > start ? ninety : start;
}
