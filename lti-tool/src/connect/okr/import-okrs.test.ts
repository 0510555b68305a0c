import { createMemoryStores, type KeyResultId, type Store, type TenantId } from '@keylift/core';
import { aTeam } from '@keylift/core/testing';
import { expect, test } from 'vitest';
import { applyImport, planImport, type ImportPlan } from './import-okrs.js';
import { readOkrs } from './read-okrs.js';

const now = '2027-01-20T08:00:00.000Z';
const later = '2027-01-27T08:00:00.000Z';
const head =
  'objective_id,objective_title,kr_id,kr_title,baseline,target,current,start,due,owner_team,behaviours,skills';
const file = ({ target = '82', current = '75', team = 'Retail Care', skills = 'case-triage;Empathy:4' } = {}): string =>
  `${head}\ncare,Chats end well,csat,CSAT,72,${target},${current},2027-01-04,2027-03-31,${team},Name it first.,${skills}\n`;

async function aStore(): Promise<Store> {
  const store = createMemoryStores().forTenant('t' as TenantId);
  await store.putTenant({ id: 't' as TenantId, name: 'T', euMode: false });
  await store.putTeams([aTeam({ id: 'retail', name: 'Retail Care' })]);
  return store;
}

async function bringIn(store: Store, text: string, at = now): Promise<ImportPlan> {
  const plan = await planImport(store, readOkrs(text), { now: at });
  await applyImport(store, plan);
  return plan;
}

const csat = 'csat' as KeyResultId;

test('a Key Result arrives with its objective, team, skills and reading', async () => {
  const store = await aStore();
  const { problems } = await bringIn(store, file());
  expect(problems).toEqual([]);
  expect(await store.getKeyResult(csat)).toMatchObject({
    objectiveId: 'care',
    current: 75,
    ownerTeamIds: ['retail'],
    behaviours: ['Name it first.'],
    requirements: [
      { skillId: 'case-triage', teamId: 'retail', level: 3, weight: 0.5 },
      { skillId: 'empathy', teamId: 'retail', level: 4, weight: 0.5 },
    ],
    version: 1,
  });
  expect(await store.listObjectives()).toMatchObject([{ id: 'care', title: 'Chats end well' }]);
  expect((await store.listSkills()).map(({ id }) => id).toSorted()).toEqual(['case-triage', 'empathy']);
  expect(await store.checkInsOf(csat)).toEqual([{ keyResultId: csat, at: now, value: 75 }]);
});

test('R01: the same file again changes nothing', async () => {
  const store = await aStore();
  await bringIn(store, file());
  const { keyResults, checkIns, objectives, skills } = await bringIn(store, file(), later);
  expect(keyResults.map(({ change }) => change)).toEqual(['unchanged']);
  expect([checkIns, objectives, skills]).toEqual([[], [], []]);
  expect(await store.keyResultVersions(csat)).toHaveLength(1);
});

test('a new target makes a new version that says so; a new value is a reading', async () => {
  const store = await aStore();
  await bringIn(store, file());
  const { keyResults } = await bringIn(store, file({ target: '84', current: '77' }), later);
  expect(keyResults[0]?.differences).toEqual(['target 82 → 84', 'current 75 → 77']);
  expect(await store.getKeyResult(csat)).toMatchObject({
    target: 84,
    current: 77,
    version: 2,
    versionReason: 'Imported again: target 82 → 84',
  });
});

test('an old file takes back no reading and no skill that people have brought in since', async () => {
  const store = await aStore();
  await bringIn(store, file({ skills: '' }));
  const before = await store.getKeyResult(csat);
  if (!before) throw new Error('It was imported.');
  const requirements = [{ skillId: 'empathy' as never, teamId: 'retail' as never, level: 3, weight: 1 }];
  await store.putKeyResult({ ...before, requirements, version: 2, versionReason: 'Mapped.' });
  await store.appendCheckIns([{ keyResultId: csat, at: '2027-01-22T08:00:00.000Z', value: 79 }]);
  await bringIn(store, file({ skills: '' }), later);
  expect(await store.getKeyResult(csat)).toMatchObject({ current: 79, requirements, version: 2 });
});

test.each([
  ['team', file({ team: 'Nobody' }), 'There is no team "Nobody".'],
  ['skills', file({ skills: 'flying' }), '"flying" is no skill here, neither by id nor by name.'],
])('an unknown %s is a problem of its row, and the row stays out', async (column, text, message) => {
  const plan = await planImport(await aStore(), readOkrs(text), { now });
  expect(plan.problems).toEqual([{ line: 2, column, message }]);
  expect(plan.keyResults).toEqual([]);
});

test('teams that rows name are made when asked for, once, and only for rows that come in', async () => {
  const store = await aStore();
  const two = `${file({ team: 'Field  Service' })}care,Chats end well,csat-2,CSAT,72,82,75,2027-01-04,2027-03-31,field  service,,flying\n`;
  const plan = await planImport(store, readOkrs(two), { now, makesTeams: true });
  expect(plan.teams.map(({ name, memberIds }) => [name, memberIds])).toEqual([['Field  Service', []]]);
  expect(plan.problems).toMatchObject([{ line: 3, column: 'skills' }]);
  await applyImport(store, plan);
  const again = await planImport(store, readOkrs(file({ team: 'Field  Service' })), { now, makesTeams: true });
  expect([again.teams, again.keyResults[0]?.change]).toEqual([[], 'unchanged']);
});

test('a team given for the whole file owns what names none; one that does not exist is refused', async () => {
  const store = await aStore();
  const read = readOkrs(file({ team: '' }));
  const plan = await planImport(store, read, { now, team: 'retail care' });
  expect(plan.keyResults[0]?.keyResult.ownerTeamIds).toEqual(['retail']);
  expect((await planImport(store, read, { now })).notices).toMatchObject([{ line: 2, column: 'team' }]);
  await expect(planImport(store, read, { now, team: 'Nobody' })).rejects.toMatchObject({ field: '--team' });
});
