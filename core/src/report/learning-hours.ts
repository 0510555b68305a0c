/** Where the organisation's learning time went in a month: Key Result by Key Result, and what served none (R58). */
import type { Day, KeyResult, KeyResultId } from '../model.js';
import type { Withheld } from '../policy.js';
import type { LearningHours } from '../policy/learning-hours.js';
import type { Language } from './language.js';

export interface LearningHoursView {
  readonly locale: string;
  readonly title: string;
  readonly sentence: string;
  readonly columns: readonly string[];
  /** Empty where nothing may be said. */
  readonly rows: readonly { readonly label: string; readonly time: string; readonly share: string }[];
  readonly note: string;
}

export function learningHoursView(
  facts: {
    readonly from: Day;
    readonly to: Day;
    readonly hours: LearningHours | Withheld;
    readonly keyResults: ReadonlyMap<KeyResultId, KeyResult>;
    readonly k: number;
  },
  language: Language,
): LearningHoursView {
  const { from, to, hours, keyResults, k } = facts;
  const { say, number } = language;
  const people = language.count('people', k);
  const shared = {
    locale: language.locale,
    title: say('hours.title'),
    columns: [say('hours.about'), say('hours.time'), say('hours.share')],
    note: say('hours.note', { k: people }),
  };
  const period = { from: language.day(from), to: language.day(to) };
  if ('withheld' in hours) return { ...shared, sentence: say('hours.withheld', { ...period, k: people }), rows: [] };
  const time = (seconds: number): string => `${number(Math.floor(seconds / 3600), 0)}:${clock(seconds)}`;
  const labels = new Map<string, string>([
    ['none', say('hours.none')],
    ['others', say('hours.others')],
  ]);
  return {
    ...shared,
    sentence: say('hours.sentence', { ...period, time: time(hours.seconds) }),
    rows: hours.rows.map(({ about, seconds }) => ({
      label: labels.get(about) ?? keyResults.get(about as KeyResultId)?.title ?? about,
      time: time(seconds),
      share: `${number((100 * seconds) / hours.seconds, 0)} %`,
    })),
  };
}

/** Minutes and seconds, so that the column adds up exactly. */
const clock = (seconds: number): string =>
  [Math.floor((seconds % 3600) / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
