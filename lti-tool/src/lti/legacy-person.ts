/** Somebody of the LTI 1.1 time launches by LTI 1.3 for the first time: what was known of them becomes theirs. */
import type { ClaimedJob, Evidence, EvidenceId, NewJob, PersonId, Stores } from '@keylift/core';
import { payloadReader } from '../outbox/payload.js';
import type { JobOutcome } from '../outbox/worker.js';

export const LEGACY_PERSON_JOB = 'lti1p1.person';

const readPayload = payloadReader((z) => z.object({ before: z.string(), now: z.string() }));

/** More may be brought in for the old name later: once an hour it is looked at again. */
export const legacyPersonJob = (before: PersonId, now: PersonId, runAt: string): NewJob => ({
  id: `${LEGACY_PERSON_JOB}/${before}/${runAt.slice(0, 13)}`,
  kind: LEGACY_PERSON_JOB,
  payload: { before, now },
  runAt,
  personId: now,
});

/**
 * Evidence keeps its moment and its worth, teams their member, and who was known by the old name is forgotten. May run
 * twice: evidence is the same event by its id.
 */
export function adoptLegacyPerson(stores: Pick<Stores, 'forTenant'>, clock: () => string) {
  return async ({ payload, tenantId }: ClaimedJob): Promise<JobOutcome> => {
    const read = await readPayload(payload);
    if (!read) return { outcome: 'dead', error: 'the job is not about a person of LTI 1.1' };
    const [before, now] = [read.before as PersonId, read.now as PersonId];
    const store = stores.forTenant(tenantId);
    // Whoever was erased since is not brought back.
    if (!(await store.getPerson(before)) || !(await store.getPerson(now))) return { outcome: 'done' };
    const evidence = (await store.evidenceOf(before)).map((event) => adopted(event, now));
    if (evidence.length > 0) {
      const { createKeylift } = await import('@keylift/core');
      await createKeylift({ store, clock }).ingest(evidence);
    }
    for (const { id, leadIds = [] } of await store.teamsOf(before)) {
      await store.addToTeam(id, now, 'launch');
      if (leadIds.includes(before)) await store.setLeads(id, [...leadIds, now]);
    }
    await store.erasePerson(before);
    return { outcome: 'done' };
  };
}

/** What an event replaced is not among what still counts. */
function adopted({ replaces: _replaced, ...event }: Evidence, personId: PersonId): Evidence {
  return { ...event, id: `lti1p1/${event.id}` as EvidenceId, personId };
}
