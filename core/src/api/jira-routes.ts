/** Jira sites and accounts that are connected. What the Jira app itself calls is not here: Atlassian signs those calls. */
import { z } from 'zod';
import type { DeviceOfferView } from '../report/devices.js';
import type { JiraView } from '../report/jira.js';
import { answers } from './route-parts.js';

export const jiraRoutes = {
  jira: {
    method: 'GET',
    path: '/api/jira',
    auth: true,
    summary: 'Your linked Jira accounts; for administrators the sites of the organisation too',
    answer: answers<JiraView>('JiraView'),
  },
  offerJiraCode: {
    method: 'POST',
    path: '/api/jira/codes',
    auth: true,
    summary: 'A code for ten minutes that links your account, or (admins) ties a Jira site to the organisation',
    body: z.strictObject({ purpose: z.enum(['account', 'site']) }),
    answer: answers<DeviceOfferView>('DeviceOfferView'),
  },
  unlinkJira: {
    method: 'DELETE',
    path: '/api/jira/links/:linkId',
    auth: true,
    summary: 'Unlink one of your Jira accounts at once',
    answer: answers<{ readonly unlinked: true }>('JiraUnlinked'),
  },
  untieJira: {
    method: 'DELETE',
    path: '/api/jira/sites/:siteId',
    auth: true,
    summary: 'Disconnect a Jira site and all its accounts at once (admins)',
    answer: answers<{ readonly untied: true }>('JiraUntied'),
  },
} as const;
