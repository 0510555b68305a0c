/** Which adapter reads a page: the first that knows it. */
import { confluence } from './confluence.js';
import { generic } from './generic.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { googleDocs } from './google-docs.js';
import { jira } from './jira.js';
import { salesforce } from './salesforce.js';
import { servicenow } from './servicenow.js';
import type { Site } from './site.js';
import { zendesk } from './zendesk.js';

const sites: readonly Site[] = [github, zendesk, salesforce, servicenow, googleDocs, jira, confluence, gitlab];

export function siteOf(page: Document): Site {
  const host = `.${page.location.hostname}`;
  const knows = ({ domain, inHead, id }: Site): unknown =>
    (domain && host.endsWith(`.${domain}`)) ||
    // The head alone: a search through the whole page would cost more than everything else.
    (inHead && page.head?.querySelector(inHead)) ||
    (id && page.getElementById(id));
  return sites.find(knows) ?? generic;
}
