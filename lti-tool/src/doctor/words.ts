/** What a language must say for the doctor. `{name}` is filled from the facts of a finding. */
import type { CheckName, Fix, Result, Sight } from './finding.js';

/** The platforms that have names of their own for their settings. */
export type Product = 'moodle' | 'canvas' | 'other';

export interface DoctorWords {
  readonly page: Readonly<Record<'title' | 'lead' | 'server' | 'course' | 'unknown', string>>;
  readonly results: Readonly<Record<Result, string>>;
  /** What is looked at. */
  readonly checks: Readonly<Record<CheckName, string>>;
  readonly sights: Readonly<Record<Sight, string>>;
  /** One text where the platform does not matter. */
  readonly fixes: Readonly<Record<Fix, string | Readonly<Record<Product, string>>>>;
}
