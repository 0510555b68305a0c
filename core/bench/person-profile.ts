// Where one person stands on the latent factors: a Gaussian that every answer narrows and time widens again.

/** Mean and covariance of k factors; an extended Kalman filter with the answer's logit linear in the factors. */
export class PersonProfile {
  readonly #mean: Float64Array;
  readonly #covariance: Float64Array;
  readonly #work: Float64Array;

  readonly #prior: number;
  readonly #memory: number;

  /** `prior`: variance of each factor between people; `memory`: how much of a deviation is left one answer later. */
  constructor(factors: number, { prior, memory }: { readonly prior: number; readonly memory: number }) {
    this.#prior = prior;
    this.#memory = memory;
    this.#mean = new Float64Array(factors);
    this.#work = new Float64Array(factors);
    this.#covariance = new Float64Array(factors * factors);
    for (let j = 0; j < factors; j += 1) this.#covariance[j * factors + j] = prior;
  }

  /** What this person's profile adds to the logit of an item, and the variance of that. */
  read(item: Float64Array): readonly [mean: number, variance: number] {
    const { length: k } = item;
    let mean = 0;
    let variance = 0;
    for (let a = 0; a < k; a += 1) {
      let sum = 0;
      for (let b = 0; b < k; b += 1) sum += this.#covariance[a * k + b]! * item[b]!;
      this.#work[a] = sum;
      mean += this.#mean[a]! * item[a]!;
      variance += sum * item[a]!;
    }
    return [mean, variance];
  }

  /** Must follow `read` of the same item. `expected` is the probability that included the profile. */
  learn(variance: number, outcome: number, expected: number): void {
    const { length: k } = this.#mean;
    const information = expected * (1 - expected);
    const gain = 1 / (1 + information * variance);
    const keep = this.#memory;
    for (let a = 0; a < k; a += 1) {
      this.#mean[a] = keep * (this.#mean[a]! + gain * (outcome - expected) * this.#work[a]!);
      for (let b = 0; b < k; b += 1) {
        const at = a * k + b;
        const narrowed = this.#covariance[at]! - gain * information * this.#work[a]! * this.#work[b]!;
        this.#covariance[at] = keep * keep * narrowed + (a === b ? (1 - keep * keep) * this.#prior : 0);
      }
    }
  }
}
