import { isAt, type Site } from './site.js';

/** Fields and activity of the open record. */
export const salesforce: Site = {
  is: (page) => isAt('force.com')(page) || isAt('salesforce.com')(page),
  record: '.forceRecordLayout,records-record-layout',
};
