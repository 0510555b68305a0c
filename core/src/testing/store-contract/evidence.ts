import type { Evidence } from '../../model.js';
import type { Stores } from '../../ports.js';
import { anEvidence } from '../builders.js';
import { id, ids, many, onStore, type MakeStores, type TestApi } from '../contract.js';

export function evidenceContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('evidence', () => {
    it(
      'comes back as it was appended, full or sparse',
      withStore(async (store) => {
        const full = anEvidence({ outcome: 1 / 3, weight: 2.5, itemId: 'l#q', lessonId: 'l', source: 'extension' });
        const sparse = anEvidence({ id: 'evidence-2', outcome: 0, at: '2026-10-21T00:00:00.000Z' });
        expect(await store.appendEvidence([full, sparse])).toStrictEqual(['appended', 'appended']);
        expect(await store.getEvidence(full.id)).toStrictEqual(full);
        expect(await store.evidenceOf(id('maya'))).toStrictEqual([full, sparse]);
        expect(await store.getEvidence(id('nowhere'))).toBeUndefined();
        expect(await store.evidenceOf(id('nobody'))).toStrictEqual([]);
        expect(await store.appendEvidence([])).toStrictEqual([]);
      }),
    );

    it(
      'is immutable: an event whose id is known changes nothing, in one batch or later',
      withStore(async (store) => {
        const [a, b, c] = [anEvidence({ id: 'a' }), anEvidence({ id: 'b' }), anEvidence({ id: 'c' })];
        expect(await store.appendEvidence([b, a, anEvidence({ id: 'b', outcome: 0 })])).toStrictEqual([
          'appended',
          'appended',
          'duplicate',
        ]);
        const later = await store.appendEvidence([anEvidence({ id: 'a', personId: 'dev', outcome: 0.5 }), c]);
        expect(later).toStrictEqual(['duplicate', 'appended']);
        expect(await store.evidenceOf(id('maya'))).toStrictEqual([a, b, c]);
        expect(await store.evidenceOf(id('dev'))).toStrictEqual([]);
      }),
    );

    it(
      'is sorted by instant, then by id, for one person and, where asked, one skill',
      withStore(async (store) => {
        const events = [
          anEvidence({ id: 'z', at: '2026-10-20T08:00:00.001Z' }),
          anEvidence({ id: 'y', at: '2026-10-20T08:00:00.000Z' }),
          anEvidence({ id: 'B', at: '2026-10-20T08:00:00.001Z' }),
          anEvidence({ id: 'a', at: '2026-10-20T08:00:00.001Z', skillId: 'logs' }),
          anEvidence({ id: 'x', at: '1999-12-31T23:59:59.999Z' }),
          anEvidence({ id: 'of-dev', personId: 'dev' }),
        ];
        await store.appendEvidence(events);
        const found = await store.evidenceOf(id('maya'));
        expect(found.map((event) => event.id)).toStrictEqual(['x', 'y', 'B', 'a', 'z']);
        const ofSkill = await store.evidenceOf(id('maya'), id('tracing'));
        expect(ofSkill.map((event) => event.id)).toStrictEqual(['x', 'y', 'B', 'z']);
      }),
    );

    it(
      'is found for many people at once, and the lessons they finished by skill',
      withStore(async (store) => {
        const people = many(900, (index) => `person-${index}`);
        const events = people.flatMap((personId, index) => {
          const at = `2026-10-20T08:00:00.${String(index).padStart(3, '0')}Z`;
          return [
            anEvidence({ id: `${personId}-answer`, personId, at }),
            anEvidence({ id: `${personId}-end`, personId, at, kind: 'completion', lessonId: 'l' }),
            anEvidence({ id: `${personId}-logs`, personId, at, kind: 'completion', lessonId: 'l', skillId: 'logs' }),
          ];
        });
        await store.appendEvidence([...events.toReversed(), anEvidence({ id: 'of-maya', kind: 'completion' })]);
        const wanted = ids<Evidence['personId']>('nobody', ...people, 'person-0');
        expect(await store.evidenceOfPeople(wanted)).toStrictEqual(events);
        expect(await store.evidenceOfPeople([])).toStrictEqual([]);
        const ends = await store.completionsOf(wanted, ids('tracing', 'unknown', 'tracing'));
        expect(ends).toStrictEqual(
          events.filter(({ kind, skillId }) => kind === 'completion' && skillId === 'tracing'),
        );
        expect(await store.completionsOf(wanted, ids('tracing', 'logs'))).toHaveLength(1800);
        expect(await store.completionsOf([], ids('tracing'))).toStrictEqual([]);
        expect(await store.completionsOf(wanted, [])).toStrictEqual([]);
      }),
    );

    it(
      'arrives five thousand at a time, and a retry of the whole batch finds only duplicates',
      withStore(async (store) => {
        const events = many(5000, (index) =>
          anEvidence({
            id: `e-${String(index).padStart(4, '0')}`,
            personId: `person-${index % 50}`,
            outcome: index / 5000,
          }),
        );
        const known = events[4321];
        await store.appendEvidence(known ? [known] : []);
        const first = await store.appendEvidence(events.toReversed());
        expect(first.filter((answer) => answer === 'appended')).toHaveLength(4999);
        expect(first[4999 - 4321]).toBe('duplicate');
        const again = await store.appendEvidence(events);
        expect(again.every((answer) => answer === 'duplicate')).toBe(true);
        expect(await store.evidenceOf(id('person-7'))).toStrictEqual(events.filter((_, index) => index % 50 === 7));
      }),
    );

    it(
      'keeps every digit, also in a large batch',
      withStore(async (store) => {
        // Thirds, sevenths and elevenths need all digits of a double; a decimal read carelessly would lose the last one.
        const events = many(600, (index) =>
          anEvidence({
            id: `e-${String(index).padStart(4, '0')}`,
            outcome: (index % 77) / 77,
            weight: 2.5 / (1 + (index % 11)),
          }),
        );
        const tiny = anEvidence({ id: 'tiny', outcome: 1e-7, weight: 5e-324 });
        await store.appendEvidence([...events, tiny]);
        expect(await store.evidenceOf(id('maya'))).toStrictEqual([...events, tiny]);
      }),
    );

    it(
      'is refused as a whole when a text in a large batch holds U+0000, and may hold half an emoji',
      withStore(async (store) => {
        const events = many(200, (index) => anEvidence({ id: `e-${index}`, itemId: 'ends in half a 😀'.slice(0, -1) }));
        const bad = anEvidence({ id: 'bad', lessonId: 'l\u0000' });
        await expect(store.appendEvidence([...events, bad])).rejects.toMatchObject({ code: 'invalid' });
        expect(await store.evidenceOf(id('maya'))).toStrictEqual([]);
        await store.appendEvidence(events);
        expect(await store.evidenceOf(id('maya'))).toHaveLength(200);
      }),
    );

    it(
      'is corrected by an event that replaces it: only the newest one counts',
      withStore(async (store) => {
        const wrong = anEvidence({ id: 'wrong', kind: 'completion', outcome: 0 });
        const other = anEvidence({ id: 'other' });
        const better = anEvidence({ id: 'better', outcome: 0.5, skillId: 'logs', replaces: 'wrong' });
        const best = anEvidence({ id: 'best', outcome: 1, replaces: 'better' });
        await store.appendEvidence([wrong, other]);
        expect(await store.appendEvidence([better])).toStrictEqual(['appended']);
        expect(await store.evidenceOf(id('maya'))).toStrictEqual([better, other]);
        expect(await store.evidenceOf(id('maya'), id('tracing'))).toStrictEqual([other]);
        expect(await store.completionsOf(ids('maya'), ids('tracing'))).toStrictEqual([]);
        expect(await store.getEvidence(wrong.id)).toStrictEqual(wrong);

        expect(await store.appendEvidence([best, better])).toStrictEqual(['appended', 'duplicate']);
        expect(await store.appendEvidence([best, better])).toStrictEqual(['duplicate', 'duplicate']);
        expect(await store.evidenceOfPeople(ids('maya'))).toStrictEqual([best, other]);
      }),
    );

    it(
      'is corrected within one batch, too',
      withStore(async (store) => {
        const fixed = anEvidence({ id: 'a-fixed', outcome: 0.5, replaces: 'wrong' });
        const before = many(60, (index) => anEvidence({ id: `e-${10 + index}` }));
        await store.appendEvidence([...before, fixed, anEvidence({ id: 'wrong' })]);
        expect(await store.evidenceOf(id('maya'))).toStrictEqual([fixed, ...before]);
      }),
    );

    for (const [name, replaces] of [
      ['is not there', 'nowhere'],
      ['is somebody else’s', 'of-dev'],
      ['was replaced already', 'wrong'],
      ['is itself', 'late'],
    ] as const) {
      it(
        `is refused with its batch when what it replaces ${name}`,
        withStore(async (store) => {
          await store.appendEvidence([anEvidence({ id: 'wrong' }), anEvidence({ id: 'of-dev', personId: 'dev' })]);
          await store.appendEvidence([anEvidence({ id: 'right', replaces: 'wrong' })]);
          const refused = store.appendEvidence([anEvidence({ id: 'fine' }), anEvidence({ id: 'late', replaces })]);
          await expect(refused).rejects.toMatchObject({ code: 'conflict', field: 'replaces' });
          expect((await store.evidenceOf(id('maya'))).map((event) => event.id)).toStrictEqual(['right']);
          expect(await store.evidenceOf(id('dev'))).toHaveLength(1);
        }),
      );
    }

    it(
      'is appended once when eight senders bring overlapping batches at once',
      withStore(async (store) => {
        const answers = await Promise.all(
          many(8, (sender) =>
            store.appendEvidence(many(40, (index) => anEvidence({ id: `e-${(index * 7 + sender * 10) % 60}` }))),
          ),
        );
        expect(answers.flat().filter((answer) => answer === 'appended')).toHaveLength(60);
        expect(await store.evidenceOf(id('maya'))).toHaveLength(60);
      }),
    );
  });
}
