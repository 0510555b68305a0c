/** The nouns of Keylift. Words and formulas: see docs/model.md. Nothing here computes. */

/** A string that only one kind of thing may carry, so that a person's id never lands where a team's belongs. */
export type Id<Noun extends string> = string & { readonly __noun: Noun };
export type TenantId = Id<'tenant'>;
export type PersonId = Id<'person'>;
export type TeamId = Id<'team'>;
export type ObjectiveId = Id<'objective'>;
export type KeyResultId = Id<'key-result'>;
export type SkillId = Id<'skill'>;
export type LessonId = Id<'lesson'>;
export type QuestionId = Id<'question'>;
export type EvidenceId = Id<'evidence'>;
export type SprintId = Id<'sprint'>;

/** ISO 8601 in UTC with milliseconds, `2026-10-20T08:00:00.000Z`: sorts as text. */
export type Instant = string;
/** A calendar day without a zone, `2026-12-18`. */
export type Day = string;
export type Locale = 'en' | 'de';

export interface Tenant {
  readonly id: TenantId;
  readonly name: string;
  /** EU mode raises k from 5 to 10 (REQUIREMENTS P01). */
  readonly euMode: boolean;
}

export interface Person {
  readonly id: PersonId;
  /** Absent when the platform shares no personal data. */
  readonly name?: string;
  readonly locale?: Locale;
  /** IANA zone of the person's work hours, `Europe/Berlin`. */
  readonly timeZone?: string;
  readonly active: boolean;
}

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  readonly memberIds: readonly PersonId[];
  /** Those of the members who lead it; absent where nobody does. */
  readonly leadIds?: readonly PersonId[];
}

/** How somebody came into a team: with a launch, from a course's list, by a one-time code, or added by those who lead it. */
export type TeamArrival = 'launch' | 'roster' | 'invitation' | 'added';

/** A member of a team, as those who lead it see them. */
export interface TeamPlace {
  readonly personId: PersonId;
  /** Absent where it was not written down. */
  readonly arrival?: TeamArrival;
}

/** A one-time code by which one person joins a team; only its fingerprint is kept. */
export interface TeamInvitation {
  readonly id: string;
  readonly teamId: TeamId;
  readonly codeHash: string;
  readonly madeBy: PersonId;
  readonly expiresAt: Instant;
}

export interface Objective {
  readonly id: ObjectiveId;
  readonly title: string;
  readonly start: Day;
  readonly due: Day;
  readonly ownerTeamId?: TeamId;
}

export type Direction = 'increase' | 'decrease' | 'maintain';
export type KeyResultKind = 'committed' | 'stretch';

/** How a value is written: 9.4 with `decimals` 1 and `suffix` " h" reads "9.4 h". */
export interface Unit {
  /** What is counted, in words: "hours", "points", "percent". */
  readonly name: string;
  readonly suffix: string;
  /** 0–6 */
  readonly decimals: number;
}

export type Bucket = 'technical' | 'cognitive' | 'soft';

/** A skill one owner team needs for a Key Result. */
export interface SkillRequirement {
  readonly skillId: SkillId;
  readonly teamId: TeamId;
  /** Required proficiency, 0–5. */
  readonly level: number;
  /** Share of the Key Result, 0–1; the weights of one team sum to 1. */
  readonly weight: number;
}

export interface KeyResult {
  readonly id: KeyResultId;
  readonly objectiveId?: ObjectiveId;
  readonly title: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly baseline: number;
  readonly target: number;
  /** The latest value; equals the newest check-in when there is one. */
  readonly current: number;
  /** Only for `maintain`: allowed distance from the target, same unit. */
  readonly tolerance?: number;
  readonly start: Day;
  readonly due: Day;
  readonly kind: KeyResultKind;
  readonly ownerTeamIds: readonly TeamId[];
  /** What people will do differently, one sentence each. */
  readonly behaviours: readonly string[];
  readonly requirements: readonly SkillRequirement[];
  /** Counts from 1; a change of target, dates or skills makes the next version. */
  readonly version: number;
  /** Why this version replaced the one before. */
  readonly versionReason?: string;
}

/** One reading of a Key Result's value. */
export interface CheckIn {
  readonly keyResultId: KeyResultId;
  readonly at: Instant;
  readonly value: number;
}

export interface Skill {
  readonly id: SkillId;
  readonly label: string;
  readonly bucket: Bucket;
  /** One line. */
  readonly definition: string;
  readonly aliases: readonly string[];
  readonly prerequisites: readonly SkillId[];
  readonly related: readonly SkillId[];
  /** Days after which evidence counts half. */
  readonly halfLifeDays: number;
}

export type EvidenceKind =
  | 'quiz'
  | 'graded-task'
  | 'practice'
  | 'lead-attestation'
  | 'peer-attestation'
  | 'applied'
  | 'completion'
  | 'self-rating';

/** Something that was observed about one person and one skill. Immutable: what was wrong is replaced by a new event. */
export interface Evidence {
  /** Chosen by the sender, so that a retry is the same event. */
  readonly id: EvidenceId;
  readonly personId: PersonId;
  readonly skillId: SkillId;
  readonly kind: EvidenceKind;
  /** 0–1: 1 = full success. */
  readonly outcome: number;
  /** How much it counts; the default belongs to the kind (rules.ts). */
  readonly weight: number;
  readonly at: Instant;
  /** The question or task, when its difficulty can be learnt. */
  readonly itemId?: QuestionId;
  readonly lessonId?: LessonId;
  /** The event this one corrects: the same person's, which then no longer counts. */
  readonly replaces?: EvidenceId;
  /** Where it happened. */
  readonly source: 'lti' | 'jira' | 'extension' | 'api' | 'import';
}

export type MasteryState = 'unknown' | 'not-yet' | 'growing' | 'ready';

/** What can be said about one person and one skill at one moment. */
export interface Mastery {
  readonly personId: PersonId;
  readonly skillId: SkillId;
  /** Probability of unaided success on a median item seven days from now, 0–1. */
  readonly p: number;
  /** 20th and 80th percentile of Beta(p·m, (1−p)·m), m = effectiveN + 2. */
  readonly pLow: number;
  readonly pHigh: number;
  /** Decayed number of observations. */
  readonly effectiveN: number;
  /** `p`, `pLow`, `pHigh` on the 0–5 scale. */
  readonly level: number;
  readonly levelLow: number;
  readonly levelHigh: number;
  /** Observations so far, not decayed. */
  readonly n: number;
  readonly method: string;
}

export type LessonKind = 'nugget' | 'recall' | 'scenario' | 'code-challenge' | 'checklist';

export interface LessonSummary {
  readonly id: LessonId;
  readonly title: string;
  readonly locale: Locale;
  /** 1–10 */
  readonly minutes: number;
  readonly kind: LessonKind;
  readonly teaches: readonly SkillId[];
  /** "Try the three steps on one open ticket": what to do with it at work. */
  readonly apply?: string;
  readonly reviewedAt: Day;
}

export type SprintPart = 'review' | 'new' | 'apply';

export interface SprintItem {
  readonly part: SprintPart;
  readonly lessonId: LessonId;
  readonly skillId: SkillId;
  readonly keyResultId: KeyResultId;
  readonly minutes: number;
  /** Probability with which the policy chose this item, 0–1, for later re-weighting. */
  readonly propensity: number;
}

/** The ten minutes of one person on one day. */
export interface Sprint {
  readonly id: SprintId;
  readonly personId: PersonId;
  readonly day: Day;
  readonly items: readonly SprintItem[];
}

export type InterventionState = 'proposed' | 'accepted' | 'swapped' | 'declined' | 'done';

/** A remedy for a gap, owned by a person; a first-class row under its Key Result. */
export interface Intervention {
  readonly id: Id<'intervention'>;
  readonly keyResultId: KeyResultId;
  readonly skillId: SkillId;
  readonly teamId: TeamId;
  readonly title: string;
  readonly state: InterventionState;
  readonly start: Day;
  readonly reviewOn: Day;
  readonly expectedLevels?: readonly [low: number, high: number];
}

/** Who was asked for an intervention, and by whom. A row of its own: the reason of a no is for these two alone (R41). */
export interface Offer {
  readonly interventionId: Intervention['id'];
  readonly keyResultId: KeyResultId;
  readonly learnerId: PersonId;
  readonly proposedBy: PersonId;
  readonly at: Instant;
  readonly decidedAt?: Instant;
  readonly reason?: string;
}

/** Somebody disagrees with what is said about a Key Result; a named person answers (REQUIREMENTS P12). */
export interface Contest {
  readonly id: Id<'contest'>;
  readonly keyResultId: KeyResultId;
  readonly personId: PersonId;
  readonly at: Instant;
  readonly text: string;
  readonly dueOn: Day;
  readonly answer?: {
    /** Absent once this person was erased. */
    readonly by?: PersonId;
    readonly at: Instant;
    readonly text: string;
  };
}

/** A course or resource link of an LMS, tied to the Key Result it serves. */
export interface ContextLink {
  /** `${registrationId}/${deploymentId}/${contextId}` */
  readonly contextKey: string;
  readonly title: string;
  readonly keyResultId: KeyResultId;
  readonly teamId: TeamId;
}
