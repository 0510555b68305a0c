// What the Meridian Group is offered to learn, with the lessons that ship: R31, R36 and R37 of the requirements.
import { beforeAll, describe, expect, it } from 'vitest';
import { createKeylift } from '../src/keylift/create-keylift.js';
import type { Keylift, Principal } from '../src/keylift.js';
import { createMemoryStores } from '../src/memory-store.js';
import type { KeyResultId, PersonId, TenantId } from '../src/model.js';
import type { Store } from '../src/ports.js';
import { meridianNow, type MeridianDemo } from '../src/testing/meridian/meridian-demo.js';
import { seedMeridian } from '../src/testing/meridian/seed-meridian.js';
import { readLessons, shippedLessons } from '../src/content/read-lessons.js';

let demo: MeridianDemo;
let store: Store;
let keylift: Keylift;
beforeAll(async () => {
  store = createMemoryStores().forTenant('meridian' as TenantId);
  demo = await seedMeridian(store, { wholeGroup: true, lessons: await readLessons(shippedLessons) });
  keylift = createKeylift({ store, clock: () => meridianNow });
});

const as = (personId: PersonId): Principal => ({ personId, role: 'learner', locale: 'en' });
const csat = 'retail-csat' as KeyResultId;
const modules = ['advanced-conflict-resolution', 'empathy-in-digital-communication'];

describe('the Key Result CSAT 72 to 82 (R31)', () => {
  it('calls for Advanced Conflict Resolution and Empathy in Digital Communication, and for no other soft skill', async () => {
    const needed = (await store.getKeyResult(csat))?.requirements.map(({ skillId }) => skillId) ?? [];
    const soft = (await store.getSkills(needed)).filter(({ bucket }) => bucket === 'soft');
    expect(soft.map(({ label }) => label)).toEqual([
      'Advanced Conflict Resolution',
      'Empathy in Digital Communication',
    ]);
  });

  it('brings their lessons to everybody in support who needs one, and to nobody else', async () => {
    const retail = demo.teams.find(({ name }) => name === 'Retail Care')?.memberIds ?? [];
    const others = demo.teams
      .filter(({ name }) => name !== 'Retail Care')
      .flatMap(({ memberIds }) => memberIds.slice(0, 2));
    const offered = async (personId: PersonId): Promise<readonly string[]> => {
      const { sprint } = await keylift.today(as(personId));
      const lessons = await Promise.all(sprint.items.map(({ lessonId }) => store.getLesson(lessonId)));
      return [...new Set(lessons.flatMap((lesson) => lesson?.teaches ?? []))].filter((id) => modules.includes(id));
    };
    const ofRetail = await Promise.all(retail.map(offered));
    expect(new Set(ofRetail.flat())).toEqual(new Set(modules));
    expect((await Promise.all(others.map(offered))).flat()).toEqual([]);
    for (const personId of others.slice(0, 3))
      await expect(keylift.path(as(personId), csat)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

it('the playbook of the mobile launch holds 62 to 65 sprints of at most ten minutes, and three milestones (R36)', async () => {
  const engineer = demo.teams.find(({ name }) => name === 'Mobile')?.memberIds[0] as PersonId;
  const { title, weeks, milestones } = await keylift.playbook(as(engineer), 'mobile-launch' as KeyResultId);
  expect(title).toBe('Playbook, 90 days');
  const sum = (column: number): number => weeks.rows.reduce((all, row) => all + Number(row[column]), 0);
  expect(sum(1)).toBeGreaterThanOrEqual(62);
  expect(sum(1)).toBeLessThanOrEqual(65);
  expect(sum(2)).toBeLessThanOrEqual(10 * sum(1));
  expect(milestones.rows).toHaveLength(3);
});

it('the same person gets the same lesson each time on one morning, and another role another one (R37)', async () => {
  const lessons = async (personId: PersonId, from: Keylift): Promise<readonly string[]> =>
    (await from.today(as(personId))).sprint.items.map(({ lessonId }) => lessonId);
  const { maya, aicha } = demo.personas;
  const twin = createMemoryStores().forTenant('meridian' as TenantId);
  await seedMeridian(twin, { wholeGroup: true, lessons: demo.lessons });
  const elsewhere = createKeylift({ store: twin, clock: () => meridianNow });
  expect(await lessons(maya, keylift)).toEqual(await lessons(maya, keylift));
  expect(await lessons(maya, elsewhere)).toEqual(await lessons(maya, keylift));
  expect(await lessons(aicha, keylift)).not.toEqual(await lessons(maya, keylift));
});

describe('the ledger of learning time (R58)', () => {
  const ines = (): Principal => ({ personId: demo.personas.ines, role: 'admin', locale: 'en' });

  it('shows last month by Key Result, and its rows add up exactly', async () => {
    const { sentence, rows } = await keylift.learningHours(ines());
    const seconds = (text: string): number =>
      text.split(':').reduce((sum, part) => sum * 60 + Number(part.replaceAll(',', '')), 0);
    expect(rows.length).toBeGreaterThan(3);
    const total = /^([\d:,]+) hours from 1 October to 31 October/.exec(sentence)?.[1] ?? '';
    expect(rows.reduce((sum, { time }) => sum + seconds(time), 0)).toBe(seconds(total));
    expect(seconds(total)).toBeGreaterThan(0);
  });

  it('is for administrators', async () => {
    await expect(keylift.learningHours(as(demo.personas.maya))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
