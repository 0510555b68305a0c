/** The public door of the core: hand-written, pure, no dependency. */
export { KeyliftError, type ErrorCode } from './errors.js';
export type * from './model.js';
export type { Block, Inline, Lesson, Question, QuestionOption, Response } from './lesson/blocks.js';
export { lintLesson } from './lesson/lint-lesson.js';
export type { LintFinding, LintRule } from './lesson/lint-rules.js';
export { parseLesson } from './lesson/parse-lesson.js';
export type * from './report/views.js';
export type { AnswerInput, Keylift, PracticeScore, Principal } from './keylift.js';
export type { Deployment, LoginRecord, LtiSession, LtiStore, Registration, SessionCode, ToolKey } from './lti-ports.js';
export type {
  Appended,
  ClaimedJob,
  Clock,
  Embeddings,
  Fetch,
  JobQueue,
  NewJob,
  Random,
  Store,
  Stores,
} from './ports.js';
export { createMemoryStores } from './memory-store.js';
