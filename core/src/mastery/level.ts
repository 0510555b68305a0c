/** Proficiency: mastery on the 0–5 scale people read (REQUIREMENTS (b)). */

const KNOTS = [0, 0.2, 0.4, 0.6, 0.75, 0.9] as const;

/** Level 0–5 of a probability 0–1, linear between the knots; from 0.90 on it is 5. */
export function levelOf(p: number): number {
  for (let level = 1; level < KNOTS.length; level += 1) {
    const low = KNOTS[level - 1] as number;
    const high = KNOTS[level] as number;
    if (p < high) return level - 1 + Math.max(0, p - low) / (high - low);
  }
  return KNOTS.length - 1;
}

/** The smallest probability that reaches a level 0–5. */
export function probabilityOf(level: number): number {
  const below = Math.min(Math.floor(level), KNOTS.length - 2);
  const low = KNOTS[below] as number;
  return low + (level - below) * ((KNOTS[below + 1] as number) - low);
}
