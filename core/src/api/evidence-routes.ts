/** The route that brings evidence from elsewhere. */
import { z } from 'zod';
import { answers, id, instant } from './route-parts.js';

/** The most events of one request. */
const EVENTS_PER_BATCH = 5000;

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

export const evidenceRoutes = {
  ingest: {
    method: 'POST',
    path: '/api/evidence',
    auth: true,
    summary:
      'Bring evidence from elsewhere in batches (admins); one bad event refuses its batch, known ids change nothing',
    body: z.strictObject({ events: z.array(evidenceInput).min(1).max(EVENTS_PER_BATCH) }),
    answer: answers<{ readonly statuses: readonly ('appended' | 'duplicate')[] }>('Ingested'),
  },
} as const;
