/** What administrators changed. */
import { z } from 'zod';
import type { AuditView } from '../report/audit.js';
import { answers } from './route-parts.js';

export const auditRoutes = {
  audit: {
    method: 'POST',
    path: '/api/audit',
    auth: true,
    summary: 'What administrators changed, newest first; before an instant, what came earlier (admins)',
    body: z.strictObject({ before: z.iso.datetime().optional() }),
    answer: answers<AuditView>('AuditView'),
  },
} as const;
