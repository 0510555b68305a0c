/** The routes of matching: what a text or a course calls for, and what an organisation teaches about it. */
import { z } from 'zod';
import type { MatchView, TaughtView } from '../report/match-view.js';
import { answers, id } from './route-parts.js';

export const matchingRoutes = {
  match: {
    method: 'POST',
    path: '/api/match',
    auth: true,
    summary: 'Which skills and lessons a pasted text calls for, and why the others were left out; nothing is stored',
    body: z.strictObject({ text: z.string().min(1).max(20_000) }),
    answer: answers<MatchView>('MatchView'),
  },
  matchCourse: {
    method: 'POST',
    path: '/api/match/course',
    auth: true,
    summary: 'Skills a course may teach, from its title and description, for a person to confirm; nothing is stored',
    body: z.strictObject({ title: z.string().min(1).max(500), description: z.string().max(20_000) }),
    answer: answers<MatchView>('MatchView'),
  },
  taught: {
    method: 'GET',
    path: '/api/match/taught',
    auth: true,
    summary: 'What people taught about texts, and what was taken back, newest first (managers and admins)',
    answer: answers<TaughtView>('TaughtView'),
  },
  teach: {
    method: 'POST',
    path: '/api/match/taught',
    auth: true,
    summary: 'Say that a text calls for a skill, or does not; the same id again changes nothing (managers and admins)',
    body: z.strictObject({
      id,
      text: z.string().min(1).max(2000),
      skillId: id,
      kind: z.enum(['tagged', 'accepted', 'rejected']),
    }),
    answer: answers<TaughtView>('TaughtView'),
  },
  takeBack: {
    method: 'POST',
    path: '/api/match/taught/:labelId/take-back',
    auth: true,
    summary: 'Take back what was taught; the changelog keeps both (managers and admins)',
    answer: answers<TaughtView>('TaughtView'),
  },
} as const;
