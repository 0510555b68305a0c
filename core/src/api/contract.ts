/** The HTTP contract: one row per route. The server mounts it, the client calls it, OpenAPI is generated from it. */
import { z } from 'zod';
import type { RosterView } from '../report/roster.js';
import type { ContentView, SkillView } from '../report/content.js';
import type { DeviceOfferView, DevicesView } from '../report/devices.js';
import type { LearningHoursView } from '../report/learning-hours.js';
import type { PathView } from '../report/path-view.js';
import type { TimeView } from '../report/time-view.js';
import type { LearningPolicy } from '../sprint/learning-time.js';
import type { NudgeAnswer } from '../sprint/slots.js';
import type { KeyResultListView, KeyResultView } from '../report/key-result-view.js';
import type { AnswerView, CompletionView, LessonView, TodayView } from '../report/views.js';
import type { XrayView } from '../report/xray-view.js';
import { answers, id } from './route-parts.js';
import { importRoutes } from './import-routes.js';
import { matchingRoutes } from './matching-routes.js';
import { steeringRoutes } from './steering-routes.js';

const instant = z.iso.datetime({ precision: 3 });

const responseInput = z.union([
  z.strictObject({ options: z.array(z.string().min(1).max(40)).min(1).max(20) }),
  z.strictObject({ text: z.string().min(1).max(500) }),
]);

const hours = z.strictObject({ fromMinute: z.int(), toMinute: z.int() });

export interface SessionInfo {
  readonly token: string;
  readonly expiresAt: string;
  readonly role: 'learner' | 'manager' | 'admin';
  readonly locale: 'en' | 'de';
  readonly name?: string;
  readonly courseTitle?: string;
  /** The platform shares the members of the course, and this person may take them over. */
  readonly roster?: true;
  readonly returnUrl?: string;
}

/** The most events of one request. */
const EVENTS_PER_BATCH = 5000;

/** The most items of one choice of course content. */
const MOST_ITEMS = 30;

/** `source` is the server's to say. */
const evidenceInput = z.strictObject({
  id,
  personId: id,
  skillId: id,
  kind: z.enum([
    'quiz',
    'practice',
    'graded-task',
    'lead-attestation',
    'peer-attestation',
    'applied',
    'completion',
    'self-rating',
  ]),
  outcome: z.number().min(0).max(1),
  weight: z.number().positive(),
  at: instant,
  itemId: id.optional(),
  lessonId: id.optional(),
  /** The event of the same person that this one corrects. */
  replaces: id.optional(),
});

export const routes = {
  openSession: {
    method: 'POST',
    path: '/api/session',
    auth: false,
    summary: 'Exchange the one-time code of a launch for a session token',
    body: z.strictObject({ code: z.string().min(20).max(200) }),
    answer: answers<SessionInfo>('SessionInfo'),
  },
  closeSession: {
    method: 'DELETE',
    path: '/api/session',
    auth: true,
    summary: 'End the session',
    answer: answers<{ readonly closed: true }>('Closed'),
  },
  today: {
    method: 'GET',
    path: '/api/today',
    auth: true,
    summary: "Today's ten minutes and the Key Result they serve",
    answer: answers<TodayView>('TodayView'),
  },
  lesson: {
    method: 'GET',
    path: '/api/lessons/:lessonId',
    auth: true,
    summary: 'A lesson, ready to play',
    answer: answers<LessonView>('LessonView'),
  },
  answer: {
    method: 'POST',
    path: '/api/lessons/:lessonId/answers',
    auth: true,
    summary: 'Answer one check question; the first answer of an attempt counts as evidence',
    body: z.strictObject({ attemptId: id, questionId: id, response: responseInput }),
    answer: answers<AnswerView>('AnswerView'),
  },
  complete: {
    method: 'POST',
    path: '/api/lessons/:lessonId/complete',
    auth: true,
    summary: 'Finish an attempt; its practice score goes to the gradebook once',
    body: z.strictObject({ attemptId: id }),
    answer: answers<CompletionView>('CompletionView'),
  },
  applied: {
    method: 'POST',
    path: '/api/applied',
    auth: true,
    summary: 'I used this: evidence of applied work',
    body: z.strictObject({ id, lessonId: id, skillId: id }),
    answer: answers<{ readonly status: 'appended' | 'duplicate'; readonly message: string }>('Applied'),
  },
  ingest: {
    method: 'POST',
    path: '/api/evidence',
    auth: true,
    summary:
      'Bring evidence from elsewhere in batches (admins); one bad event refuses its batch, known ids change nothing',
    body: z.strictObject({ events: z.array(evidenceInput).min(1).max(EVENTS_PER_BATCH) }),
    answer: answers<{ readonly statuses: readonly ('appended' | 'duplicate')[] }>('Ingested'),
  },
  devices: {
    method: 'GET',
    path: '/api/devices',
    auth: true,
    summary: 'Browsers that act for you',
    answer: answers<DevicesView>('DevicesView'),
  },
  offerDevice: {
    method: 'POST',
    path: '/api/devices/codes',
    auth: true,
    summary: 'A code that connects one browser, for ten minutes',
    body: z.strictObject({}),
    answer: answers<DeviceOfferView>('DeviceOfferView'),
  },
  disconnectDevice: {
    method: 'DELETE',
    path: '/api/devices/:deviceId',
    auth: true,
    summary: 'End the connection of one browser at once',
    answer: answers<{ readonly disconnected: true }>('Disconnected'),
  },
  xray: {
    method: 'POST',
    path: '/api/xray',
    auth: true,
    summary: 'What a pasted Key Result asks for: skills to confirm, what is vague, the next step; nothing is stored',
    body: z.strictObject({ text: z.string().min(1).max(20_000) }),
    answer: answers<XrayView>('XrayView'),
  },
  keyResults: {
    method: 'GET',
    path: '/api/key-results',
    auth: true,
    summary: 'The Key Results of your teams',
    answer: answers<KeyResultListView>('KeyResultListView'),
  },
  keyResult: {
    method: 'GET',
    path: '/api/key-results/:keyResultId',
    auth: true,
    summary: 'One Key Result with its skills, coverage and course',
    answer: answers<KeyResultView>('KeyResultView'),
  },
  content: {
    method: 'GET',
    path: '/api/content',
    auth: true,
    summary: 'What the course could hold, when a platform asked for content (those who teach)',
    answer: answers<ContentView>('ContentView'),
  },
  chooseContent: {
    method: 'POST',
    path: '/api/content',
    auth: true,
    summary: 'Sign the chosen items for the platform; an empty list is a choice too',
    body: z.strictObject({
      keyResultId: id.optional(),
      items: z.array(z.strictObject({ kind: z.enum(['today', 'progress', 'skill', 'lesson']), id })).max(MOST_ITEMS),
    }),
    answer: answers<{ readonly action: string; readonly reply: string }>('ContentChosen'),
  },
  roster: {
    method: 'GET',
    path: '/api/roster',
    auth: true,
    summary: "What taking over the course's members would change (those who teach); asks the platform",
    answer: answers<RosterView>('RosterView'),
  },
  takeRoster: {
    method: 'POST',
    path: '/api/roster',
    auth: true,
    summary: "Put the course's learners into the team, once somebody who teaches has agreed",
    body: z.strictObject({ agreed: z.literal(true) }),
    answer: answers<RosterView>('RosterView'),
  },
  skill: {
    method: 'GET',
    path: '/api/skills/:skillId',
    auth: true,
    summary: 'A skill and the lessons that teach it',
    answer: answers<SkillView>('SkillView'),
  },
  path: {
    method: 'GET',
    path: '/api/path',
    auth: true,
    summary: 'Your way to the Key Result of the course, or to the one that is due first',
    answer: answers<PathView>('PathView'),
  },
  keyResultPath: {
    method: 'GET',
    path: '/api/key-results/:keyResultId/path',
    auth: true,
    summary: 'Your way to one Key Result: skills in order, days, and whether it fits',
    answer: answers<PathView>('PathView'),
  },
  playbook: {
    method: 'GET',
    path: '/api/key-results/:keyResultId/playbook',
    auth: true,
    summary: 'The 90-day playbook of a Key Result for a role that starts from nothing',
    answer: answers<PathView>('PathView'),
  },
  learningHours: {
    method: 'GET',
    path: '/api/learning-hours',
    auth: true,
    summary: 'Where learning time went last month, Key Result by Key Result (admins)',
    answer: answers<LearningHoursView>('LearningHoursView'),
  },
  learningTime: {
    method: 'GET',
    path: '/api/learning-time',
    auth: true,
    summary: 'When you want your ten minutes, and when the next ones are',
    answer: answers<TimeView>('TimeView'),
  },
  setLearningTime: {
    method: 'POST',
    path: '/api/learning-time',
    auth: true,
    summary: 'Work days, hours, quiet hours, time zone, how many offers a day, a pause',
    body: z.strictObject({
      weekdays: z
        .array(z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7))))
        .min(1)
        .max(7),
      hours,
      quiet: hours.optional(),
      nudgesPerDay: z.int(),
      protectsTen: z.boolean(),
      timeZone: z.string().min(1).max(60).optional(),
      snoozedUntil: instant.optional(),
      pausedUntil: z.iso.date().optional(),
    }),
    answer: answers<TimeView>('TimeView'),
  },
  snooze: {
    method: 'POST',
    path: '/api/learning-time/snooze',
    auth: true,
    summary: 'Not now: nothing is offered for so many minutes',
    body: z.strictObject({ minutes: z.int() }),
    answer: answers<TimeView>('TimeView'),
  },
  decline: {
    method: 'POST',
    path: '/api/lessons/:lessonId/decline',
    auth: true,
    summary: 'Not this lesson: it rests for thirty days, and nobody is told',
    answer: answers<{ readonly declined: true }>('Declined'),
  },
  nudge: {
    method: 'POST',
    path: '/api/nudges',
    auth: true,
    summary: 'May something be offered now? A yes counts as an offer',
    body: z.strictObject({ lessonId: id.optional() }),
    answer: answers<NudgeAnswer>('NudgeAnswer'),
  },
  dismissNudge: {
    method: 'POST',
    path: '/api/nudges/dismiss',
    auth: true,
    summary: 'The last offer was not wanted',
    body: z.strictObject({}),
    answer: answers<{ readonly dismissed: true }>('Dismissed'),
  },
  openFeed: {
    method: 'POST',
    path: '/api/learning-time/feed',
    auth: true,
    summary: 'A new secret address for your calendar; the one before stops',
    body: z.strictObject({}),
    answer: answers<{ readonly path: string }>('Feed'),
  },
  closeFeed: {
    method: 'DELETE',
    path: '/api/learning-time/feed',
    auth: true,
    summary: 'The address of your calendar stops',
    answer: answers<{ readonly closed: true }>('Closed'),
  },
  setLearningPolicy: {
    method: 'POST',
    path: '/api/learning-policy',
    auth: true,
    summary: 'Holidays and limits of the organisation (admins); limits only get stricter',
    body: z.strictObject({
      holidays: z.array(z.iso.date()).max(400),
      perDay: z.int(),
      perWeek: z.int(),
      minutesApart: z.int(),
    }),
    answer: answers<LearningPolicy>('LearningPolicy'),
  },
  checkIn: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/check-ins',
    auth: true,
    summary: 'Record a reading (managers and admins)',
    body: z.strictObject({ at: instant, value: z.number() }),
    answer: answers<{ readonly recorded: true }>('Recorded'),
  },
  ...importRoutes,
  ...matchingRoutes,
  ...steeringRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** Every failed request: `{error: {code, message, field?, reference?}}`. */
export interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly field?: string;
    readonly reference?: string;
  };
}

export const statusOf = {
  'not-found': 404,
  invalid: 400,
  conflict: 409,
  unauthorized: 401,
  forbidden: 403,
  unavailable: 503,
} as const;
