/** What the memory stores hold: one map for each noun. */
import type { AuditEntry } from '../audit-ports.js';
import type { DeviceRequest } from '../device-ports.js';
import type { JiraCode, JiraLink, JiraSite } from '../jira-ports.js';
import type { GradeSetting, RosterLink, SentScore } from '../lti-service-ports.js';
import type {
  Device,
  DeviceCode,
  Invitation,
  LaunchRefusal,
  KnownDeployment,
  LoginRecord,
  LtiSession,
  Registration,
  SessionCode,
  ToolKey,
} from '../lti-ports.js';
import type { DifficultyRow, MasteryStateRow } from '../mastery/state.js';
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
  Objective,
  ObjectiveId,
  Offer,
  Person,
  PersonId,
  Skill,
  SkillId,
  Sprint,
  Team,
  TeamArrival,
  TeamId,
  TeamInvitation,
  Tenant,
  TenantId,
} from '../model.js';
import type { Lesson } from '../lesson/blocks.js';
import type { TaughtLabel } from '../matching/taught-label.js';
import type { ClaimedJob, KeptRelease, TeamSnapshot } from '../ports.js';
import type { LearningPolicy, LearningTime } from '../sprint/learning-time.js';
import type { CauseDecision } from '../verdict/root-cause.js';

export interface TenantData {
  tenant: Tenant | undefined;
  readonly people: Map<PersonId, Person>;
  readonly teams: Map<TeamId, Team>;
  readonly teamArrivals: Map<TeamId, Map<PersonId, TeamArrival>>;
  /** By the hash of the code. */
  readonly teamInvitations: Map<string, TeamInvitation>;
  readonly objectives: Map<ObjectiveId, Objective>;
  /** All versions, oldest first. */
  readonly keyResults: Map<KeyResultId, readonly KeyResult[]>;
  readonly checkIns: Map<KeyResultId, Map<Instant, CheckIn>>;
  readonly skills: Map<SkillId, Skill>;
  readonly taught: Map<string, TaughtLabel>;
  readonly lessons: Map<LessonId, Lesson>;
  readonly evidence: Map<EvidenceId, Evidence>;
  readonly evidenceOf: Map<PersonId, Evidence[]>;
  /** Ids of what was corrected. */
  readonly replacedEvidence: Set<EvidenceId>;
  readonly mastery: Map<PersonId, Map<SkillId, MasteryStateRow>>;
  /** By `${kind} ${id}`. */
  readonly difficulties: Map<string, DifficultyRow>;
  /** Editions, and snapshots by `${day} ${skillId}`. */
  readonly teamPasts: Map<TeamId, number>;
  readonly teamSnapshots: Map<TeamId, Map<string, TeamSnapshot>>;
  /** By `${quarter} ${order}`. */
  readonly releases: Map<KeyResultId, Map<string, KeptRelease>>;
  readonly sprints: Map<PersonId, Map<Day, Sprint>>;
  readonly learningTimes: Map<PersonId, LearningTime>;
  learningPolicy: LearningPolicy | undefined;
  readonly interventions: Map<Intervention['id'], Intervention>;
  readonly offers: Map<Intervention['id'], Offer>;
  readonly causes: Map<CauseDecision['id'], CauseDecision>;
  readonly contests: Map<Contest['id'], Contest>;
  readonly contextLinks: Map<string, ContextLink>;
}

export interface LtiData {
  readonly registrations: Map<string, Registration>;
  /** By registration id, then deployment id. */
  readonly deployments: Map<string, Map<string, KnownDeployment>>;
  readonly logins: Map<string, LoginRecord>;
  readonly invitations: Map<string, Invitation>;
  readonly codes: Map<string, SessionCode>;
  readonly sessions: Map<string, LtiSession>;
  readonly deviceCodes: Map<string, DeviceCode>;
  readonly deviceRequests: Map<string, DeviceRequest>;
  readonly devices: Map<string, Device>;
  readonly jiraCodes: Map<string, JiraCode>;
  readonly jiraSites: Map<string, JiraSite>;
  /** By site and account. */
  readonly jiraLinks: Map<string, JiraLink>;
  readonly toolKeys: Map<string, ToolKey>;
  /** By registration, then code. */
  readonly refusals: Map<string, Map<string, LaunchRefusal>>;
  /** By line item, then subject. */
  readonly scoreTimestamps: Map<string, Map<string, Instant>>;
  readonly gradeSettings: Map<string, GradeSetting>;
  /** By line item and subject. */
  readonly sentScores: Map<string, SentScore>;
  readonly rosterLinks: Map<string, RosterLink>;
  readonly leases: Map<string, { readonly expiresAt: Instant }>;
  readonly audit: Map<string, AuditEntry>;
}

export interface JobRecord {
  readonly job: ClaimedJob;
  /** When a worker may take it: `runAt`, or the end of the lease. Absent when done or dead. */
  readonly dueAt?: Instant;
  /** Nobody will try it again. */
  readonly dead?: { readonly at: Instant; readonly error: string };
  readonly doneAt?: Instant;
}

export interface Data {
  readonly tenants: Map<TenantId, TenantData>;
  readonly jobs: Map<TenantId, Map<string, JobRecord>>;
  readonly lti: LtiData;
}

export const emptyTenant = (): TenantData => ({
  tenant: undefined,
  people: new Map(),
  teams: new Map(),
  teamArrivals: new Map(),
  teamInvitations: new Map(),
  objectives: new Map(),
  keyResults: new Map(),
  checkIns: new Map(),
  skills: new Map(),
  taught: new Map(),
  lessons: new Map(),
  evidence: new Map(),
  evidenceOf: new Map(),
  replacedEvidence: new Set(),
  mastery: new Map(),
  difficulties: new Map(),
  teamPasts: new Map(),
  teamSnapshots: new Map(),
  releases: new Map(),
  sprints: new Map(),
  learningTimes: new Map(),
  learningPolicy: undefined,
  interventions: new Map(),
  offers: new Map(),
  causes: new Map(),
  contests: new Map(),
  contextLinks: new Map(),
});

export const emptyData = (): Data => ({
  tenants: new Map(),
  jobs: new Map(),
  lti: {
    registrations: new Map(),
    deployments: new Map(),
    logins: new Map(),
    invitations: new Map(),
    codes: new Map(),
    sessions: new Map(),
    deviceCodes: new Map(),
    deviceRequests: new Map(),
    devices: new Map(),
    jiraCodes: new Map(),
    jiraSites: new Map(),
    jiraLinks: new Map(),
    toolKeys: new Map(),
    refusals: new Map(),
    scoreTimestamps: new Map(),
    gradeSettings: new Map(),
    sentScores: new Map(),
    rosterLinks: new Map(),
    leases: new Map(),
    audit: new Map(),
  },
});

/** The map behind `key`, made when it is missing. */
export function inner<K, K2, V>(maps: Map<K, Map<K2, V>>, key: K): Map<K2, V> {
  const found = maps.get(key) ?? new Map<K2, V>();
  maps.set(key, found);
  return found;
}
