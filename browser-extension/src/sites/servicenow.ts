import type { Site } from './site.js';

export const servicenow: Site = { domain: 'service-now.com', record: '.section-content' };
