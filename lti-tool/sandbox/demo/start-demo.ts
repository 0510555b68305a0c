/** Keylift and the fake LMS together, with the Meridian Group in the database. */
import type { Lesson, PersonId, TenantId } from '@keylift/core';
import { createKeylift } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { meridianNow, readLessons, seedMeridian, shippedLessons } from '@keylift/core/testing';
import { invite } from '../../src/lti/registration/register.js';
import { personIdOf } from '../../src/lti/sessions.js';
import { startServer } from '../../src/server.js';
import { startLms, type LmsOptions, type PlatformFacts, type RunningLms } from '../lms/lms.js';
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
  close(): Promise<void>;
}

export interface StartOptions {
  readonly folder: DemoFolder;
  /** 0 takes any free port, as does a port that is taken. */
  readonly lmsPort: number;
  readonly toolPort: number;
  readonly profile: ProfileName;
  readonly storageTarget?: LmsOptions['storageTarget'];
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
    const registrationUrl = await seed({ lms, ...installed, lessons, demoNow, databaseUrl, toolUrl });
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
      extensionRedirects: [],
    });
    return {
      lms,
      toolUrl,
      ...installed,
      registrationUrl,
      lessons,
      close: async () => void (await Promise.all([server.close(), lms.close()])),
    };
  } catch (error) {
    await lms.close();
    throw error;
  }
}

/** Adds the tool to the LMS, with its activities in both courses. */
function installKeylift(lms: RunningLms, toolUrl: string): Pick<Demo, 'facts' | 'tierTwo' | 'retailCare'> {
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
  return { facts, tierTwo: addTo('2', 'tier-2-resolution'), retailCare: addTo('3', 'retail-csat') };
}

interface Seed extends Pick<Demo, 'lms' | 'facts' | 'tierTwo' | 'retailCare' | 'lessons'> {
  readonly demoNow: string;
  readonly databaseUrl: string;
  readonly toolUrl: string;
}

/** Opens the database by itself and closes it again: SQLite wants one connection in a process. Returns the invitation. */
async function seed({
  lms,
  facts,
  tierTwo,
  retailCare,
  lessons,
  demoNow,
  databaseUrl,
  toolUrl,
}: Seed): Promise<string> {
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
    return await invite(stores.lti, { publicUrl: toolUrl, tenantId: TENANT, approved: true, now: Date.now() });
  } finally {
    await stores.close();
  }
}

const contextKey = ({ deploymentId }: PlatformFacts, { courseId }: CourseActivities): string =>
  `${REGISTRATION}/${deploymentId}/${courseId}`;

/** The id Keylift gives to a person of the LMS at a launch; those who have no account there keep a name of their own. */
function personOf(lms: RunningLms, key: string): PersonId {
  const person = lms.state.world.people.find((candidate) => candidate.key === key);
  return person ? personIdOf(REGISTRATION, lms.state.profile.subject(person)) : (`meridian-${key}` as PersonId);
}
