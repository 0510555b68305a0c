// How sure a score is: students are drawn again and again, each with all of their answers.

const DRAWS = 400;

/** Answers that were scored together, and the student of each. */
export interface Scored {
  readonly students: readonly number[];
  readonly outcomes: readonly number[];
  readonly probabilities: Float64Array;
}

export interface Interval {
  readonly value: number;
  /** 2.5th and 97.5th percentile of the draws. */
  readonly low: number;
  readonly high: number;
}

/** The mean AUC of several scored files. */
export function aucInterval(files: readonly Scored[]): Interval {
  return interval(files.map(weightedAuc));
}

/** The mean difference of the AUCs of two models on the same answers; students are drawn for both at once. */
export function gainInterval(ours: readonly Scored[], theirs: readonly Scored[]): Interval {
  return interval(
    ours.map((own, at) => {
      const [a, b] = [weightedAuc(own), weightedAuc(theirs[at]!)];
      return { students: a.students, of: (weights: Float64Array) => a.of(weights) - b.of(weights) };
    }),
  );
}

interface Score {
  readonly students: number;
  of(weights: Float64Array): number;
}

function interval(scores: readonly Score[]): Interval {
  const random = pseudoRandom();
  const mean = (weights: (students: number) => Float64Array): number =>
    scores.reduce((sum, { students, of }) => sum + of(weights(students)), 0) / scores.length;
  const drawn = (students: number): Float64Array => {
    const weights = new Float64Array(students);
    for (let i = 0; i < students; i += 1) {
      const at = Math.floor(random() * students);
      weights[at] = weights[at]! + 1;
    }
    return weights;
  };
  const draws = Float64Array.from({ length: DRAWS }, () => mean(drawn)).sort();
  return {
    value: mean((students) => new Float64Array(students).fill(1)),
    low: draws[Math.floor(0.025 * DRAWS)]!,
    high: draws[Math.ceil(0.975 * DRAWS) - 1]!,
  };
}

/** The AUC when each student counts with a weight; equal probabilities count half. Students are numbered anew. */
function weightedAuc({ students, outcomes, probabilities }: Scored): Score {
  const numbers = new Map<number, number>();
  for (const student of students) if (!numbers.has(student)) numbers.set(student, numbers.size);
  const order = Uint32Array.from(probabilities, (_, i) => i).sort((a, b) => probabilities[a]! - probabilities[b]!);
  const who = Uint32Array.from(order, (i) => numbers.get(students[i]!)!);
  const right = Uint8Array.from(order, (i) => outcomes[i]!);
  const starts = Uint8Array.from(order, (i, at) =>
    at > 0 && probabilities[order[at - 1]!] === probabilities[i] ? 0 : 1,
  );
  return {
    students: numbers.size,
    of: (weights) => {
      let [below, wrong, rightHere, wrongHere, allRight, pairs] = [0, 0, 0, 0, 0, 0];
      for (let at = 0; at <= who.length; at += 1) {
        if (at === who.length || starts[at] === 1) {
          pairs += rightHere * (below + wrongHere / 2);
          below += wrongHere;
          [rightHere, wrongHere] = [0, 0];
          if (at === who.length) break;
        }
        const weight = weights[who[at]!]!;
        if (right[at] === 1) {
          rightHere += weight;
          allRight += weight;
        } else {
          wrongHere += weight;
          wrong += weight;
        }
      }
      return pairs / (allRight * wrong);
    },
  };
}

function pseudoRandom(): () => number {
  let seed = 11;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
