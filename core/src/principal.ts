/** Who asks. Policy decides from this what may be seen. */
import type { Locale, PersonId } from './model.js';

export interface Principal {
  readonly personId: PersonId;
  readonly role: 'learner' | 'manager' | 'admin';
  readonly locale: Locale;
  /** The course the person came from, `ContextLink.contextKey`. */
  readonly contextKey?: string;
  readonly courseTitle?: string;
}
