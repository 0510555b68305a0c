/** The lift line: where a Key Result stands between its start and its goal. */
import { forecast } from '../forecast.js';
import { attainment, isWithinTolerance, pace, readingsOf, shareOf } from '../key-result.js';
import { clamp } from '../math.js';
import type { CheckIn, Day, KeyResult } from '../model.js';
import type { Rules } from '../rules.js';
import type { Language } from './language.js';
import type { LiftLine } from './views.js';

/** A Key Result with its readings, seen on one day. */
export interface Seen {
  readonly keyResult: KeyResult;
  readonly checkIns: readonly CheckIn[];
  readonly today: Day;
  readonly rules: Rules;
}

const onLine = (share: number): number => clamp(share, 0, 1);

export function liftLine(seen: Seen, language: Language): LiftLine {
  const { keyResult, checkIns, today, rules } = seen;
  if (keyResult.direction === 'maintain') return maintainLine(seen, language);
  const { say, value, range } = language;
  const { unit, baseline, target, current, due } = keyResult;
  const attained = shareOf(keyResult, current);
  const line = pace(keyResult, today, rules);
  const ahead = forecast(keyResult, checkIns, today, rules);
  const aheadRange = ahead && range(ahead.low, ahead.high, unit);
  const aheadShares = ahead && [shareOf(keyResult, ahead.low), shareOf(keyResult, ahead.high)].map(onLine);

  const progress = attained < 0 ? 'away' : attained >= 1 ? 'reached' : 'under-way';
  const summary = [
    say(`line.summary.${progress}`, {
      title: keyResult.title,
      now: value(current, unit),
      percent: Math.round(attained * 100),
      start: value(baseline, unit),
      goal: value(target, unit),
    }),
    line && say('line.summary.pace', { value: value(line.value, unit), band: value(line.deadBand, unit) }),
    aheadRange && say('line.summary.forecast', { day: language.day(due), range: aheadRange }),
  ];
  return {
    start: value(baseline, unit),
    goal: value(target, unit),
    goalBy: say('line.goal-by', { day: language.shortDay(due) }),
    now: { at: onLine(attained), label: say('line.now', { value: value(current, unit) }) },
    ...(line && {
      pace: {
        at: line.share,
        label: say('line.pace', { value: value(line.value, unit) }),
        band: [
          onLine(line.share - rules.keyResult.paceDeadBand),
          onLine(line.share + rules.keyResult.paceDeadBand),
        ] as const,
      },
    }),
    ...(aheadRange &&
      aheadShares && {
        forecast: {
          from: Math.min(...aheadShares),
          to: Math.max(...aheadShares),
          label: say('line.forecast', { range: aheadRange }),
        },
      }),
    summary: summary.filter((part) => part !== undefined).join(' '),
  };
}

/** A value to keep has no way to go: the line shows the share of readings that kept it. */
function maintainLine({ keyResult, checkIns, today }: Seen, { say, value, shortDay }: Language): LiftLine {
  const { unit, target, tolerance = 0, current, title, due } = keyResult;
  const readings = readingsOf(keyResult, checkIns, today);
  const within = readings.filter((reading) => isWithinTolerance(keyResult, reading.value)).length;
  const goal = value(target, unit);
  const allowed = value(tolerance, unit);
  return {
    start: `${goal} ± ${allowed}`,
    goal,
    goalBy: say('line.goal-until', { day: shortDay(due) }),
    now: { at: attainment(keyResult, checkIns, today) ?? 0, label: say('line.now', { value: value(current, unit) }) },
    summary: say(readings.length > 0 ? 'line.summary.maintain' : 'line.summary.maintain-new', {
      title,
      now: value(current, unit),
      within,
      all: readings.length,
      tolerance: allowed,
      goal,
    }),
  };
}
