import { isAt, type Site } from './site.js';

export const servicenow: Site = { is: isAt('service-now.com'), record: '.section-content' };
