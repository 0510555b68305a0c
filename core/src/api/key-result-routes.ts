/** Key Results as everybody in the team sees them, and their readings. */
import { z } from 'zod';
import type { KeyResultListView, KeyResultView } from '../report/key-result-view.js';
import type { LearningHoursView } from '../report/learning-hours.js';
import type { XrayView } from '../report/xray-view.js';
import { answers, instant } from './route-parts.js';

export const keyResultRoutes = {
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
  checkIn: {
    method: 'POST',
    path: '/api/key-results/:keyResultId/check-ins',
    auth: true,
    summary: 'Record a reading (managers and admins)',
    body: z.strictObject({ at: instant, value: z.number() }),
    answer: answers<{ readonly recorded: true }>('Recorded'),
  },
  learningHours: {
    method: 'GET',
    path: '/api/learning-hours',
    auth: true,
    summary: 'Where learning time went last month, Key Result by Key Result (admins)',
    answer: answers<LearningHoursView>('LearningHoursView'),
  },
} as const;
