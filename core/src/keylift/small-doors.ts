/** A few use cases on their own, for functions whose size is limited: a bundler leaves out what no door needs. */
import type { Keylift, Principal } from '../keylift.js';
import type { KeyResultId, SkillId } from '../model.js';
import type { RemapView } from '../report/review-view.js';
import { answer } from './answer.js';
import { applied } from './applied.js';
import { remapBlocked } from './blocked-work.js';
import { depsOf, type KeyliftOptions } from './deps-of.js';
import { keyResult, recordCheckIn } from './key-results.js';
import { lesson } from './lesson.js';
import { decideOffer, finishIntervention, offer } from './offers.js';
import { options as remedies } from './options.js';

/** One lesson: read it, answer its questions, use it. */
export function createLessonPlayer(options: KeyliftOptions): Pick<Keylift, 'lesson' | 'answer' | 'applied'> {
  const deps = depsOf(options);
  return {
    lesson: (principal, lessonId) => lesson(deps, principal, lessonId),
    answer: (principal, input) => answer(deps, principal, input),
    applied: (principal, input) => applied(deps, principal, input),
  };
}

/** One Key Result, as those may see it who ask. */
export function createKeyResultReader(options: KeyliftOptions): Pick<Keylift, 'keyResult'> {
  const deps = depsOf(options);
  return { keyResult: (principal, id) => keyResult(deps, principal, id) };
}

/** What a team and those who steer it do about their Key Results where they work. */
export interface TeamDesk extends Pick<
  Keylift,
  'keyResult' | 'offer' | 'decideOffer' | 'finishIntervention' | 'options' | 'recordCheckIn'
> {
  /** As `remap`, when the skills of the blocked work are known: one entry for each work item, best match first. */
  remapBlocked(
    principal: Principal,
    input: { readonly keyResultId: KeyResultId; readonly blocked: readonly (readonly SkillId[])[] },
    labelOf: (id: SkillId) => string,
  ): Promise<RemapView>;
}

export function createTeamDesk(options: KeyliftOptions): TeamDesk {
  const deps = depsOf(options);
  return {
    ...createKeyResultReader(options),
    offer: (principal, input) => offer(deps, principal, input),
    decideOffer: (principal, input) => decideOffer(deps, principal, input),
    finishIntervention: (principal, input) => finishIntervention(deps, principal, input),
    options: (principal, id) => remedies(deps, principal, id),
    recordCheckIn: (principal, input) => recordCheckIn(deps, principal, input),
    remapBlocked: (principal, input, labelOf) => remapBlocked(deps, principal, input, labelOf),
  };
}
