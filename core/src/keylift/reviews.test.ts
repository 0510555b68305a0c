import { describe, expect, it } from 'vitest';
import { answers, as, KEY_RESULT, keyResult, tierTwo } from '../../test/tier-two.js';
import type { CauseInput } from '../keylift-steering.js';
import type { Evidence } from '../model.js';
import { aPerson, aTenant } from '../testing/builders.js';

const lead = as('maya', 'manager');
const team = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];
const skills = ['api', 'problems', 'calm'];
/** Everybody answers everything: not yet before the start, rightly in the fourth week. */
const learnt = (): readonly Evidence[] =>
  team.flatMap((who) =>
    skills.flatMap((skill) => [
      ...answers(who, skill, [0, 0, 0, 0, 0]).map((one) => ({
        ...one,
        id: `${one.id}-before` as Evidence['id'],
        at: one.at.replace('2026-09-29', '2026-09-14'),
      })),
      ...answers(who, skill, [1, 1, 1, 1, 1, 1, 1, 1]).map((one) => ({
        ...one,
        at: one.at.replace('2026-09-29', '2026-10-15'),
      })),
    ]),
  );
const reading = (value: number) => ({ keyResultId: KEY_RESULT, at: '2026-10-20T05:00:00.000Z', value });

describe('looking back', () => {
  it('asks two questions; hit and built is earned', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(learnt());
    await keylift.recordCheckIn(lead, reading(6.9));
    const view = await keylift.review(as('ada'), KEY_RESULT);
    expect(view).toMatchObject({
      name: 'earned',
      label: 'Earned',
      lead: 'How it would read if it ended today, 20 October.',
    });
    expect(view.questions).toMatchObject([
      { answer: 'Yes', detail: '103 % of the way: 6.9 h now, 7.0 h was the goal. It counts from 100 % on.' },
      { answer: 'Yes' },
    ]);
    expect(view.fields.map(({ here }) => here)).toEqual([true, false, false, false]);
    expect(view.pack.rows.find(({ term }) => term === 'Readiness, start to now')?.text).toMatch(
      /^\+0\.\d\d, likely \+0\.\d\d to \+\d\.\d\d, 9 people$/,
    );
  });

  it('built and not hit is learning, not yet', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(learnt());
    expect((await keylift.review(as('ada'), KEY_RESULT)).name).toBe('learning-not-yet');
  });

  it('claims nothing where too little is known, and says nothing about small groups', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.recordCheckIn(lead, reading(6.9));
    expect(await keylift.review(as('ada'), KEY_RESULT)).toMatchObject({ name: 'none', label: 'Too early to say' });
    await keylift.ingest(learnt());
    await store.putTenant(aTenant({ euMode: true }));
    const view = await keylift.review(lead, KEY_RESULT);
    expect(view.questions[1]?.detail).toBe('Not shown: the group is smaller than ten people.');
    expect(view.pack.rows.map(({ term }) => term)).not.toContain('Readiness, start to now');
    expect(view.causes.rows.find(({ cause }) => cause === 'capability')).toMatchObject({ for: [], against: [] });
  });

  it('is dated by the last day once it is over', async () => {
    const { keylift, clock } = await tierTwo();
    clock.set('2027-01-12T08:00:00.000Z');
    expect((await keylift.review(as('ada'), KEY_RESULT)).lead).toBe(
      'It ended on 18 December. Two questions, and what speaks for each answer.',
    );
  });

  it('is for those who may read the Key Result', async () => {
    const { keylift } = await tierTwo();
    await expect(keylift.review(as('vera'), KEY_RESULT)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('never names a person’s level', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(learnt());
    const text = JSON.stringify(await keylift.review(lead, KEY_RESULT));
    for (const who of team) expect(text).not.toContain(`"${who}"`);
    expect(text).not.toMatch(/"(p|level|levelLow|covered|size)"/);
  });
});

describe('what stood in the way', () => {
  const signed: CauseInput = { keyResultId: KEY_RESULT, id: 'one', cause: 'dependency', note: 'The platform release.' };

  it('is shown as eight candidates with what speaks for and against each', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.ingest(learnt());
    await store.putPeople([aPerson({ id: 'hoa', active: false })]);
    await store.putKeyResult({ ...keyResult, target: 6.5, version: 2, versionReason: 'More.' });
    const { rows, choices } = (await keylift.review(lead, KEY_RESULT)).causes;
    expect(rows).toHaveLength(8);
    const of = (cause: string) => rows.find((row) => row.cause === cause);
    // Nobody is short of a level, so a skill is not what was missing (R56).
    expect(of('capability')).toMatchObject({ standing: 'ruled-out', standingLabel: 'Ruled out' });
    expect(of('capacity')).toMatchObject({ standing: 'possible', for: ['people left the team'] });
    expect(of('priority-shift')).toMatchObject({ for: ['the goal changed on the way'] });
    expect(of('cadence')).toMatchObject({ standing: 'unlikely', against: ['readings came on time'] });
    expect(of('external')).toMatchObject({ standing: 'no-evidence' });
    expect(choices?.map(({ cause }) => cause)).toContain('unclear');
  });

  it('is signed by a named person, once for each id, and everybody of the team reads it', async () => {
    const { keylift } = await tierTwo();
    await keylift.signCause(lead, signed);
    await keylift.signCause(lead, signed);
    const { causes } = await keylift.review(as('ada'), KEY_RESULT);
    expect(causes.signed).toEqual([
      {
        text: 'Others had to move first, signed by Maya Okafor on 20 October.',
        note: 'The platform release.',
      },
    ]);
    expect(causes.choices).toBeUndefined();
  });

  it.each([
    ['a learner', as('ada'), {}, 'forbidden'],
    ['a manager with an invented cause', lead, { cause: 'laziness' as never }, 'invalid'],
    ['a manager with an endless note', lead, { note: 'x'.repeat(2001) }, 'invalid'],
  ] as const)('by %s is refused', async (_, who, changes, code) => {
    const { keylift, store } = await tierTwo();
    await expect(keylift.signCause(who, { ...signed, ...changes })).rejects.toMatchObject({ code });
    expect(await store.causesOf(KEY_RESULT)).toEqual([]);
  });
});

it('figures that are frozen on the page are not told by the review, the options or a pivot (P04)', async () => {
  const { keylift, store } = await tierTwo();
  await keylift.ingest(learnt());
  await keylift.keyResult(lead, KEY_RESULT);
  await store.putPeople([aPerson({ id: 'hoa', active: false })]);
  const review = await keylift.review(lead, KEY_RESULT);
  expect(review.questions[1]?.detail).toMatch(/^Not shown just now: somebody came or went/);
  expect(review.pack.rows.map(({ term }) => term)).not.toContain('Readiness, start to now');
  expect(await keylift.options(lead, KEY_RESULT)).toMatchObject({ rows: [], lead: review.questions[1]?.detail });
  const diff = await keylift.previewPivot(lead, { keyResultId: KEY_RESULT, title: 'Answer calmly', behaviours: [] });
  for (const { credit } of diff.groups.flatMap(({ rows }) => rows)) expect(credit).toMatch(/^Who has it is not shown/);
});
