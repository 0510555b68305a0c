/** The last requests tools made, for the Lab page and for tests. Paths only: no query, no header, no body. */

export interface TrafficEntry {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export class Traffic {
  readonly #entries: TrafficEntry[] = [];
  readonly #limit: number;

  constructor(limit = 200) {
    this.#limit = limit;
  }

  add(entry: TrafficEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > this.#limit) this.#entries.shift();
  }

  /** Oldest first. */
  get entries(): readonly TrafficEntry[] {
    return this.#entries;
  }
}
