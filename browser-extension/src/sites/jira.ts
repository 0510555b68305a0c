import { inHead, type Site } from './site.js';

/** Cloud and Data Center; the summary matters most, then the description. */
export const jira: Site = {
  is: (page) =>
    inHead(page, 'meta[name=application-name][content=JIRA]') || page.getElementById('jira-frontend') !== null,
  record: '[data-testid*="rich-text.description"],#description-val',
};
