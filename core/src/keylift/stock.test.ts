import { expect, it } from 'vitest';
import { createMemoryStores } from '../memory-store.js';
import { starterGraph } from '../skills/starter-graph.js';
import type { TenantId } from '../model.js';
import { aLesson, aSkill } from '../testing/builders.js';
import { stockLessons } from './stock.js';

const store = () => createMemoryStores().forTenant('new' as TenantId);
const shipped = [...starterGraph.skills.values()].find(({ prerequisites }) => prerequisites.length > 0)!;

it('brings the lessons, the skills they teach and what those rest on', async () => {
  const empty = store();
  await stockLessons(empty, [aLesson({ id: 'first', teaches: [shipped.id] })]);
  expect((await empty.listLessons()).map(({ id }) => id)).toEqual(['first']);
  const skills = await empty.listSkills();
  expect(skills.map(({ id }) => id)).toEqual(expect.arrayContaining([shipped.id, ...shipped.prerequisites]));
  // The graph stays whole.
  const known = new Set(skills.map(({ id }) => id));
  expect(
    skills.flatMap(({ prerequisites, related }) => [...prerequisites, ...related]).filter((id) => !known.has(id)),
  ).toEqual([]);
});

it('leaves what the tenant has, and changes nothing the second time', async () => {
  const own = store();
  await own.putSkills([aSkill({ id: shipped.id, label: 'Our own word' })]);
  await own.putLessons([aLesson({ id: 'ours' })]);
  const lessons = [aLesson({ id: 'first', teaches: [shipped.id] })];
  await stockLessons(own, lessons);
  const once = [await own.listSkills(), await own.listLessons()];
  await stockLessons(own, lessons);
  expect([await own.listSkills(), await own.listLessons()]).toEqual(once);
  const [kept] = await own.getSkills([shipped.id]);
  expect(kept?.label).toBe('Our own word');
  expect(once[1]).toHaveLength(2);
});
