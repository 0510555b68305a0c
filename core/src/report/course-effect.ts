/** One course beside one Key Result as people read it: raw and adjusted together, the level, the verdict, what is next. R65, R68. */
import type { CourseEffect, CourseVerdict } from '../impact/course-effect.js';
import type { Difference } from '../impact/difference.js';
import type { Unit } from '../model.js';
import type { Rules } from '../rules.js';
import type { Language } from './language.js';

export interface CourseEffectView {
  readonly title: string;
  readonly level: CourseEffect['level'];
  readonly verdict: CourseVerdict;
  readonly verdictLabel: string;
  readonly sentence: string;
  /** "+15.8 % (+11.2 % to +20.4 %) at the same start"; absent where we cannot tell. */
  readonly raw?: string;
  readonly adjusted?: string;
  /** What to keep in mind when reading it. */
  readonly caution?: string;
  /** What would reach the next level. */
  readonly next?: string;
}

export interface CourseEffectFacts {
  readonly title: string;
  readonly unit: Unit;
  readonly effect: CourseEffect;
  readonly k: number;
  readonly rules: Rules;
}

export function courseEffectView(facts: CourseEffectFacts, language: Language): CourseEffectView {
  const { title, unit, effect, k, rules } = facts;
  const { level, verdict, raw, adjusted, why } = effect;
  const { say } = language;
  const signed = (value: number): string => (value > 0 ? '+' : '') + language.value(value, unit);
  const told = (key: 'effect.raw' | 'effect.adjusted', { value, low, high }: Difference): string =>
    say(key, { value: signed(value), low: signed(low), high: signed(high) });
  return {
    title,
    level,
    verdict,
    verdictLabel: say(`effect.verdict.${verdict}`),
    sentence: say(`effect.sentence.${sentenceOf(effect)}`, { smallest: language.value(why.smallestUseful, unit) }),
    ...(raw && { raw: told('effect.raw', raw) }),
    ...(adjusted && { adjusted: told('effect.adjusted', adjusted) }),
    ...(why.startsOverlap === false && { caution: say('effect.starts-apart') }),
    ...(why.missing !== 'nothing' && { next: say(`effect.next.${why.missing}`, { n: rules.impact.fewestTeams, k }) }),
  };
}

function sentenceOf({
  level,
  verdict,
  adjusted,
}: CourseEffect): 'E0' | 'E1' | 'more' | 'lot' | 'little' | 'open' | 'below' {
  if (level === 'E0' || level === 'E1' || !adjusted) return level === 'E0' ? 'E0' : 'E1';
  if (adjusted.high < 0) return 'below';
  if (verdict === 'stop') return 'little';
  if (adjusted.low <= 0) return 'open';
  return level === 'E4' ? 'lot' : 'more';
}
