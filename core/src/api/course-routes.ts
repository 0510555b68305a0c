/** What those who teach do with their course: choose content, take its members over. */
import { z } from 'zod';
import type { ContentView } from '../report/content.js';
import type { RosterView } from '../report/roster.js';
import { answers, id } from './route-parts.js';

/** The most items of one choice of course content. */
const MOST_ITEMS = 30;

export const courseRoutes = {
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
      /** Practice gets a gradebook column; without it what is chosen stays ungraded. */
      column: z.boolean().optional(),
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
    body: z.strictObject({
      agreed: z.literal(true),
      /** Everybody unless said otherwise; `group:` and an id for one group of the course, `groups` for a team of each. */
      into: z
        .string()
        .max(300)
        .regex(/^(everybody|groups|group:.+)$/s)
        .optional(),
    }),
    answer: answers<RosterView>('RosterView'),
  },
  stopRoster: {
    method: 'DELETE',
    path: '/api/roster',
    auth: true,
    summary: "Do not repeat taking over the course's members every day; the team stays as it is",
    answer: answers<RosterView>('RosterView'),
  },
} as const;
