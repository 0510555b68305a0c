/** The quarter the demo plays in. */
import type { Day } from '../../model.js';

/** Thursday, 1 October 2026; the last of 13 weeks ends on Wednesday, 30 December. */
export const quarterStart: Day = '2026-10-01';
export const quarterEnd: Day = '2026-12-30';
