/** What an answer did to a standing, in one sentence. */
import type { Rules } from '../rules.js';
import type { Language } from './language.js';
import { isKnown, type Estimate } from '../mastery/estimate.js';
import { answersMissing } from './standing.js';

/** Levels below which two estimates are about the same, and from which a difference is more than little. */
const SAME = 0.05;
const MUCH = 0.4;
/** Shares by which a band must narrow to be surer, and a lot surer. */
const SURER = 0.03;
const MUCH_SURER = 0.2;

export function changeSentence(before: Estimate, after: Estimate, rules: Rules, language: Language): string {
  const { say } = language;
  if (!isKnown(after, rules)) return say('change.still-unknown', { answers: answersMissing(after, rules, language) });
  if (!isKnown(before, rules)) return say('change.first');

  const rise = after.level - before.level;
  const direction = rise > 0 ? 'up' : 'down';
  const level =
    Math.abs(rise) < SAME
      ? say('change.same')
      : say(Math.abs(rise) < MUCH ? `change.${direction}` : `change.${direction}-much`);
  // In probabilities: on the level scale a band also shrinks or grows by moving along it.
  const narrowed = 1 - (after.pHigh - after.pLow) / (before.pHigh - before.pLow);
  if (narrowed < SURER) return say('change.plain', { level });
  return say(narrowed < MUCH_SURER ? 'change.surer' : 'change.much-surer', { level });
}
