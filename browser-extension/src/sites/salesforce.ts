import { isAt, type Site } from './site.js';

/** Fields and activity of the open record. */
export const salesforce: Site = { is: isAt('force.com'), record: '.forceRecordLayout,records-record-layout' };
