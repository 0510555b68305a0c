// What a person answered on one skill, fading with elapsed days.
import { exp2, log1p } from '../src/math.js';

const HALF_LIVES = [1, 7, 30];

export class SkillClock {
  readonly #won = HALF_LIVES.map(() => 0);
  readonly #lost = HALF_LIVES.map(() => 0);
  #day: number | undefined;

  /** A clock that runs backwards stands still. */
  features(days: number): readonly number[] {
    return [
      ...HALF_LIVES.flatMap((halfLife, at) => {
        const left = exp2(-this.#gap(days) / halfLife);
        return [log1p(this.#won[at]! * left), log1p(this.#lost[at]! * left)];
      }),
      log1p(24 * this.#gap(days)),
    ];
  }

  learn(days: number, outcome: number): void {
    HALF_LIVES.forEach((halfLife, at) => {
      const left = exp2(-this.#gap(days) / halfLife);
      this.#won[at] = this.#won[at]! * left + outcome;
      this.#lost[at] = this.#lost[at]! * left + 1 - outcome;
    });
    this.#day = days;
  }

  #gap(days: number): number {
    return this.#day === undefined ? 0 : Math.max(0, days - this.#day);
  }
}
