/** What the services of LTI Advantage must remember: practice that went to a gradebook, rosters that were taken over. */
import type { Instant, PersonId, TeamId, TenantId } from './model.js';

/** Where finished practice goes: nowhere, into the column an activity has, or also into a column that we make for it. */
export type GradeChoice = 'none' | 'given' | 'made';

export interface GradeSetting {
  /** A context key, or the id of a registration: for every course of it that says nothing itself. */
  readonly place: string;
  readonly tenantId: TenantId;
  readonly choice: GradeChoice;
}

/** What became of one person's practice in one column. */
export interface SentScore {
  readonly lineItem: string;
  /** The platform's own user id. */
  readonly subject: string;
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly registrationId: string;
  readonly contextKey?: string;
  readonly resourceLinkId?: string;
  /** Finished practice that was to be sent, the newest at `lastAt`. */
  readonly attempts: number;
  readonly lastAt: Instant;
  /** The newest that the platform took. */
  readonly sent?: { readonly scoreGiven: number; readonly scoreMaximum: number; readonly at: Instant };
  /** The newest was not sent: the column holds a grade that is not ours. */
  readonly keptBack: boolean;
}

/** The members of a course go into a team, again every day, since somebody who teaches there agreed. */
export interface RosterLink {
  readonly contextKey: string;
  readonly tenantId: TenantId;
  readonly registrationId: string;
  readonly membershipsUrl: string;
  /** Absent once this person is erased. */
  readonly agreedBy?: PersonId;
  readonly agreedAt: Instant;
  /** One for everybody, or one for each group of the course that became a team. */
  readonly into: readonly RosterTarget[];
  /** Where the platform lists what changed since (NRPS 2.0 §2.5). */
  readonly differencesUrl?: string;
  readonly refreshedAt: Instant;
}

export interface RosterTarget {
  readonly teamId: TeamId;
  /** Everybody when absent. */
  readonly groupId?: string;
  /** Fingerprints of the learners who were listed last: who left can be told, and nobody who was erased comes back. */
  readonly listed: readonly string[];
}

/** Lists come sorted by place, by (lineItem, subject) and by contextKey. */
export interface LtiServiceStore {
  /** Those of these places that are known. */
  gradeSettings(places: readonly string[]): Promise<readonly GradeSetting[]>;
  putGradeSetting(setting: GradeSetting): Promise<void>;

  /** Counts one attempt more, unless `lastAt` is not later than the one known; what was sent before stays known. */
  noteScore(score: Omit<SentScore, 'attempts'>): Promise<void>;
  getSentScore(lineItem: string, subject: string): Promise<SentScore | undefined>;
  /** Of one course. */
  sentScoresOf(contextKey: string): Promise<readonly SentScore[]>;
  /** The platform's user `subject` in one course. */
  sentScoresTo(contextKey: string, subject: string): Promise<readonly SentScore[]>;

  getRosterLink(contextKey: string): Promise<RosterLink | undefined>;
  putRosterLink(link: RosterLink): Promise<void>;
  deleteRosterLink(contextKey: string): Promise<void>;
  /** Those that were refreshed before this, longest ago first. */
  rosterLinksBefore(before: Instant, limit: number): Promise<readonly RosterLink[]>;

  /** What only one process may do at a time. False while somebody else's lease of this name runs. */
  takeLease(name: string, lease: { readonly now: Instant; readonly until: Instant }): Promise<boolean>;
  endLease(name: string): Promise<void>;
}
