/** What the pages of teams show. Names and places only: nothing about anybody's learning is in here. */
import type { KeyResultId, Locale, PersonId, TeamId } from '../model.js';

export interface TeamsView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly teams: readonly {
    readonly id: TeamId;
    readonly name: string;
    readonly sentence: string;
    /** Label of the way to its members; absent for those who may not decide who belongs to it. */
    readonly open?: string;
    /** Absent where one is not in it. */
    readonly leave?: TeamAct;
  }[];
  /** Said when there is none. */
  readonly none?: string;
  readonly join: TeamsForm;
  /** For admins. */
  readonly make?: TeamsForm;
  readonly words: { readonly yes: string; readonly no: string };
  /** What has just happened. */
  readonly said?: string;
}

export interface TeamsForm {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly send: string;
  /** Said when it is refused. */
  readonly refused: string;
}

/** Something that is asked back before it is done. */
export interface TeamAct {
  readonly act: 'add-lead' | 'take-over' | 'stop-leading' | 'remove';
  readonly label: string;
  readonly ask: string;
}

export interface TeamMemberRow {
  readonly personId: PersonId;
  readonly name: string;
  /** "Leads the team", "You". */
  readonly tags: readonly string[];
  /** How they came; absent where it was not written down. */
  readonly came?: string;
  readonly acts: readonly TeamAct[];
}

export interface TeamView {
  readonly locale: Locale;
  readonly id: TeamId;
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  readonly members: { readonly title: string; readonly rows: readonly TeamMemberRow[]; readonly none?: string };
  readonly add: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly send: string;
    readonly choose: string;
  };
  readonly invite: {
    readonly title: string;
    readonly lead: string;
    readonly send: string;
    readonly rows: readonly { readonly id: string; readonly text: string; readonly withdraw: string }[];
  };
  readonly courses: { readonly title: string; readonly lead: string; readonly rows: readonly TeamCourseRow[] };
  readonly keyResults: {
    readonly title: string;
    readonly rows: readonly { readonly id: KeyResultId; readonly title: string }[];
    readonly none?: string;
  };
  readonly words: { readonly yes: string; readonly no: string; readonly change: string };
  readonly note: string;
}

export interface TeamCourseRow {
  readonly key: string;
  readonly title: string;
  readonly keyResult?: { readonly id: KeyResultId; readonly title: string };
}

export interface TeamChangeView {
  /** Absent once the one who asked has no more to decide there. */
  readonly team?: TeamView;
  readonly said: string;
}

export interface TeamInvitationView extends TeamChangeView {
  readonly code: string;
  readonly sentence: string;
}

export interface FoundPeopleView {
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly teams: string }[];
  /** How many there are, or what to do when there are none or too many. */
  readonly sentence: string;
}
