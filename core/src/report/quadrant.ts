/** The fortnightly check as people read it: one of four fields, or that it is too early to say. */
import type { PublishedVerdict } from '../policy/publish-verdict.js';
import type { Quadrant } from '../verdict/quadrant.js';
import type { Language } from './language.js';
import type { KeyResultView } from './views.js';

/** Rows from skills growing to flat, columns from results coming to not coming. */
const FIELDS: readonly Quadrant[] = ['compounding', 'wrong-skills', 'overwork', 'stalled'];

export function quadrantView(
  { quadrant }: PublishedVerdict,
  language: Language,
): NonNullable<KeyResultView['quadrant']> {
  const { say, day } = language;
  const here = 'label' in quadrant ? quadrant.label : undefined;
  return {
    title: say('quadrant.title'),
    name: here ?? 'none',
    label: say(`quadrant.${here ?? 'none'}`),
    sentence: say(`quadrant.${here ?? 'none'}.text`),
    ...('since' in quadrant && { since: say('quadrant.since', { day: day(quadrant.since) }) }),
    fields: FIELDS.map((name) => ({ label: say(`quadrant.${name}`), here: name === here })),
    columns: [say('quadrant.results.up'), say('quadrant.results.flat')],
    rows: [say('quadrant.skills.up'), say('quadrant.skills.flat')],
  };
}
