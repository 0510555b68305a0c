/** How likely it is that enough people hold a skill: a mean of estimates does not say. */
import { betaCdf } from '../beta.js';
import { isKnown } from '../mastery/estimate.js';
import { probabilityOf } from '../mastery/level.js';
import { clamp } from '../math.js';
import type { Mastery } from '../model.js';
import type { Rules } from '../rules.js';

/**
 * Probability that a member reaches the level: 1 − F(x) of Beta(p·m, (1−p)·m), m = effective n + 2, x = the probability that
 * the level stands for. 0 for who is not known, because `unknown` never counts (REQUIREMENTS (b), Coverage).
 */
export function chanceOfLevel(mastery: Pick<Mastery, 'p' | 'effectiveN'>, level: number, rules: Rules): number {
  if (!isKnown(mastery, rules)) return 0;
  const m = mastery.effectiveN + 2;
  // A beta distribution needs both of its shapes above zero.
  const p = clamp(mastery.p, 1e-6, 1 - 1e-6);
  return clamp(1 - betaCdf(probabilityOf(level), p * m, (1 - p) * m), 0, 1);
}

/**
 * P(at least `k` of n independent events happen), exact: the Poisson-binomial recursion q_j ← q_j(1 − p_i) + q_{j−1}·p_i,
 * with everything from k on kept in one place. Probabilities 0–1; any k.
 */
export function chanceOfAtLeast(k: number, probabilities: readonly number[]): number {
  if (k <= 0) return 1;
  if (k > probabilities.length) return 0;
  const exactly = new Array<number>(k).fill(0);
  exactly[0] = 1;
  let enough = 0;
  for (const p of probabilities) {
    enough += (exactly[k - 1] as number) * p;
    for (let j = k - 1; j > 0; j -= 1) {
      exactly[j] = (exactly[j] as number) * (1 - p) + (exactly[j - 1] as number) * p;
    }
    exactly[0] = exactly[0] * (1 - p);
  }
  return clamp(enough, 0, 1);
}
