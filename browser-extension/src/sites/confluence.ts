import type { Site } from './site.js';

export const confluence: Site = {
  inHead: 'meta[name^=ajs-][name*=space-key]',
  id: 'confluence-ui',
  record: '#main-content,.ak-renderer-document',
};
