// Latent profiles: what, beside the general level, the answers to one item say about the answers to another.
import { solve } from './linear-system.js';
import type { Answer } from './mastery-answers.js';
import type { Rasch } from './rasch.js';

/** Numbers that describe an item, how strongly each part is pulled towards 0, and rounds of regressions. */
const FACTORS = 8;
const RIDGE = 5;
const ROUNDS = 8;

/** What all answers of one student to one item leave unexplained: Σ (y − p) and Σ p(1−p). */
interface Residue {
  readonly student: number;
  readonly item: number;
  readonly skill: number;
  surprise: number;
  information: number;
}

/** One vector for each item; items nobody answered have that of their skill. */
export interface Profiles {
  of(answer: Answer): Float64Array | undefined;
}

/**
 * Factors the residues of a Rasch model: residue ≈ person · (skill + item), by alternating ridge regressions; an item's
 * own part is pulled towards 0, so an item with few answers is close to its skill.
 */
export function fitProfiles(answers: readonly Answer[], rasch: Rasch): Profiles {
  const k = FACTORS;
  const residues = collect(answers, rasch);
  const people = grouped(residues, 'student');
  const items = grouped(residues, 'item');
  const skills = grouped(residues, 'skill');
  const random = pseudoRandom();
  const vectors = (groups: readonly unknown[], scale: number): Float64Array[] =>
    Array.from(groups, () => Float64Array.from({ length: k }, () => scale * random()));
  const ofPeople = vectors(people, 0);
  const ofSkills = vectors(skills, 0.5);
  const ofItems = vectors(items, 0.5);
  const sum = new Float64Array(k);
  const whole = ({ item, skill }: Residue): Float64Array => {
    for (let j = 0; j < k; j += 1) sum[j] = ofSkills[skill]![j]! + ofItems[item]![j]!;
    return sum;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    people.forEach((own, at) => {
      ofPeople[at] = regress(own, k, whole, () => 0);
    });
    skills.forEach((own, at) => {
      ofSkills[at] = regress(
        own,
        k,
        ({ student }) => ofPeople[student]!,
        ({ student, item }) => dot(ofPeople[student]!, ofItems[item]!),
      );
    });
    items.forEach((own, at) => {
      ofItems[at] = regress(
        own,
        k,
        ({ student }) => ofPeople[student]!,
        ({ student, skill }) => dot(ofPeople[student]!, ofSkills[skill]!),
      );
    });
  }
  // Not `skill + item` for every pair: an item belongs to one skill nearly everywhere.
  const wholes: Float64Array[] = [];
  return {
    of: ({ item, skill }) => {
      const ofItem = items[item] && ofItems[item];
      const ofSkill = skills[skill] && ofSkills[skill];
      if (!ofItem || !ofSkill) return ofSkill;
      return (wholes[item] ??= ofItem.map((value, j) => value + ofSkill[j]!));
    },
  };
}

function collect(answers: readonly Answer[], rasch: Rasch): readonly Residue[] {
  const byPair = new Map<number, Residue>();
  const ITEMS = 1 << 22;
  for (const answer of answers) {
    const { student, item, skill, correct } = answer;
    const p = rasch.expected(answer);
    let residue = byPair.get(student * ITEMS + item);
    if (!residue) byPair.set(student * ITEMS + item, (residue = { student, item, skill, surprise: 0, information: 0 }));
    residue.surprise += correct - p;
    residue.information += p * (1 - p);
  }
  return [...byPair.values()];
}

function grouped(residues: readonly Residue[], key: 'student' | 'item' | 'skill'): Residue[][] {
  const groups: Residue[][] = [];
  for (const residue of residues) (groups[residue[key]] ??= []).push(residue);
  return groups;
}

/** Ridge regression of what `already` leaves of the residues on `vectorOf`. */
function regress(
  own: readonly Residue[],
  k: number,
  vectorOf: (residue: Residue) => Float64Array,
  already: (residue: Residue) => number,
): Float64Array {
  const matrix = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (let a = 0; a < k; a += 1) matrix[a * k + a] = RIDGE;
  for (const residue of own) {
    const vector = vectorOf(residue);
    const { information } = residue;
    const left = residue.surprise - information * already(residue);
    for (let a = 0; a < k; a += 1) {
      const scaled = information * vector[a]!;
      right[a] = right[a]! + left * vector[a]!;
      for (let b = 0; b < k; b += 1) matrix[a * k + b] = matrix[a * k + b]! + scaled * vector[b]!;
    }
  }
  return solve(matrix, right);
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j += 1) sum += a[j]! * b[j]!;
  return sum;
}

/** −½…½, always the same row of numbers: two fits on the same answers are equal. */
function pseudoRandom(): () => number {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff - 0.5;
  };
}
