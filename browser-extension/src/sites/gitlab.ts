import type { Site } from './site.js';

/** Also on a company's own address. */
export const gitlab: Site = {
  is: (page) => page.querySelector('meta[property="og:site_name"][content=GitLab]') !== null,
  record: '[data-testid=work-item-description],.description',
};
