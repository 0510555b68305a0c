import type { Site } from './site.js';

/** Cloud and Data Center; the summary matters most, then the description. */
export const jira: Site = {
  inHead: 'meta[name=application-name][content=JIRA]',
  id: 'jira-frontend',
  record: '[data-testid*="rich-text.description"],#description-val',
};
