import { describe, expect, it } from 'vitest';
import { answers, as, tierTwo } from '../../test/tier-two.js';
import type { EvidenceKind } from '../model.js';
import { defaultRules } from '../rules.js';
import { anEvidence } from '../testing/builders.js';
import { recalibrate } from './recalibrate.js';

const event = (changes: Parameters<typeof anEvidence>[0] = {}) =>
  anEvidence({ skillId: 'api', at: '2026-10-19T08:00:00.000Z', ...changes });

describe('the bulk door for evidence', () => {
  it('answers for each event, in order', async () => {
    const { keylift } = await tierTwo();
    expect(await keylift.ingest([event(), event({ id: 'evidence-2' }), event()])).toEqual([
      'appended',
      'appended',
      'duplicate',
    ]);
    expect(await keylift.ingest([event()])).toEqual(['duplicate']);
    expect(await keylift.ingest([])).toEqual([]);
  });

  it.each([
    ['id', { id: '' }],
    ['id', { id: 'answer/maya/attempt/first', source: 'api' }],
    ['personId', { personId: 'nobody' }],
    ['skillId', { skillId: 'welding' }],
    ['kind', { kind: 'mood' as EvidenceKind }],
    ['kind', { kind: 'toString' as EvidenceKind }],
    ['outcome', { outcome: 1.01 }],
    ['outcome', { outcome: NaN }],
    ['weight', { weight: 0 }],
    ['weight', { weight: 1.5 }],
    ['weight', { kind: 'self-rating', weight: 1 }],
    ['weight', { kind: 'completion', weight: 0.3 }],
    ['at', { at: '2026-10-19T08:00:00Z' }],
    ['at', { at: '2026-10-20T06:05:00.001Z' }],
    ['source', { source: 'camera' as 'lti' }],
  ] as const)('refuses all of them for the %s of one: %j', async (field, changes) => {
    const { keylift, store } = await tierTwo();
    const refused = keylift.ingest([event({ id: 'good' }), event(changes)]);
    await expect(refused).rejects.toMatchObject({ code: 'invalid', field: `events[1].${field}` });
    expect(await store.evidenceOf(as('maya').personId)).toEqual([]);
  });

  it('takes the default weight of every kind', async () => {
    const { keylift } = await tierTwo();
    const kinds = Object.entries(defaultRules.evidence) as [EvidenceKind, { weight: number }][];
    const events = kinds.map(([kind, { weight }]) => event({ id: kind, kind, weight }));
    expect(await keylift.ingest(events)).toEqual(kinds.map(() => 'appended'));
  });

  it('never brings back somebody who was erased', async () => {
    const { keylift, store } = await tierTwo();
    await store.erasePerson(as('maya').personId);
    await expect(keylift.ingest([event()])).rejects.toMatchObject({ field: 'events[0].personId' });
  });

  it('says nothing from self-ratings alone, to the person or about the team', async () => {
    const { keylift } = await tierTwo();
    const everybody = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli'];
    await keylift.ingest(
      everybody.flatMap((personId) =>
        Array.from({ length: 30 }, (_, i) =>
          event({ id: `${personId}-${i}`, personId, kind: 'self-rating', weight: 0.25 }),
        ),
      ),
    );
    const { standing } = await keylift.today(as('maya'));
    expect(standing.rows[0]).toMatchObject({ label: 'API architecture', state: 'unknown' });
    const [key] = (await keylift.keyResults(as('maya'))).rows;
    expect((await keylift.keyResult(as('maya'), key!.id)).coverage.rows[0]).toMatchObject({ band: 0 });
  });
});

describe('recalibration', () => {
  it('publishes difficulties and brings every mastery up to date', async () => {
    const { keylift, store } = await tierTwo();
    const team = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];
    await keylift.ingest(team.flatMap((who) => answers(who, 'api', [1, 1, 1, 0])));
    const before = await keylift.today(as('maya'));
    expect(await recalibrate({ store })).toEqual({ answers: 36 });
    const rows = await store.masteryOf(
      team.map((id) => as(id).personId),
      ['api', '*'] as never[],
    );
    expect(new Set(rows.map(({ model }) => model))).toEqual(new Set(['del-18.2/36']));
    // The last question turned out to be hard for everybody, so missing it says less.
    const after = await keylift.today(as('maya'));
    const level = (view: typeof before) =>
      view.standing.rows.find(({ skillId }) => skillId === 'api')?.estimate?.at ?? 0;
    expect(level(after)).toBeGreaterThan(level(before));
  });

  it('also reaches people outside all teams, when they are read', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.welcome({ personId: as('guest').personId, joinTeam: false });
    await keylift.ingest([...answers('guest', 'api', [1, 1, 0, 1]), ...answers('ada', 'api', [0, 0, 1])]);
    await recalibrate({ store });
    await keylift.lesson(as('guest'), 'token-refresh' as never);
    const rows = await store.masteryOf([as('guest').personId], ['api'] as never[]);
    expect(rows.map(({ model }) => model)).toEqual(['del-18.2/3']);
  });
});
