import type { Site } from './site.js';

/** Also on a company's own address. */
export const gitlab: Site = {
  inHead: 'meta[property="og:site_name"][content=GitLab]',
  record: '[data-testid=work-item-description],.description',
};
