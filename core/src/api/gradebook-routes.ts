/** What those who teach decide and see of the gradebook, submissions, and what administrators do about failed deliveries. */
import { z } from 'zod';
import type { DeliveriesView } from '../report/deliveries.js';
import type { GradebookView } from '../report/gradebook.js';
import type { SubmissionView } from '../report/submission.js';
import { answers } from './route-parts.js';

export const gradebookRoutes = {
  gradebook: {
    method: 'GET',
    path: '/api/gradebook',
    auth: true,
    summary: 'Where practice of this course goes, and how the gradebook differs from what was sent (those who teach)',
    answer: answers<GradebookView>('GradebookView'),
  },
  chooseGradebook: {
    method: 'POST',
    path: '/api/gradebook',
    auth: true,
    summary: 'Where practice goes from now on: of this course (those who teach), of its platform (administrators)',
    body: z.strictObject({ of: z.enum(['course', 'platform']), choice: z.enum(['none', 'given', 'made']) }),
    answer: answers<GradebookView>('GradebookView'),
  },
  submission: {
    method: 'GET',
    path: '/api/submission',
    auth: true,
    summary: 'What the platform was sent about the person of a submission review',
    answer: answers<SubmissionView>('SubmissionView'),
  },
  deliveries: {
    method: 'GET',
    path: '/api/deliveries',
    auth: true,
    summary: 'What could not be delivered, and why (administrators)',
    answer: answers<DeliveriesView>('DeliveriesView'),
  },
  settleDelivery: {
    method: 'POST',
    path: '/api/deliveries',
    auth: true,
    summary: 'Try a failed delivery again, or set it aside (administrators)',
    body: z.strictObject({ id: z.string().min(1).max(2000), again: z.boolean() }),
    answer: answers<DeliveriesView>('DeliveriesView'),
  },
} as const;
