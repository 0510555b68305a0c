// Finds people who are in a file twice: whatever describes items would recognise the second by the answers of the first.
import type { Answer } from './mastery-answers.js';

/** Two students are one person when they share so many items and agree so far beyond what their shares of right answers explain. */
const SHARED = 40;
const KAPPA = 0.9;

/** The answers without those of each student whose first answers repeat those of a student before. */
export function distinctPeople(answers: readonly Answer[]): readonly Answer[] {
  const byItem: Map<number, 0 | 1>[] = [];
  let students = 0;
  for (const { student, item, correct } of answers) {
    const own = (byItem[item] ??= new Map());
    if (!own.has(student)) own.set(student, correct);
    students = Math.max(students, student + 1);
  }
  const pairs = () => new Uint16Array(students * students);
  const [shared, bothRight, firstRight, secondRight] = [pairs(), pairs(), pairs(), pairs()];
  const add = (counts: Uint16Array, pair: number, by: number): void => {
    counts[pair] = counts[pair]! + by;
  };
  for (const outcomes of byItem) {
    const all = [...(outcomes ?? [])].sort(([a], [b]) => a - b);
    all.forEach(([first, outcome], at) => {
      for (let next = at + 1; next < all.length; next += 1) {
        const [second, other] = all[next]!;
        const pair = first * students + second;
        add(shared, pair, 1);
        add(bothRight, pair, outcome * other);
        add(firstRight, pair, outcome);
        add(secondRight, pair, other);
      }
    });
  }
  const again = new Set<number>();
  shared.forEach((n, pair) => {
    if (n < SHARED) return;
    const [first, second] = [firstRight[pair]! / n, secondRight[pair]! / n];
    const agreement = 1 - first - second + (2 * bothRight[pair]!) / n;
    const byChance = first * second + (1 - first) * (1 - second);
    if (agreement - byChance >= KAPPA * (1 - byChance) && byChance < 1) again.add(pair % students);
  });
  return answers.filter(({ student }) => !again.has(student));
}
