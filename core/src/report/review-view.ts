/** What the review of a Key Result and the page of what could help are drawn from. */
import type { KeyResultId } from '../model.js';
import type { OptionKind } from '../verdict/options.js';
import type { Review } from '../verdict/quarter-review.js';
import type { CauseStanding } from '../verdict/root-cause.js';
import type { Cause } from '../verdict/cause-signals.js';
import type { Why } from './views.js';

export interface ReviewView {
  readonly id: KeyResultId;
  readonly locale: string;
  readonly title: string;
  /** The Key Result's own title. */
  readonly about: string;
  readonly lead: string;
  readonly name: Review | 'none';
  readonly label: string;
  readonly sentence: string;
  /** The two questions, with what they rest on. */
  readonly questions: readonly { readonly question: string; readonly answer: string; readonly detail: string }[];
  /** Two rows of two. */
  readonly fields: readonly { readonly label: string; readonly here: boolean }[];
  readonly columns: readonly [string, string];
  readonly rows: readonly [string, string];
  readonly pack: { readonly title: string; readonly rows: readonly { readonly term: string; readonly text: string }[] };
  readonly causes: CausesView;
  readonly why: { readonly title: string; readonly rows: readonly Why[] };
}

export interface CausesView {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly {
    readonly cause: Cause;
    readonly label: string;
    readonly standing: CauseStanding;
    readonly standingLabel: string;
    readonly for: readonly string[];
    readonly against: readonly string[];
  }[];
  /** What people signed, newest first. */
  readonly signed: readonly { readonly text: string; readonly note?: string }[];
  /** What may be chosen; absent for those who may not sign. */
  readonly choices?: readonly { readonly cause: Cause | 'unclear'; readonly label: string }[];
}

export interface OptionsView {
  readonly id: KeyResultId;
  readonly locale: string;
  readonly title: string;
  readonly about: string;
  readonly lead: string;
  /** Empty where nothing is short, or nothing may be said. */
  readonly rows: readonly OptionRow[];
  readonly note: string;
  readonly checkIn: { readonly title: string; readonly note: string; readonly questions: readonly string[] };
  readonly remap: { readonly title: string; readonly note: string };
  readonly why: { readonly title: string; readonly rows: readonly Why[] };
}

export interface OptionRow {
  readonly kind: OptionKind;
  readonly label: string;
  readonly what: string;
  readonly inTime: 'yes' | 'maybe' | 'no';
  readonly inTimeLabel: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
}

export interface RemapView {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly isProposal: boolean;
}
