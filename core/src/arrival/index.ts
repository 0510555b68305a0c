/** The `./arrival` door: who comes from a course. Nothing of skills, verdicts and reports is loaded with it. */
export { KeyliftError } from '../errors.js';
export { tieCopy } from '../keylift/course-links.js';
export { welcome } from '../keylift/welcome.js';
