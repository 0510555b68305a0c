import type { Site } from './site.js';

/** The conversation, not the queue beside it. */
export const zendesk: Site = { domain: 'zendesk.com', record: '[data-test-id=omni-log-container]' };
