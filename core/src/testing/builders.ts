/** One valid thing of every kind; a test names only what it is about: `aKeyResult({ target: 60 })`. */
import type { JiraCode, JiraLink, JiraSite } from '../jira-ports.js';
import type { TaughtLabel } from '../matching/taught-label.js';
import type { DeviceRequest } from '../device-ports.js';
import type { Lesson, Question } from '../lesson/blocks.js';
import type {
  Device,
  DeviceCode,
  Invitation,
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
  Evidence,
  Intervention,
  KeyResult,
  Objective,
  Offer,
  Person,
  Skill,
  Sprint,
  Team,
  TeamInvitation,
  Tenant,
} from '../model.js';
import type { NewJob } from '../ports.js';
import type { LearningPolicy, LearningTime } from '../sprint/learning-time.js';
import type { CauseDecision } from '../verdict/root-cause.js';

/** `T` with plain strings where it has branded ids. */
export type Plain<T> = T extends { readonly __noun: string }
  ? string
  : T extends readonly (infer Part)[]
    ? readonly Plain<Part>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

export type Builder<T> = (changes?: Partial<Plain<T>>) => T;

const builder =
  <T>(defaults: Plain<T>): Builder<T> =>
  (changes = {}) =>
    ({ ...defaults, ...changes }) as T;

export const aTenant = builder<Tenant>({ id: 'meridian', name: 'Meridian Group', euMode: false });

export const aPerson = builder<Person>({
  id: 'maya',
  name: 'Maya Okafor',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  active: true,
});

export const aTeam = builder<Team>({ id: 'support', name: 'Support', memberIds: ['maya'] });

export const aTeamInvitation = builder<TeamInvitation>({
  id: 'invitation-1',
  teamId: 'support',
  codeHash: 'hash-1',
  madeBy: 'dev',
  expiresAt: '2026-10-27T08:00:00.000Z',
});

export const aLearningTime = builder<LearningTime>({
  personId: 'maya',
  weekdays: [1, 2, 3, 4, 5],
  hours: { fromMinute: 540, toMinute: 1020 },
  nudgesPerDay: 3,
  protectsTen: false,
  declined: [],
  nudges: [],
});

export const aLearningPolicy = builder<LearningPolicy>({
  holidays: ['2026-12-25'],
  perDay: 3,
  perWeek: 10,
  minutesApart: 45,
});

export const anObjective = builder<Objective>({
  id: 'objective-1',
  title: 'Customers get help on the first try',
  start: '2026-10-01',
  due: '2026-12-18',
  ownerTeamId: 'support',
});

/** Average resolution time from 14 h down to 8 h, now 11.2 h. */
export const aKeyResult = builder<KeyResult>({
  id: 'kr-1',
  objectiveId: 'objective-1',
  title: 'Resolve tier 2 tickets in 8 hours',
  unit: { name: 'hours', suffix: ' h', decimals: 1 },
  direction: 'decrease',
  baseline: 14,
  target: 8,
  current: 11.2,
  start: '2026-10-01',
  due: '2026-12-18',
  kind: 'committed',
  ownerTeamIds: ['support'],
  behaviours: ['Support reads the trace before asking the customer again.'],
  requirements: [{ skillId: 'tracing', teamId: 'support', level: 3, weight: 1 }],
  version: 1,
});

export const aCheckIn = builder<CheckIn>({ keyResultId: 'kr-1', at: '2026-10-19T16:00:00.000Z', value: 10.4 });

export const aSkill = builder<Skill>({
  id: 'tracing',
  label: 'Reading traces',
  bucket: 'technical',
  definition: 'Finds the slow or failing step of a request in its trace.',
  aliases: ['distributed tracing'],
  prerequisites: [],
  related: [],
  halfLifeDays: 120,
});

export type SingleQuestion = Extract<Question, { type: 'single' }>;
export const aQuestion: Builder<SingleQuestion> = builder<SingleQuestion>({
  id: 'tracing-basics#first',
  skillId: 'tracing',
  type: 'single',
  prompt: [{ text: 'Where do you look first?' }],
  options: [
    {
      id: 'a',
      text: [{ text: 'The longest span' }],
      correct: true,
      feedback: [{ text: 'It bounds the whole request.' }],
    },
    { id: 'b', text: [{ text: 'The first span' }], correct: false, feedback: [{ text: 'It only starts the clock.' }] },
  ],
  explanation: [{ text: 'The longest span holds most of the time.' }],
});

export const aLesson = builder<Lesson>({
  id: 'tracing-basics',
  title: 'Find the slow step in a trace',
  locale: 'en',
  minutes: 4,
  kind: 'nugget',
  teaches: ['tracing'],
  apply: 'Open the trace of one ticket of today and name its longest span.',
  reviewedAt: '2026-09-01',
  blocks: [
    { type: 'paragraph', text: [{ text: 'Start at the ' }, { text: 'longest', strong: true }, { text: ' span.' }] },
    { type: 'question', question: aQuestion() },
  ],
  sources: [{ title: 'OpenTelemetry: Traces', url: 'https://opentelemetry.io/docs/concepts/signals/traces/' }],
});

export const anEvidence = builder<Evidence>({
  id: 'evidence-1',
  personId: 'maya',
  skillId: 'tracing',
  kind: 'quiz',
  outcome: 1,
  weight: 1,
  at: '2026-10-20T08:00:00.000Z',
  source: 'lti',
});

export const aMasteryState = builder<MasteryStateRow>({
  personId: 'maya',
  skillId: 'tracing',
  values: [0.25, -1.5, 3],
  model: 'test-1',
  lastAt: '2026-10-20T08:00:00.000Z',
});

export const aDifficulty = builder<DifficultyRow>({ kind: 'item', id: 'tracing-basics#first', difficulty: 0.4, n: 12 });

export const aSprint = builder<Sprint>({
  id: 'sprint-1',
  personId: 'maya',
  day: '2026-10-20',
  items: [
    { part: 'new', lessonId: 'tracing-basics', skillId: 'tracing', keyResultId: 'kr-1', minutes: 4, propensity: 0.9 },
  ],
});

export const anIntervention = builder<Intervention>({
  id: 'intervention-1',
  keyResultId: 'kr-1',
  skillId: 'tracing',
  teamId: 'support',
  title: 'Ten minutes of tracing each morning',
  state: 'accepted',
  start: '2026-10-12',
  reviewOn: '2026-11-02',
});

export const anOffer = builder<Offer>({
  interventionId: 'intervention-1',
  keyResultId: 'kr-1',
  learnerId: 'maya',
  proposedBy: 'dev',
  at: '2026-10-12T08:00:00.000Z',
});

export const aCauseDecision = builder<CauseDecision>({
  id: 'decision-1',
  keyResultId: 'kr-1',
  cause: 'dependency',
  decidedBy: 'dev',
  at: '2026-12-21T09:00:00.000Z',
});

export const aContest = builder<Contest>({
  id: 'contest-1',
  keyResultId: 'kr-1',
  personId: 'maya',
  at: '2026-10-20T08:00:00.000Z',
  text: 'Two of us have traced for years; nobody asked.',
  dueOn: '2026-11-03',
});

export const aTaughtLabel = builder<TaughtLabel>({
  id: 'label-1',
  at: '2026-10-20T08:00:00.000Z',
  text: 'Trace a failing payment',
  skillId: 'tracing',
  kind: 'tagged',
});

export const aContextLink = builder<ContextLink>({
  contextKey: 'registration-1/1/course-7',
  title: 'Support onboarding',
  keyResultId: 'kr-1',
  teamId: 'support',
});

export const aJob = builder<NewJob>({
  id: 'job-1',
  kind: 'ags.score',
  payload: { scoreGiven: 1 },
  runAt: '2026-10-20T08:00:00.000Z',
});

export const aRegistration = builder<Registration>({
  id: 'registration-1',
  tenantId: 'meridian',
  issuer: 'https://lms.example',
  clientId: 'client-1',
  authEndpoint: 'https://lms.example/auth',
  tokenEndpoint: 'https://lms.example/token',
  jwksUri: 'https://lms.example/jwks',
  deploymentPolicy: 'learn',
  allowAnonymous: false,
  active: true,
});

export const aLogin = builder<LoginRecord>({
  stateHash: 'state-hash-1',
  bindingHash: 'binding-hash-1',
  nonce: 'nonce-1',
  registrationId: 'registration-1',
  targetLinkUri: 'https://tool.example/lti/launch',
  loginHint: '42',
  expiresAt: '2026-10-20T08:10:00.000Z',
});

export const aSession = builder<LtiSession>({
  tokenHash: 'token-hash-1',
  tenantId: 'meridian',
  personId: 'maya',
  role: 'learner',
  registrationId: 'registration-1',
  deploymentId: '1',
  subject: '42',
  expiresAt: '2026-10-20T10:00:00.000Z',
});

export const aSessionCode = builder<SessionCode>({
  codeHash: 'code-hash-1',
  session: aSession(),
  expiresAt: '2026-10-20T08:01:00.000Z',
});

export const anInvitation = builder<Invitation>({
  tokenHash: 'invitation-hash-1',
  tenantId: 'meridian',
  approved: false,
  expiresAt: '2026-10-27T08:00:00.000Z',
});

export const aDeviceCode = builder<DeviceCode>({
  codeHash: 'device-code-hash-1',
  owner: {
    tenantId: 'meridian',
    personId: 'maya',
    registrationId: 'registration-1',
    deploymentId: '1',
    subject: 'user-1',
  },
  expiresAt: '2026-10-20T08:10:00.000Z',
});

export const aDeviceRequest = builder<DeviceRequest>({
  userCodeHash: 'user-code-hash-1',
  secretHash: 'secret-hash-1',
  clientId: 'keylift-browser-extension',
  deviceName: 'Firefox on Android',
  address: '203.0.113.7',
  createdAt: '2026-10-20T08:00:00.000Z',
  expiresAt: '2026-10-20T08:10:00.000Z',
  intervalSeconds: 5,
  revision: 0,
});

export const aDevice = builder<Device>({
  id: 'device-1',
  owner: aDeviceCode().owner,
  clientId: 'keylift-browser-extension',
  name: 'Firefox on Linux',
  createdAt: '2026-10-20T08:00:00.000Z',
  tokenHash: 'refresh-hash-1',
  renewedAt: '2026-10-20T08:00:00.000Z',
  sessionHash: 'access-hash-1',
  expiresAt: '2026-12-20T08:00:00.000Z',
});

export const aJiraCode = builder<JiraCode>({
  codeHash: 'jira-code-hash-1',
  purpose: 'account',
  tenantId: 'meridian',
  personId: 'maya',
  expiresAt: '2026-10-20T08:10:00.000Z',
});

export const aJiraSite = builder<JiraSite>({
  id: 'site-1',
  tenantId: 'meridian',
  installationId: 'installation-1',
  cloudId: 'cloud-1',
  name: 'meridian.atlassian.net',
  tiedAt: '2026-10-20T08:00:00.000Z',
});

export const aJiraLink = builder<JiraLink>({
  id: 'link-1',
  siteId: 'site-1',
  accountHash: 'account-hash-1',
  tenantId: 'meridian',
  personId: 'maya',
  linkedAt: '2026-10-20T08:00:00.000Z',
});

export const aToolKey = builder<ToolKey>({
  kid: 'kid-1',
  state: 'active',
  publicJwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
  sealedPrivateKey: 'sealed',
  createdAt: '2026-10-01T00:00:00.000Z',
});
