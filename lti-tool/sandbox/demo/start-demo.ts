/** Keylift and the fake LMS together, with the Meridian Group in the database. */
import type { ContextLink, KeyResultId, Lesson, PersonId, TeamId, TenantId } from '@keylift/core';
import { createKeylift } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { readLessons, shippedLessons } from '@keylift/core/content';
import { meridianNow, seedMeridian } from '@keylift/core/testing';
import { invite } from '../../src/lti/registration/register.js';
import { personIdOf } from '../../src/lti/sessions.js';
import { verdictRows, verdictTable } from '../../src/cli/verdicts.js';
import { startServer } from '../../src/server.js';
import { teamCourses, type TeamCourse } from '../lms/team-courses.js';
import type { PlatformFacts } from '../lms/add-tool.js';
import { startLms, type LmsOptions, type RunningLms } from '../lms/lms.js';
import type { ProfileName } from '../lms/profile.js';
import type { DemoFolder } from './folder.js';
import { findPort } from './ports.js';

/** Ids of what was added to a course. */
export interface CourseActivities {
  readonly courseId: string;
  /** "Keylift: today", graded. */
  readonly practice: string;
  readonly keyResult: string;
}

export interface TeamActivities extends CourseActivities, TeamCourse {}

export interface Demo {
  readonly lms: RunningLms;
  /** `http://localhost:4700`: another site than the LMS, as in life. */
  readonly toolUrl: string;
  readonly facts: PlatformFacts;
  /** For the LMS's form "Register a tool"; works once. */
  readonly registrationUrl: string;
  readonly lessons: readonly Lesson[];
  readonly tierTwo: CourseActivities;
  readonly retailCare: CourseActivities;
  /** Of the other teams, in the order of their courses. */
  readonly teams: readonly TeamActivities[];
  /** One line for each Key Result, as an administrator sees them. */
  readonly verdicts: string;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly folder: DemoFolder;
  /** 0 takes any free port, as does a port that is taken. */
  readonly lmsPort: number;
  readonly toolPort: number;
  readonly profile: ProfileName;
  readonly storageTarget?: LmsOptions['storageTarget'];
  /** Where browser extensions take the answer to a sign-in. */
  readonly extensionRedirects?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

const HOST = '127.0.0.1';
/** Stays the same on other ports, because people's ids come from it. */
const REGISTRATION = 'meridian-learning';
const CLIENT = 'keylift-demo';
const TENANT = 'meridian' as TenantId;

export async function startDemo(options: StartOptions): Promise<Demo> {
  const { folder, profile, storageTarget } = options;
  const lms = await startLms({
    host: HOST,
    port: await findPort(options.lmsPort, HOST),
    profile,
    ...(storageTarget !== undefined && { storageTarget }),
  });
  try {
    const port = await findPort(options.toolPort, HOST);
    const toolUrl = `http://localhost:${port}`;
    const installed = installKeylift(lms, toolUrl);
    const demoNow = new Date(Date.parse(meridianNow) + options.now - folder.begunAt).toISOString();
    const lessons = await readLessons(shippedLessons);
    const { databaseUrl } = folder;
    const seeded = await seed({ lms, ...installed, lessons, demoNow, databaseUrl, toolUrl });
    const server = await startServer({
      host: HOST,
      port,
      publicUrl: toolUrl,
      databaseUrl,
      secret: folder.secret,
      logLevel: 'error',
      allowLoopback: true,
      demoNow,
      trustedProxies: 0,
      launchesPerMinute: 100_000,
      extensionRedirects: options.extensionRedirects ?? [],
    });
    return {
      lms,
      toolUrl,
      ...installed,
      ...seeded,
      lessons,
      close: async () => void (await Promise.all([server.close(), lms.close()])),
    };
  } catch (error) {
    await lms.close();
    throw error;
  }
}

/** Adds the tool to the LMS, with its activities in every course. */
function installKeylift(lms: RunningLms, toolUrl: string): Pick<Demo, 'facts' | 'tierTwo' | 'retailCare' | 'teams'> {
  const launchUrl = `${toolUrl}/lti/launch`;
  const facts = lms.addTool({
    clientId: CLIENT,
    deploymentId: '1',
    name: 'Keylift',
    description: 'Ten minutes a day that lift the Key Result of the course.',
    initiateLoginUri: `${toolUrl}/lti/login`,
    redirectUris: [launchUrl],
    targetLinkUri: launchUrl,
    deepLinkingUri: launchUrl,
    jwksUri: `${toolUrl}/lti/jwks`,
  });
  const addTo = (courseId: string, keyResult: string): CourseActivities => {
    const common = { courseId, clientId: facts.clientId };
    const practice = lms.addActivity({
      ...common,
      title: 'Keylift: today',
      text: 'Ten minutes, chosen for you',
      lineItem: { label: 'Keylift practice', scoreMaximum: 100 },
    });
    const goal = lms.addActivity({
      ...common,
      title: 'Keylift: the Key Result',
      text: 'What this course is for, and how it is going',
      url: `${launchUrl}?go=${encodeURIComponent(`/key-results/${keyResult}`)}`,
    });
    return { courseId, practice: practice.id, keyResult: goal.id };
  };
  const teams = teamCourses.map((course) => ({ ...course, ...addTo(course.courseId, course.keyResultId) }));
  return { facts, tierTwo: addTo('2', 'tier-2-resolution'), retailCare: addTo('3', 'retail-csat'), teams };
}

interface Seed extends Pick<Demo, 'lms' | 'facts' | 'tierTwo' | 'retailCare' | 'teams' | 'lessons'> {
  readonly demoNow: string;
  readonly databaseUrl: string;
  readonly toolUrl: string;
}

/** Opens the database by itself and closes it again: SQLite wants one connection in a process. */
async function seed({
  lms,
  facts,
  tierTwo,
  retailCare,
  teams,
  lessons,
  demoNow,
  databaseUrl,
  toolUrl,
}: Seed): Promise<Pick<Demo, 'registrationUrl' | 'verdicts'>> {
  const stores = await openPrismaStores(databaseUrl);
  try {
    await stores.migrate();
    const store = stores.forTenant(TENANT);
    const keylift = createKeylift({ store, clock: () => demoNow });
    const isNew = (await store.listKeyResults()).length === 0;
    await seedMeridian(store, {
      now: demoNow,
      wholeGroup: true,
      // A quarter of 262 people is written once; later starts add what has happened since.
      ...(!isNew && { evidenceAfter: meridianNow }),
      lessons,
      contextKeys: { saasTier2: contextKey(facts, tierTwo), retailCare: contextKey(facts, retailCare) },
      contextLinks: teams.map((course) => contextLink(lms, facts, course)),
      personIdOf: (key) => personOf(lms, key),
      ingest: (events) => keylift.ingest(events),
    });
    await stores.lti.putRegistration({
      id: REGISTRATION,
      tenantId: TENANT,
      issuer: facts.issuer,
      clientId: facts.clientId,
      authEndpoint: facts.authEndpoint,
      tokenEndpoint: facts.tokenEndpoint,
      jwksUri: facts.jwksUri,
      deploymentPolicy: 'known-only',
      allowAnonymous: false,
      active: true,
      product: lms.state.profile.product.family,
    });
    await stores.lti.addDeployment({ registrationId: REGISTRATION, deploymentId: facts.deploymentId });
    const invitation = { publicUrl: toolUrl, tenantId: TENANT, approved: true, now: Date.now() };
    return {
      registrationUrl: await invite(stores.lti, invitation),
      verdicts: verdictTable(
        (await verdictRows(store, demoNow, 'en')).filter(({ nextStep }) => nextStep !== undefined),
      ),
    };
  } finally {
    await stores.close();
  }
}

const contextKey = ({ deploymentId }: PlatformFacts, { courseId }: CourseActivities): string =>
  `${REGISTRATION}/${deploymentId}/${courseId}`;

const contextLink = (lms: RunningLms, facts: PlatformFacts, course: TeamActivities): ContextLink => ({
  contextKey: contextKey(facts, course),
  title: lms.state.world.courses.find(({ id }) => id === course.courseId)?.title ?? course.teamId,
  keyResultId: course.keyResultId as KeyResultId,
  teamId: course.teamId as TeamId,
});

/** The id Keylift gives to a person of the LMS at a launch; those who have no account there keep a name of their own. */
function personOf(lms: RunningLms, key: string): PersonId {
  const person = lms.state.world.people.find((candidate) => candidate.key === key);
  return person ? personIdOf(REGISTRATION, lms.state.profile.subject(person)) : (`meridian-${key}` as PersonId);
}
