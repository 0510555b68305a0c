/** Signing in by the code of a launch, and the browsers that act for a person. */
import { z } from 'zod';
import type { DeviceAnswerView, DeviceOfferView, DeviceRequestView, DevicesView } from '../report/devices.js';
import { answers } from './route-parts.js';

export interface SessionInfo {
  readonly token: string;
  readonly expiresAt: string;
  readonly role: 'learner' | 'manager' | 'admin';
  readonly locale: 'en' | 'de';
  readonly name?: string;
  readonly courseTitle?: string;
  /** The platform shares the members of the course, and this person may take them over. */
  readonly roster?: true;
  /** The organisation can connect Jira sites. */
  readonly jira?: true;
  /** This person may say where practice of the course goes. */
  readonly gradebook?: true;
  readonly returnUrl?: string;
}

export const sessionRoutes = {
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
  lookAtDevice: {
    method: 'POST',
    path: '/api/devices/requests',
    auth: true,
    summary: 'Which device shows this code',
    body: z.strictObject({ code: z.string().min(1).max(20) }),
    answer: answers<DeviceRequestView>('DeviceRequestView'),
  },
  answerDevice: {
    method: 'POST',
    path: '/api/devices/requests/answer',
    auth: true,
    summary: 'Connect the device that shows this code, or refuse it',
    body: z.strictObject({ code: z.string().min(1).max(20), approved: z.boolean() }),
    answer: answers<DeviceAnswerView>('DeviceAnswerView'),
  },
  disconnectDevice: {
    method: 'DELETE',
    path: '/api/devices/:deviceId',
    auth: true,
    summary: 'End the connection of one browser at once',
    answer: answers<{ readonly disconnected: true }>('Disconnected'),
  },
} as const;
