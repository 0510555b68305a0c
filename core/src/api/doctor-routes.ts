/** What the install doctor looks at and finds, for administrators. */
import { z } from 'zod';
import type { Locale } from '../model.js';
import { answers } from './route-parts.js';

export interface DoctorView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  /** One look after the other, so that whoever waits sees how far it is. */
  readonly groups: readonly { readonly title: string; readonly looks: readonly string[] }[];
}

export interface DoctorFindings {
  readonly findings: readonly {
    readonly title: string;
    readonly result: 'ok' | 'warn' | 'fail' | 'unknown';
    /** The result in words. */
    readonly said: string;
    readonly seen: string;
    /** What mends it, where something is to be mended. */
    readonly fix?: string;
  }[];
}

export const doctorRoutes = {
  doctor: {
    method: 'GET',
    path: '/api/doctor',
    auth: true,
    summary: 'What the install doctor can look at: the server, each platform, the course of this launch (admins)',
    answer: answers<DoctorView>('DoctorView'),
  },
  look: {
    method: 'POST',
    path: '/api/doctor/looks',
    auth: true,
    summary: 'One look of the install doctor: what was seen and what mends it (admins); may ask the platform',
    body: z.strictObject({ look: z.string().min(1).max(300) }),
    answer: answers<DoctorFindings>('DoctorFindings'),
  },
} as const;
