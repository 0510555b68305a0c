/** The people of the Meridian Group's mobile team, as Jira's store would hold them after a few weeks. */
import { createMemoryStores, createKeylift, type KeyResult, type TenantId } from '@keylift/core';
import { meridianNow, type MeridianDemo } from '@keylift/core/testing';
import { keys } from '../src/storage/keys.js';
import type { PersonRecord } from '../src/storage/person.js';

export interface SampleTeam {
  readonly people: readonly PersonRecord[];
  /** What is kept of the Key Result, by key of the store. */
  readonly kept: readonly (readonly [key: string, value: unknown])[];
}

/** The one who looks at the preview. */
const viewer = 'maya';

export async function sampleTeam(demo: MeridianDemo, keyResult: KeyResult): Promise<SampleTeam> {
  const team = demo.teams.find(({ id }) => keyResult.ownerTeamIds.includes(id));
  const members = (team?.memberIds ?? []).slice(0, 12);
  const store = createMemoryStores().forTenant('site' as TenantId);
  await store.putPeople(demo.people.filter(({ id }) => members.includes(id)));
  await store.putSkills(demo.skills);
  // As the work items of the project say: few have come to the security of mobile apps yet.
  const evidence = demo.evidence.filter(
    ({ personId, skillId }) => members.indexOf(personId) > (skillId === 'mobile-security' ? 9 : -1),
  );
  await createKeylift({ store, clock: () => meridianNow }).ingest(evidence);
  const skillIds = demo.skills.map(({ id }) => id);
  const people = await Promise.all(
    members.map(async (id, at): Promise<PersonRecord> => {
      const accountId = at === 0 ? viewer : id;
      const own = <Row extends { readonly personId: string }>(row: Row): Row => ({ ...row, personId: accountId });
      return {
        format: 1,
        accountId,
        updatedAt: meridianNow,
        evidence: (await store.evidenceOf(id)).slice(-300).map(own),
        mastery: (await store.masteryOf([id], skillIds)).map(own),
        hidden: [],
        projects: ['MOB'],
      };
    }),
  );
  const of = <Row extends { readonly keyResultId: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ keyResultId }) => keyResultId === keyResult.id);
  const checkIns = of(demo.checkIns);
  return {
    people,
    kept: [
      [keys.readings(keyResult.id), checkIns],
      [keys.values, { [keyResult.id]: checkIns.at(-1)?.value }],
      [keys.desk('MOB', keyResult.id), { interventions: of(demo.interventions), offers: [] }],
    ],
  };
}
