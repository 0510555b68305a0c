/** The public door of the core: hand-written, pure, no dependency. */
export { KeyliftError, type ErrorCode } from './errors.js';
export type * from './model.js';
export type { Block, Inline, Response } from './lesson/blocks.js';
export type * from './report/views.js';
