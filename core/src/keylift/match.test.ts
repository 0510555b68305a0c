import { beforeEach, describe, expect, test } from 'vitest';
import { KeyliftError } from '../errors.js';
import type { Keylift, Principal } from '../keylift.js';
import { createMemoryStores } from '../memory-store.js';
import type { Instant, LessonId, PersonId, SkillId, TenantId } from '../model.js';
import type { Embeddings, Store } from '../ports.js';
import { aKeyResult, aLesson, aPerson, aSkill, aTeam } from '../testing/builders.js';
import { createKeylift } from './create-keylift.js';

const now: Instant = '2026-11-02T08:00:00.000Z';
const as = (role: Principal['role']): Principal => ({ personId: 'maya' as PersonId, role, locale: 'en' });
const [maya, lead] = [as('learner'), as('manager')];
const skillId = (id: string): SkillId => id as SkillId;

let store: Store;
let keylift: Keylift;
const keyliftWith = (embeddings?: Embeddings): Keylift =>
  createKeylift({ store, clock: () => now, ...(embeddings && { embeddings }) });
beforeEach(async () => {
  store = createMemoryStores().forTenant('t' as TenantId);
  await store.putPeople([aPerson()]);
  keylift = keyliftWith();
});

const shown = async (text: string, principal = maya): Promise<readonly string[]> =>
  (await keylift.match(principal, { text })).shown.rows.map((row) => row.skillId);

describe('a pasted text', () => {
  test('about work gets skills with its own words, and reasons a person can read', async () => {
    const view = await keylift.match(maya, { text: 'SUP-33 Macro for angry customers asking for refunds' });
    expect(view.silence).toBeUndefined();
    expect(view.shown.rows.length).toBeGreaterThan(0);
    const facts = view.shown.rows[0]?.facts ?? [];
    expect(facts.length).toBeGreaterThan(1);
    expect(facts.at(-1)?.text).toMatch(/^[a-z][a-zA-Z ]+ [+−]\d/);
    for (const { teach } of view.shown.rows) expect(teach).toEqual([]);
  });

  test('about private life gets silence, and the reason', async () => {
    const view = await keylift.match({ ...maya, locale: 'de' }, { text: 'Pancake recipe for a birthday party' });
    expect(view.shown.rows).toEqual([]);
    expect(view.lessons.rows).toEqual([]);
    expect(view.silence).toMatch(/^Es würde nichts vorgeschlagen/);
    for (const { reason } of view.rejected.rows) expect(reason).toBeTruthy();
  });
});

describe('lessons for a pasted text', () => {
  test('come first where an active Key Result of the person needs them', async () => {
    await store.putSkills([
      aSkill({ id: 'negotiation', label: 'Supplier negotiation', aliases: ['negotiate with suppliers'] }),
      aSkill({ id: 'sql', label: 'SQL queries', aliases: ['database queries'] }),
    ]);
    await store.putTeams([aTeam()]);
    await store.putLessons([
      aLesson({ id: 'anchor', title: 'Set the first anchor', teaches: ['negotiation'] }),
      aLesson({ id: 'joins', title: 'Join two tables', teaches: ['sql'] }),
    ]);
    const first = async (): Promise<LessonId | undefined> => {
      const text = 'Negotiate with suppliers, and write the SQL queries for the comparison';
      return (await keylift.match(maya, { text })).lessons.rows[0]?.lessonId;
    };
    await store.putKeyResult(need('sql'));
    expect(await first()).toBe('joins');
    await store.putKeyResult({ ...need('negotiation'), version: 2 });
    expect(await first()).toBe('anchor');
  });
});

const need = (id: string) =>
  aKeyResult({
    start: '2026-10-01',
    due: '2026-12-31',
    requirements: [{ teamId: 'support', skillId: id, level: 3, weight: 1 }],
  });

describe('what an organisation teaches', () => {
  const text = 'OPS-9 Prepare the Zephyr rollout';
  const teach = (id: string, kind: 'accepted' | 'rejected' | 'tagged', to = 'sql') =>
    keylift.teach(lead, { id, kind, text, skillId: skillId(to) });

  test('is suggested first for texts like it, with the text that taught it, until it is taken back', async () => {
    await teach('1', 'accepted');
    const view = await keylift.match(maya, { text: 'Zephyr rollout, second wave' });
    expect(view.shown.rows[0]).toMatchObject({ skillId: 'sql' });
    expect(view.shown.rows[0]?.facts[0]?.text).toContain('Zephyr');
    await keylift.takeBack(lead, { labelId: '1' });
    expect(await shown('Zephyr rollout, second wave')).not.toContain('sql');
  });

  test('keeps away what was rejected, and says so', async () => {
    const asked = 'SUP-33 Macro for angry customers asking for refunds';
    const [best = ''] = await shown(asked);
    await keylift.teach(lead, { id: '1', kind: 'rejected', text: asked, skillId: skillId(best) });
    const view = await keylift.match(maya, { text: asked });
    expect(view.shown.rows.map((row) => row.skillId)).not.toContain(best);
    expect(view.rejected.rows[0]).toMatchObject({ skillId: best });
  });

  test('is told newest first, with what was taken back, and a retry changes nothing', async () => {
    await teach('1', 'accepted');
    await teach('1', 'rejected');
    const view = await keylift.takeBack(lead, { labelId: '1' });
    expect(await keylift.takeBack(lead, { labelId: '1' })).toEqual(view);
    expect(view.rows.map(({ key, undo }) => [key, undo === undefined])).toEqual([
      ['undone 1', true],
      ['learnt 1', true],
    ]);
  });

  test.each([
    ['an unknown skill', () => teach('1', 'accepted', 'nowhere'), { code: 'not-found', field: 'skillId' }],
    [
      'no text',
      () => keylift.teach(lead, { id: '1', kind: 'tagged', text: ' ', skillId: skillId('x') }),
      { field: 'text' },
    ],
    ['an unknown label', () => keylift.takeBack(lead, { labelId: '7' }), { code: 'not-found', field: 'labelId' }],
    ['a learner who asks', () => keylift.taught(maya), { code: 'forbidden' }],
    [
      'a learner who teaches',
      () => keylift.teach(maya, { id: '1', kind: 'tagged', text, skillId: skillId('sql') }),
      { code: 'forbidden' },
    ],
  ])('refuses %s', async (_, act, refusal) => {
    await expect(act()).rejects.toMatchObject(refusal);
  });
});

test('a course gets what its title and description call for, to be tagged by those who may', async () => {
  const course = { title: 'Refund desk basics', description: 'Handle angry customers, refunds and complaints.' };
  const view = await keylift.matchCourse(lead, course);
  const [best] = view.shown.rows;
  expect(best?.teach.map(({ kind }) => kind)).toEqual(['tagged', 'rejected']);
  expect(view.teaching?.text).toBe(course.title);
  expect((await keylift.matchCourse(maya, course)).teaching).toBeUndefined();
});

describe('embeddings', () => {
  const text = 'SUP-33 Macro for angry customers asking for refunds';

  test('reorder what words brought up, and the reason says so', async () => {
    const [, second = ''] = await shown(text);
    const label = (await keylift.match(maya, { text })).shown.rows[1]?.label;
    keylift = keyliftWith(async (texts) => texts.map((one) => (one === text || one === label ? [1, 0] : [0, 1])));
    const view = await keylift.match(maya, { text });
    expect(view.shown.rows[0]?.skillId).toBe(second);
    expect(view.shown.rows[0]?.facts.at(-1)?.text).toContain('closeness of meaning');
  });

  test('are done without when the endpoint does not answer', async () => {
    const before = await keylift.match(maya, { text });
    keylift = keyliftWith(async () => {
      throw new KeyliftError('unavailable', 'The endpoint is of no use now.');
    });
    expect(await keylift.match(maya, { text })).toEqual(before);
  });
});
