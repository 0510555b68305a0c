import { inHead, type Site } from './site.js';

/** Also on a company's own address. */
export const gitlab: Site = {
  is: (page) => inHead(page, 'meta[property="og:site_name"][content=GitLab]'),
  record: '[data-testid=work-item-description],.description',
};
