/** The fortnightly check as people read it: one of four fields, or that it is too early to say. */
import type { PublishedVerdict } from '../policy/publish-verdict.js';
import type { Rules } from '../rules.js';
import type { Quadrant } from '../verdict/quadrant.js';
import type { Language } from './language.js';
import { shareAt } from './readiness.js';
import type { KeyResultView } from './key-result-view.js';

/** Rows from skills growing to flat, columns from results coming to not coming. */
const FIELDS: readonly Quadrant[] = ['compounding', 'wrong-skills', 'overwork', 'stalled'];

type View = NonNullable<KeyResultView['quadrant']>;

export function quadrantView(verdict: PublishedVerdict, rules: Rules, { say, day }: Language): View {
  const { quadrant } = verdict;
  const label = 'label' in quadrant ? quadrant.label : undefined;
  const name = label === 'overwork' && isThere(verdict, rules) ? 'there' : (label ?? 'none');
  return {
    title: say('quadrant.title'),
    name,
    label: say(`quadrant.${name}`),
    sentence: say(`quadrant.${name}.text`),
    ...('since' in quadrant && { since: say('quadrant.since', { day: day(quadrant.since) }) }),
    fields: FIELDS.map((field) => ({ label: say(`quadrant.${field}`), here: field === name })),
    columns: [say('quadrant.results.up'), say('quadrant.results.flat')],
    rows: [say('quadrant.skills.up'), say('quadrant.skills.flat')],
  };
}

/** Where readiness has reached its target, skills have no room to grow: "overwork" would accuse a team of being able. */
function isThere({ readiness }: PublishedVerdict, { readiness: { target } }: Rules): boolean {
  return 'value' in readiness && (shareAt(readiness.value) ?? 0) >= target;
}
