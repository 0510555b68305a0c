/** The use cases around time, on one tenant's store. */
import type { LearningTimes } from '../keylift-learning-times.js';
import { closeFeed, openFeed } from './calendar-feed.js';
import type { Deps } from './deps.js';
import {
  decline,
  dismissNudge,
  learningTime,
  nudge,
  setLearningPolicy,
  setLearningTime,
  snooze,
} from './learning-time.js';

export function learningTimes(deps: Deps): LearningTimes {
  return {
    learningTime: (principal) => learningTime(deps, principal),
    setLearningTime: (principal, input) => setLearningTime(deps, principal, input),
    snooze: (principal, input) => snooze(deps, principal, input),
    decline: (principal, input) => decline(deps, principal, input),
    nudge: (principal, input) => nudge(deps, principal, input),
    dismissNudge: (principal) => dismissNudge(deps, principal),
    openFeed: (principal) => openFeed(deps, principal),
    closeFeed: (principal) => closeFeed(deps, principal),
    setLearningPolicy: (principal, policy) => setLearningPolicy(deps, principal, policy),
  };
}
