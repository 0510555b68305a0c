import type { Site } from './site.js';

/** Fields and activity of the open record. */
export const salesforce: Site = { domain: 'force.com', record: '.forceRecordLayout,records-record-layout' };
