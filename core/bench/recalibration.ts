// Keeps probabilities honest for people unlike those a model was fitted on: an offset and a slope on its logits.
import { sigmoid } from '../src/math.js';

/** How far offset and slope may be expected to lie from 0 and 1: variances before the first answer. */
const OFFSET_VARIANCE = 0.003;
const SLOPE_VARIANCE = 0.00075;

/** A Kalman filter on two independent numbers, linearised at each answer; m += v·x·(y − p) ÷ (1 + V·p(1−p)), V = Σ v·x². */
export class Recalibration {
  #offset = 0;
  #slope = 1;
  #offsetVariance = OFFSET_VARIANCE;
  #slopeVariance = SLOPE_VARIANCE;

  read(logit: number): number {
    return sigmoid(this.#offset + this.#slope * logit);
  }

  learn(logit: number, outcome: number): void {
    const p = this.read(logit);
    const information = p * (1 - p);
    const toOffset = this.#offsetVariance;
    const toSlope = this.#slopeVariance * logit;
    const damping = 1 + (toOffset + toSlope * logit) * information;
    this.#offset += (toOffset * (outcome - p)) / damping;
    this.#slope += (toSlope * (outcome - p)) / damping;
    this.#offsetVariance -= (toOffset * toOffset * information) / damping;
    this.#slopeVariance -= (toSlope * toSlope * information) / damping;
  }
}
