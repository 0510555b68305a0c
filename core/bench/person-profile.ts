// Where one person stands on the latent factors: sums of surprises that fade with every answer.

/** What is left of a surprise one answer later. */
const MEMORY = 0.995;
/** Information of one answer, p(1−p) at a typical p, and of what we assume of everybody. */
const INFORMATION = 0.2;
const PRIOR = 2;

/** A ridge regression on the loadings of the answered items, factor by factor, so that it costs a pass over k numbers. */
export class PersonProfile {
  readonly #surprises: Float64Array;
  readonly #precisions: Float64Array;

  constructor(factors: number) {
    this.#surprises = new Float64Array(factors);
    this.#precisions = new Float64Array(factors);
  }

  /** Above 0: this person does better on items loaded like this one than their general level says. */
  read(loadings: Float64Array): number {
    let sum = 0;
    for (let j = 0; j < loadings.length; j += 1) {
      sum += (loadings[j]! * this.#surprises[j]!) / (this.#precisions[j]! + PRIOR);
    }
    return sum;
  }

  /** `surprise`: outcome minus the probability without the profile. */
  learn(loadings: Float64Array, surprise: number): void {
    for (let j = 0; j < loadings.length; j += 1) {
      const loading = loadings[j]!;
      this.#surprises[j] = MEMORY * this.#surprises[j]! + loading * surprise;
      this.#precisions[j] = MEMORY * this.#precisions[j]! + INFORMATION * loading * loading;
    }
  }
}
