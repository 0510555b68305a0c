import { expect, test } from 'vitest';
import { createKeylift } from '../../keylift/create-keylift.js';
import { createMemoryStores } from '../../memory-store.js';
import type { PersonId, TeamId, TenantId } from '../../model.js';
import { aPerson } from '../builders.js';
import { readLessons, shippedLessons } from '../../content/read-lessons.js';
import { meridianNow } from './meridian-demo.js';
import { seedMeridian } from './seed-meridian.js';

const lessons = await readLessons(shippedLessons);
const options = { lessons, contextKeys: { saasTier2: 'r/d/2', retailCare: 'r/d/3' } };
const emptyStore = () => createMemoryStores().forTenant('demo' as TenantId);

test('everything is in the store', async () => {
  const store = emptyStore();
  const demo = await seedMeridian(store, options);
  expect(await store.getTenant()).toEqual({ id: 'demo', name: 'Meridian Group', euMode: false });
  expect((await store.listTeams()).map(({ memberIds }) => memberIds.length)).toEqual([14, 9]);
  expect(await store.listKeyResults()).toEqual(demo.keyResults);
  expect(await store.listObjectives()).toEqual(demo.objectives);
  expect(await store.listSkills()).toEqual(demo.skills);
  expect(await store.listLessons()).toHaveLength(lessons.length);
  expect(await store.evidenceOf(demo.personas.maya)).toEqual(
    demo.evidence.filter(({ personId }) => personId === demo.personas.maya),
  );
  expect(await store.getContextLink('r/d/2')).toMatchObject({ keyResultId: 'tier-2-resolution' });
  for (const { id } of demo.keyResults) {
    expect(await store.checkInsOf(id)).toHaveLength(13);
    expect((await store.interventionsOf(id)).length).toBeGreaterThan(0);
  }
});

test('a second run changes nothing', async () => {
  const store = emptyStore();
  const demo = await seedMeridian(store, options);
  const look = async () => [
    await store.listTeams(),
    await store.listKeyResults(),
    await store.checkInsOf(demo.keyResults[0]?.id ?? ('' as never)),
    await store.evidenceOf(demo.personas.aicha),
    await store.listLessons(),
  ];
  const before = await look();
  await seedMeridian(store, options);
  expect(await look()).toEqual(before);
});

test('a second run with a later clock adds what happened, and keeps what people did meanwhile', async () => {
  const store = emptyStore();
  const { keyResults, interventions } = await seedMeridian(store, { ...options, now: '2026-10-20T08:00:00.000Z' });
  const newcomer = 'lti-newcomer' as PersonId;
  const [first] = keyResults;
  const [remedy] = interventions;
  if (!first || !remedy) throw new Error('The demo has Key Results and interventions.');
  await store.putPeople([aPerson({ id: newcomer })]);
  await store.addToTeam('saas-tier-2' as TeamId, newcomer);
  await store.putKeyResult({ ...first, target: first.target + 1, version: 2, versionReason: 'A new competitor' });
  await store.putInterventions([{ ...remedy, state: 'declined' }]);

  const later = await seedMeridian(store, options);
  expect((await store.getTeam('saas-tier-2' as TeamId))?.memberIds).toContain(newcomer);
  expect(await store.getKeyResult(first.id)).toMatchObject({ version: 2, target: first.target + 1, current: 77.5 });
  expect(await store.interventionsOf(remedy.keyResultId)).toContainEqual({ ...remedy, state: 'declined' });
  expect(await store.evidenceOf(later.personas.maya)).toEqual(
    later.evidence.filter(({ personId }) => personId === later.personas.maya),
  );
});

test('mastery is there at once: Today has something to say to Maya', async () => {
  const store = emptyStore();
  const { personas } = await seedMeridian(store, options);
  const keylift = createKeylift({ store, clock: () => meridianNow });
  const today = await keylift.today({ personId: personas.maya, role: 'learner', locale: 'en', contextKey: 'r/d/2' });
  expect(today.sprint.items.map(({ lessonId }) => lessonId)).toContain('token-refresh-trace');
  expect(today.standing.rows.map(({ skillId, state }) => [skillId, state])).toEqual([
    ['api-architecture', 'growing'],
    ['problem-solving-frameworks', 'ready'],
    ['de-escalation', 'ready'],
  ]);
});

test('evidence goes through the use case that is given', async () => {
  const store = emptyStore();
  const seen: string[] = [];
  const demo = await seedMeridian(store, {
    ...options,
    ingest: async (events) => {
      seen.push(...events.map(({ id }) => id));
      return store.appendEvidence(events);
    },
  });
  expect(seen).toEqual(demo.evidence.map(({ id }) => id));
});
