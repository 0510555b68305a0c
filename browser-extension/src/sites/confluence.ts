import { inHead, type Site } from './site.js';

export const confluence: Site = {
  is: (page) => inHead(page, 'meta[name^=ajs-][name*=space-key]') || page.getElementById('confluence-ui') !== null,
  record: '#main-content,.ak-renderer-document',
};
