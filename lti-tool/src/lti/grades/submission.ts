/** A submission review (LTI Advantage, LtiSubmissionReviewRequest): what the platform was sent about one person. */
import { KeyliftError, submissionView, type LtiStore, type Stores, type SubmissionView } from '@keylift/core';
import { localeOf, type Caller } from '../../api/caller.js';
import { personIdOf } from '../sessions.js';

export interface SubmissionDeps {
  readonly lti: Pick<LtiStore, 'sentScoresTo'>;
  readonly stores: Pick<Stores, 'forTenant'>;
}

/** Throws `conflict` outside a review, `forbidden` for a learner who looks at somebody else's. */
export function createSubmissions({ lti, stores }: SubmissionDeps): (caller: Caller) => Promise<SubmissionView> {
  return async ({ session }) => {
    const { ags, contextKey, registrationId, resourceLinkId, reviewOf, role, subject, tenantId } = session;
    if (reviewOf === undefined) throw new KeyliftError('conflict', 'This session reviews no submission.');
    const own = reviewOf === subject;
    if (role === 'learner' && !own)
      throw new KeyliftError('forbidden', 'A submission is shown to its owner and to those who teach the course.');
    const sent = contextKey === undefined ? [] : await lti.sentScoresTo(contextKey, reviewOf);
    // Of this activity where the platform names it; else of the course.
    const scores = sent.filter((score) =>
      resourceLinkId === undefined
        ? ags?.lineItem === undefined || score.lineItem === ags.lineItem
        : score.resourceLinkId === resourceLinkId,
    );
    const person = await stores.forTenant(tenantId).getPerson(personIdOf(registrationId, reviewOf));
    const facts = { own, scores, ...(person?.name !== undefined && { name: person.name }) };
    return submissionView(facts, localeOf(session));
  };
}
