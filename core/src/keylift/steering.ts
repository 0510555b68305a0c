/** The use cases of those who steer, on one tenant's store. */
import type { Steering } from '../keylift-steering.js';
import { answerContest, contest } from './contests.js';
import type { Deps } from './deps.js';
import { makePivot, pivot, previewPivot } from './pivots.js';
import { keepKeyResult } from './keep.js';
import { options, remap } from './options.js';
import { review, signCause } from './reviews.js';
import { decideOffer, finishIntervention, offer } from './offers.js';

export function steering(deps: Deps): Steering {
  return {
    keepKeyResult: (principal, input) => keepKeyResult(deps, principal, input),
    offer: (principal, input) => offer(deps, principal, input),
    decideOffer: (principal, input) => decideOffer(deps, principal, input),
    finishIntervention: (principal, input) => finishIntervention(deps, principal, input),
    contest: (principal, input) => contest(deps, principal, input),
    answerContest: (principal, input) => answerContest(deps, principal, input),
    pivot: (principal, id) => pivot(deps, principal, id),
    previewPivot: (principal, draft) => previewPivot(deps, principal, draft),
    makePivot: (principal, input) => makePivot(deps, principal, input),
    review: (principal, id) => review(deps, principal, id),
    signCause: (principal, input) => signCause(deps, principal, input),
    options: (principal, id) => options(deps, principal, id),
    remap: (principal, input) => remap(deps, principal, input),
  };
}
