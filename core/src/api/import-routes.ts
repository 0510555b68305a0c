/** The route that brings Key Results of another OKR tool in. */
import { z } from 'zod';
import { answers } from './route-parts.js';

export interface OkrImportAnswer {
  readonly profile: string;
  /** False for a preview, and where a row could not be read. */
  readonly written: boolean;
  readonly keyResults: readonly {
    readonly line: number;
    readonly change: 'new' | 'changed' | 'unchanged';
    readonly title: string;
    readonly differences: readonly string[];
  }[];
  /** Teams that rows name and that would be made, or were. */
  readonly teams: readonly string[];
  /** Rows that stay out. */
  readonly problems: readonly OkrImportRemark[];
  /** What came in and is left open. */
  readonly notices: readonly OkrImportRemark[];
}

export interface OkrImportRemark {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

export const importRoutes = {
  importOkrs: {
    method: 'POST',
    path: '/api/import/okr',
    auth: true,
    summary: 'Say what a CSV of an OKR tool would change, or write it (admins); the same file twice changes nothing',
    body: z.strictObject({
      csv: z.string().min(1).max(1_000_000),
      /** Without it nothing is written. */
      write: z.boolean().optional(),
      /** Leave rows with problems out instead of writing nothing at all. */
      skipBad: z.boolean().optional(),
      profile: z
        .enum(['keylift', 'betterworks', 'cultureamp', 'peoplecues', 'peoplebox', 'engagedly', 'generic'])
        .optional(),
      dates: z.enum(['dmy', 'mdy', 'ymd']).optional(),
      decimal: z.enum(['.', ',']).optional(),
      team: z.string().min(1).max(500).optional(),
      /** Make the teams that rows name and nobody knows. */
      makesTeams: z.boolean().optional(),
    }),
    answer: answers<OkrImportAnswer>('OkrImportAnswer'),
  },
} as const;
