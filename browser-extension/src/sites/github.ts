import type { Site } from './site.js';

/** Title and opening text of an issue or a pull request. */
export const github: Site = { domain: 'github.com', record: '[data-testid=issue-body],.js-comment-body' };
