/** What the core needs from the world. An adapter is a function that returns one of these; memory-store.ts shows how. */
import type {
  CheckIn,
  Contest,
  ContextLink,
  Day,
  Evidence,
  EvidenceId,
  Instant,
  Intervention,
  KeyResult,
  KeyResultId,
  LessonId,
  LessonSummary,
  Objective,
  Offer,
  Person,
  PersonId,
  QuestionId,
  Skill,
  SkillId,
  Sprint,
  TeamId,
  Tenant,
  TenantId,
} from './model.js';
import type { Lesson } from './lesson/blocks.js';
import type { TaughtLabel } from './matching/taught-label.js';
import type { Release } from './policy/roster.js';
import type { TeamStore } from './team-ports.js';
import type { MasteryStateRow, DifficultyRow } from './mastery/state.js';
import type { LearningPolicy, LearningTime } from './sprint/learning-time.js';
import type { CauseDecision } from './verdict/root-cause.js';

/** Returns the present as an instant. */
export type Clock = () => Instant;
/** Returns a new unguessable text of at least 128 bits, URL-safe. */
export type Random = () => string;

/** The part of the platform's `fetch` that Keylift uses. */
export type Fetch = (
  url: string,
  init?: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
    readonly credentials?: 'omit' | 'same-origin' | 'include';
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** Turns texts into vectors of one length; optional, and it never decides alone. */
export type Embeddings = (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;

export type Appended = 'appended' | 'duplicate';

/**
 * Everything Keylift remembers about ONE tenant. It is obtained for a tenant (`Stores.forTenant`), so a read across
 * tenants cannot be written. Lists come sorted by id unless said otherwise, compared code unit by code unit.
 * Writing something that exists replaces it, except evidence and check-ins, which are immutable. A batch is written as a
 * whole or not at all; a text that holds U+0000 is `invalid`.
 */
export interface Store extends TeamStore {
  readonly tenantId: TenantId;
  getTenant(): Promise<Tenant | undefined>;
  /** Throws `invalid` when it is another tenant. */
  putTenant(tenant: Tenant): Promise<void>;

  getPerson(id: PersonId): Promise<Person | undefined>;
  /** Those who are known, once each. */
  getPeople(ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** Everybody of the tenant. */
  listPeople(): Promise<readonly Person[]>;
  putPeople(people: readonly Person[]): Promise<void>;
  /**
   * Removes the person, their evidence, mastery, sprints, settings and team places, the offers made to them or by them, what they
   * signed or contested and their name below answers, what is known of their grades and the jobs about them, and ends
   * their LTI sessions.
   */
  erasePerson(id: PersonId): Promise<void>;

  putObjectives(objectives: readonly Objective[]): Promise<void>;
  listObjectives(): Promise<readonly Objective[]>;

  /** The newest version. */
  getKeyResult(id: KeyResultId): Promise<KeyResult | undefined>;
  /** All versions, oldest first. */
  keyResultVersions(id: KeyResultId): Promise<readonly KeyResult[]>;
  /** Newest versions of all. */
  listKeyResults(): Promise<readonly KeyResult[]>;
  keyResultsOfTeams(teamIds: readonly TeamId[]): Promise<readonly KeyResult[]>;
  /** Newest versions of the Key Results that need one of these skills. */
  keyResultsNeeding(skillIds: readonly SkillId[]): Promise<readonly KeyResult[]>;
  /**
   * Throws `conflict` when the version is not the stored one or the one after it (1 for a new Key Result). Once there are
   * check-ins, `current` stays the newest one's value. What a pivot does to interventions is written in the same step.
   */
  putKeyResult(keyResult: KeyResult, interventions?: readonly Intervention[]): Promise<void>;
  /**
   * Also moves `current` when the check-in is the newest. One that has the Key Result and instant of a known one changes
   * nothing. Throws `not-found`, and appends none, when one of the Key Results does not exist.
   */
  appendCheckIns(checkIns: readonly CheckIn[]): Promise<void>;
  /** Oldest first. */
  checkInsOf(id: KeyResultId): Promise<readonly CheckIn[]>;

  getSkills(ids: readonly SkillId[]): Promise<readonly Skill[]>;
  listSkills(): Promise<readonly Skill[]>;
  putSkills(skills: readonly Skill[]): Promise<void>;

  /** What people said a text calls for; sorted by id. */
  listTaught(): Promise<readonly TaughtLabel[]>;
  putTaught(labels: readonly TaughtLabel[]): Promise<void>;

  getLesson(id: LessonId): Promise<Lesson | undefined>;
  listLessons(): Promise<readonly LessonSummary[]>;
  lessonsTeaching(skillIds: readonly SkillId[]): Promise<readonly LessonSummary[]>;
  putLessons(lessons: readonly Lesson[]): Promise<void>;

  /**
   * One answer for each event, in order. An event whose id is known changes nothing. Throws `conflict`, and appends none,
   * when one `replaces` what is not there, is somebody else's or was replaced already.
   */
  appendEvidence(events: readonly Evidence[]): Promise<readonly Appended[]>;
  /** What was not replaced, sorted by (at, id). */
  evidenceOf(personId: PersonId, skillId?: SkillId): Promise<readonly Evidence[]>;
  /** The same for many people at once. */
  evidenceOfPeople(personIds: readonly PersonId[]): Promise<readonly Evidence[]>;
  /** The lessons they finished on these skills: evidence of the kind `completion` that was not replaced, sorted by (at, id). */
  completionsOf(personIds: readonly PersonId[], skillIds: readonly SkillId[]): Promise<readonly Evidence[]>;
  /** Also when it was replaced. */
  getEvidence(id: EvidenceId): Promise<Evidence | undefined>;
  /**
   * Forgets at most `limit` events from before `before`, and returns how many. In the same step their people's mastery becomes of no
   * model (''), so that it is computed again from what is left, or is forgotten where nothing is.
   */
  forgetEvidence(options: { readonly before: Instant; readonly limit: number }): Promise<number>;

  /** Every known pair of the two lists, sorted by (personId, skillId). */
  masteryOf(personIds: readonly PersonId[], skillIds: readonly SkillId[]): Promise<readonly MasteryStateRow[]>;
  putMastery(rows: readonly MasteryStateRow[]): Promise<void>;
  /** Sorted by (id, kind). */
  difficultiesOf(itemIds: readonly QuestionId[], skillIds: readonly SkillId[]): Promise<readonly DifficultyRow[]>;
  putDifficulties(rows: readonly DifficultyRow[]): Promise<void>;

  /** What is kept of these teams' past from `since` on, one for each team asked for, sorted by team. */
  pastOf(teamIds: readonly TeamId[], skillIds: readonly SkillId[], since: Day): Promise<readonly TeamPast[]>;
  /** Adds to what is kept; skips a team whose past was revised since its edition was read. */
  keepPast(pasts: readonly TeamPast[]): Promise<void>;
  /** Forgets the snapshots from this day on of all teams these people are in, and begins a new edition of their past. */
  revisePast(personIds: readonly PersonId[], from: Day): Promise<void>;

  /** The figures that were shown of a Key Result in a quarter, in the order in which they were first shown. */
  releasesOf(keyResultId: KeyResultId, quarter: string): Promise<readonly KeptRelease[]>;
  /** Replaces the release that has the same Key Result, quarter and `order`. */
  putRelease(release: KeptRelease): Promise<void>;

  /** A person has one sprint a day; another one for the same day replaces it. */
  getSprint(personId: PersonId, day: Day): Promise<Sprint | undefined>;
  putSprint(sprint: Sprint): Promise<void>;
  /** From `since` on, oldest first. */
  sprintsOf(personId: PersonId, since: Day): Promise<readonly Sprint[]>;
  /** Of days before this one, of everybody. */
  forgetSprints(before: Day): Promise<void>;

  /** When a person wants their ten minutes; absent until they say so. */
  getLearningTime(personId: PersonId): Promise<LearningTime | undefined>;
  putLearningTime(time: LearningTime): Promise<void>;
  /** The one whose calendar feed has this fingerprint. */
  learningTimeOfFeed(feedHash: string): Promise<LearningTime | undefined>;
  /** The organisation's holidays and limits; absent until somebody sets them. */
  getLearningPolicy(): Promise<LearningPolicy | undefined>;
  putLearningPolicy(policy: LearningPolicy): Promise<void>;

  interventionsOf(keyResultId: KeyResultId): Promise<readonly Intervention[]>;
  /** Both or neither: a decision is in the row and beside it. */
  putInterventions(interventions: readonly Intervention[], offers?: readonly Offer[]): Promise<void>;
  /** Sorted by intervention. */
  offersOf(keyResultId: KeyResultId): Promise<readonly Offer[]>;

  /** A decision whose id is known changes nothing. */
  appendCause(decision: CauseDecision): Promise<void>;
  /** Sorted by (at, id). */
  causesOf(keyResultId: KeyResultId): Promise<readonly CauseDecision[]>;

  putContest(contest: Contest): Promise<void>;
  /** Sorted by (at, id). */
  contestsOf(keyResultId: KeyResultId): Promise<readonly Contest[]>;

  getContextLink(contextKey: string): Promise<ContextLink | undefined>;
  /** Sorted by context key. */
  contextLinksOf(teamId: TeamId): Promise<readonly ContextLink[]>;
  putContextLinks(links: readonly ContextLink[]): Promise<void>;

  /** Adds work to the outbox; a job whose id is known is not added again. */
  enqueue(jobs: readonly NewJob[]): Promise<void>;
}

/** What a team could do on one skill at the end of a day; kept, so that it need not be played again from evidence. */
export interface TeamSnapshot {
  readonly skillId: SkillId;
  readonly day: Day;
  /** Names the members, difficulties and rules behind it: under another name it is worth nothing. */
  readonly basis: string;
  /** Levels 0–5 of the members about whom enough was known, lowest first: whose they are is not kept. */
  readonly levels: readonly number[];
}

export interface TeamPast {
  readonly teamId: TeamId;
  /** Counts the revisions; 0 before the first. Read the evidence after it, never before. */
  readonly edition: number;
  /** Sorted by (skillId, day). */
  readonly snapshots: readonly TeamSnapshot[];
}

/** Figures about the people behind a Key Result, as they were shown. */
export interface KeptRelease extends Release {
  readonly keyResultId: KeyResultId;
  /** 1, 2 … in a quarter. */
  readonly order: number;
  /** JSON; whoever shows figures knows how to read them. */
  readonly figures: string;
}

export interface NewJob {
  /** Chosen by the caller, so that a retry is the same job. */
  readonly id: string;
  /** "ags.score", "xapi.statement" … */
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly runAt: Instant;
  /** Whom it is about: it is forgotten with them. */
  readonly personId?: PersonId;
}

export interface ClaimedJob extends NewJob {
  readonly tenantId: TenantId;
  /** Counts claims; also the fencing token: a worker whose lease ran out holds an old number. */
  readonly attempts: number;
}

/** A job that nobody will try again by themselves. */
export interface DeadJob extends ClaimedJob {
  readonly error: string;
  readonly deadAt: Instant;
}

/** The one background mechanism (DESIGN decision 10). It alone sees all tenants. */
export interface JobQueue {
  /** Due jobs, oldest first, at most `limit`, leased for `leaseMs`: no two workers get one while its lease runs. */
  claim(options: {
    readonly now: Instant;
    readonly leaseMs: number;
    readonly limit: number;
  }): Promise<readonly ClaimedJob[]>;
  /** False when the lease ran out and somebody else has the job, or it is done or dead: throw the result away. */
  complete(job: ClaimedJob, now: Instant): Promise<boolean>;
  /** Plans the next try, or buries the job as dead when `retryAt` is absent. Ignored where `complete` would say false. */
  fail(
    job: ClaimedJob,
    options: { readonly now: Instant; readonly error: string; readonly retryAt?: Instant },
  ): Promise<void>;
  /** Forgets jobs that were done before `before`, at most `limit`; returns how many. A forgotten id can be enqueued again. */
  prune(options: { readonly before: Instant; readonly limit: number }): Promise<number>;
  /** Numbers for health and the doctor: jobs that wait for a worker now, and jobs nobody will try again. */
  depth(now: Instant): Promise<{ readonly due: number; readonly dead: number }>;
  /** The dead jobs of one tenant, newest first. */
  listDead(tenantId: TenantId, limit: number): Promise<readonly DeadJob[]>;
  /** A dead job is due again, with all its attempts before it. False when it is not dead. */
  requeue(tenantId: TenantId, id: string, now: Instant): Promise<boolean>;
  /** A dead job counts as done. False when it is not dead. */
  discard(tenantId: TenantId, id: string, now: Instant): Promise<boolean>;
}

/** The door to all tenants. */
export interface Stores {
  forTenant(id: TenantId): Store;
  listTenants(): Promise<readonly Tenant[]>;
  readonly jobs: JobQueue;
  close(): Promise<void>;
}
