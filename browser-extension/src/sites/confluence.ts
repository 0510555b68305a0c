import type { Site } from './site.js';

export const confluence: Site = {
  is: (page) => page.querySelector('meta[name^=ajs-][name*=space-key],#confluence-ui') !== null,
  record: '#main-content,.ak-renderer-document',
};
