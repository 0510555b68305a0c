// Latent profiles: what, beside the general level, the answers to one item say about the answers to another.
import { solve } from './linear-system.js';
import type { Answer } from './mastery-answers.js';
import type { Rasch } from './rasch.js';

/** Numbers that describe an item, and rounds of regressions. */
const FACTORS = 8;
const ROUNDS = 8;
/** How strongly people and items are pulled towards 0; items more, so that none can stand for one single person. */
const PERSON_RIDGE = 5;
const ITEM_RIDGE = 20;

/** What all answers of one student to one item leave unexplained: Σ (y − p) and Σ p(1−p). */
interface Residue {
  readonly student: number;
  readonly item: number;
  surprise: number;
  information: number;
}

/** One vector for each item somebody answered. */
export interface Profiles {
  of(answer: Answer): Float64Array | undefined;
}

/** Factors the residues of a Rasch model: residue ≈ person · item, by alternating ridge regressions. */
export function fitProfiles(answers: readonly Answer[], rasch: Rasch): Profiles {
  const residues = collect(answers, rasch);
  const people = grouped(residues, 'student');
  const items = grouped(residues, 'item');
  const random = pseudoRandom();
  const ofItems: Float64Array[] = Array.from(items, () => Float64Array.from({ length: FACTORS }, () => random() / 2));
  const ofPeople: Float64Array[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    people.forEach((own, at) => {
      ofPeople[at] = regress(own, PERSON_RIDGE, ({ item }) => ofItems[item]!);
    });
    items.forEach((own, at) => {
      ofItems[at] = regress(own, ITEM_RIDGE, ({ student }) => ofPeople[student]!);
    });
  }
  return { of: ({ item }) => (items[item] === undefined ? undefined : ofItems[item]) };
}

function collect(answers: readonly Answer[], rasch: Rasch): readonly Residue[] {
  const byPair = new Map<number, Residue>();
  const ITEMS = 1 << 22;
  for (const answer of answers) {
    const { student, item, correct } = answer;
    const p = rasch.expected(answer);
    let residue = byPair.get(student * ITEMS + item);
    if (!residue) byPair.set(student * ITEMS + item, (residue = { student, item, surprise: 0, information: 0 }));
    residue.surprise += correct - p;
    residue.information += p * (1 - p);
  }
  return [...byPair.values()];
}

function grouped(residues: readonly Residue[], key: 'student' | 'item'): Residue[][] {
  const groups: Residue[][] = [];
  for (const residue of residues) (groups[residue[key]] ??= []).push(residue);
  return groups;
}

/** Ridge regression of the residues on the vectors of their other side. */
function regress(own: readonly Residue[], ridge: number, vectorOf: (residue: Residue) => Float64Array): Float64Array {
  const k = FACTORS;
  const matrix = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (let a = 0; a < k; a += 1) matrix[a * k + a] = ridge;
  for (const residue of own) {
    const vector = vectorOf(residue);
    for (let a = 0; a < k; a += 1) {
      const scaled = residue.information * vector[a]!;
      right[a] = right[a]! + residue.surprise * vector[a]!;
      for (let b = 0; b < k; b += 1) matrix[a * k + b] = matrix[a * k + b]! + scaled * vector[b]!;
    }
  }
  return solve(matrix, right);
}

/** −½…½, always the same row of numbers: two fits on the same answers are equal. */
function pseudoRandom(): () => number {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff - 0.5;
  };
}
