/** When somebody is asked to learn, and how often. */
import { z } from 'zod';
import type { TimeView } from '../report/time-view.js';
import type { LearningPolicy } from '../sprint/learning-time.js';
import type { NudgeAnswer } from '../sprint/slots.js';
import { answers, id, instant } from './route-parts.js';

const hours = z.strictObject({ fromMinute: z.int(), toMinute: z.int() });

export const learningTimeRoutes = {
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
    summary: 'Work days, hours, quiet hours, time zone, how many offers a day, a pause, days away',
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
      away: z
        .array(z.strictObject({ from: z.iso.date(), until: z.iso.date() }))
        .max(20)
        .optional(),
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
} as const;
