// How long a person has been at it, and how quickly they have been answering.
import { log1p } from '../src/math.js';

const BREAK_DAYS = 1 / 24;
/** A pause beyond this says that somebody left the table, not that a question was long. */
const LONGEST_SECONDS = 600;
/** What is left of a pace one answer later. */
const MEMORY = 0.9;

export class SittingClock {
  #day: number | undefined;
  #answers = 0;
  #pace = 0;
  #paces = 0;

  /**
   * Only whether a break of an hour came before the next answer, never the seconds before it: where a file stamps an answer
   * when it is given, these seconds would be the time the person needed for it, which nobody can know beforehand.
   */
  features(days: number): readonly number[] {
    return [
      this.#isBreak(days) && this.#day !== undefined ? 1 : 0,
      log1p(this.#answers),
      this.#paces === 0 ? 0 : this.#pace / this.#paces,
    ];
  }

  learn(days: number): void {
    if (this.#isBreak(days)) {
      this.#answers = 0;
    } else {
      const seconds = Math.min(LONGEST_SECONDS, this.#gap(days) * 86_400);
      this.#pace = MEMORY * this.#pace + log1p(seconds);
      this.#paces = MEMORY * this.#paces + 1;
    }
    this.#answers += 1;
    this.#day = days;
  }

  #isBreak(days: number): boolean {
    return this.#day === undefined || this.#gap(days) > BREAK_DAYS;
  }

  #gap(days: number): number {
    return this.#day === undefined ? 0 : Math.max(0, days - this.#day);
  }
}
