/**
 * The shipped constants of DEL-18. They are figures fitted once on four public research data sets (ASSISTments 2009–10,
 * OLI Engineering Statics fall 2011, Algebra I 2005–06 of the KDD Cup 2010, ASSISTments 2017; each set with the same total
 * weight, features computed online from nothing). No row of that data ships with Keylift. Figures: docs/mastery.md.
 */

/** Version of features, constants and row layout together; rows written by another version are recomputed from evidence. */
export const MODEL = 'del-18.1';

export const INTERCEPT = 0.309;
/** One weight for each feature, in the order of `features` in del.ts; on raw features, nothing is standardised. */
export const WEIGHTS: readonly number[] = [
  0.9322, -0.246, 0.1986, -0.2056, 0.7946, -1.1458, 0.0851, -0.0773, 1.4474, 1.5909, 0.1619, -0.5058, 0.0188, 0.037,
  -0.1101, -0.1998, 0.2575, 0.2991,
];

/** How much of a residual remains after one more answer: for the skill and for the person as a whole. */
export const SKILL_RATES = { fast: 0.7, slow: 0.93 } as const;
export const PERSON_RATES = { fast: 0.8, slow: 0.98 } as const;

/** Elo steps: `step ÷ (1 + damping · answers so far)`. */
export const ELO = {
  skill: { step: 0.9, damping: 0.12 },
  person: { step: 0.5, damping: 0.06 },
  skillDifficulty: { step: 0.6, damping: 0.03 },
  itemDifficulty: { step: 1.1, damping: 0.35 },
} as const;

/** A typical question is answered right two times in three: −0.7 = −logit(2 ÷ 3), for skills nobody has answered yet. */
export const NEW_SKILL_DIFFICULTY = -0.7;
