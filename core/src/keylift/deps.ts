/** What the use cases work with: one tenant's store, a clock, and where finished practice goes. */
import type { PracticeScore } from '../keylift.js';
import type { Evidence, Instant } from '../model.js';
import type { Clock, Embeddings, Random, Store } from '../ports.js';
import type { Rules } from '../rules.js';

export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: Rules;
  /** Called once an attempt ends; after a crash perhaps once more for the same attempt, which must then change nothing. */
  readonly onScore: (score: PracticeScore) => Promise<void>;
  /** Minutes that clocks in an IANA zone are ahead of UTC at an instant. */
  readonly offsetMinutes: (timeZone: string, at: Instant) => number;
  /** Makes secrets; whoever needs none leaves it out. */
  readonly random: Random;
  /** Absent unless an administrator named an endpoint. */
  readonly embeddings?: Embeddings;
  /** Where evidence of these use cases comes from. */
  readonly source: Evidence['source'];
}
