/**
 * The shipped constants of DEL-18. They are figures fitted once on four public research data sets (ASSISTments 2009–10,
 * OLI Engineering Statics fall 2011, Algebra I 2005–06 of the KDD Cup 2010, ASSISTments 2017; each set with the same total
 * weight, features computed online from nothing). No row of that data ships with Keylift. Figures: docs/mastery.md.
 */

/** Version of features, constants and row layout together; rows written by another version are recomputed from evidence. */
export const MODEL = 'del-18.2';

const INTERCEPT = 0.309;
/** One weight for each feature, in the order of `features` in del.ts; on raw features, nothing is standardised. */
const WEIGHTS: readonly number[] = [
  0.9322, -0.246, 0.1986, -0.2056, 0.7946, -1.1458, 0.0851, -0.0773, 1.4474, 1.5909, 0.1619, -0.5058, 0.0188, 0.037,
  -0.1101, -0.1998, 0.2575, 0.2991,
];

/** The weights and, behind them, the intercept: where every tenant starts. */
export const SHIPPED_WEIGHTS: readonly number[] = [...WEIGHTS, INTERCEPT];

/** How much of a residual remains after one more answer: for the skill and for the person as a whole. */
export const SKILL_RATES = { fast: 0.7, slow: 0.93 } as const;
export const PERSON_RATES = { fast: 0.8, slow: 0.98 } as const;

/** Elo steps: `step ÷ (1 + damping · answers so far)`. */
export const ELO = {
  skill: { step: 0.9, damping: 0.12 },
  person: { step: 0.5, damping: 0.06 },
} as const;

/** A typical question is answered right two times in three: −0.7 = −logit(2 ÷ 3), for skills nobody has answered yet. */
export const NEW_SKILL_DIFFICULTY = -0.7;

/**
 * How far the parts of an expectation are believed to lie from where they start (variances of logits), and what one answer
 * tells about them. Chosen on the same four data sets, streamed in parts as large as a new customer's first year.
 */
export const LEARNING = {
  information: 0.14,
  typicalVariance: 0.5,
  skillVariance: 0.6,
  itemVariance: 0.8,
  weightVariance: 0.003,
  offsetVariance: 0.1,
  slopeVariance: 0.01,
  /** Answers from which a tenant's own weights are used; what fewer seem to say may be chance, or a habit of few people. */
  weightsFrom: 2000,
} as const;

/** The same for people, who also change: their variance never falls below the least. */
export const PERSON_VARIANCES = { start: 0.6, least: 0.04, startOnSkill: 0.5, leastOnSkill: 0.1 } as const;

/** How much each feature, and the 1 of the intercept, varies; a weight may differ the less the more its feature varies. */
export const SPREADS: readonly number[] = [
  1, 1, 1.5, 1.5, 0.2, 0.2, 1.5, 1.5, 0.2, 0.2, 0.5, 0.5, 2, 0.5, 1.5, 0.5, 0.5, 0.5, 1,
];

/**
 * The terms in which a skill may differ from the others of its tenant: recent and long-run residuals on it, the person's recent
 * residuals, the last answer, first contact, streak, answers since, the person's level, and the intercept.
 */
export const SKILL_TERMS: readonly number[] = [4, 5, 8, 10, 11, 12, 14, 17, 18];
