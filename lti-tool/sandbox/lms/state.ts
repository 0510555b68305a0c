/** Everything the fake LMS holds, in memory, handed to each part of it. */
import type { Faults } from './faults.js';
import type { AccessTokens } from './access-tokens.js';
import type { Gradebook } from './gradebook.js';
import type { KeyRing } from './keys.js';
import type { Launches, PendingLaunch } from './launches.js';
import type { Profile } from './profile.js';
import type { Tool } from './tool.js';
import type { Traffic } from './traffic.js';
import type { Activity, Course, LmsPerson, World } from './world.js';

export interface LmsState {
  /** Where browsers and tools reach the LMS, `http://127.0.0.1:4600`. */
  readonly origin: string;
  readonly issuer: string;
  readonly profile: Profile;
  /** Replaced when a course is copied. */
  world: World;
  readonly tools: Map<string, Tool>;
  readonly activities: Map<string, Activity>;
  readonly gradebook: Gradebook;
  readonly keys: KeyRing;
  readonly faults: Faults;
  readonly launches: Launches;
  /** Content selections that may still come back, by launch id. */
  readonly selections: Map<string, PendingLaunch>;
  /** What `lti_storage_target` says: `_parent`, a frame's name, or nothing. */
  readonly storageTarget: string | undefined;
  readonly accessTokens: AccessTokens;
  /** Session id → person id. */
  readonly sessions: Map<string, string>;
  /** Where tools take notices: deployment → type → address. */
  readonly noticeHandlers: Map<string, Map<string, string>>;
  readonly traffic: Traffic;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unguessable, URL-safe. */
  readonly random: () => string;
  /** What "Services slow" waits, in milliseconds. */
  readonly slowMs: number;
}

export const courseOf = (state: LmsState, id: string): Course | undefined =>
  state.world.courses.find((course) => course.id === id);

export const personById = (state: LmsState, id: string): LmsPerson | undefined =>
  state.world.people.find((person) => person.id === id);

/** The person a tool means by `sub` or `userId`. */
export const personBySubject = (state: LmsState, subject: string): LmsPerson | undefined =>
  state.world.people.find((person) => state.profile.subject(person) === subject);

export const activitiesOf = (state: LmsState, courseId: string): readonly Activity[] =>
  [...state.activities.values()].filter((activity) => activity.courseId === courseId);

export const absolute = (state: LmsState, path: string): string => `${state.origin}${path}`;
