import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyResultId, PersonId, SkillId } from '../model.js';
import type { LearningLedger } from '../sprint/learning-ledger.js';
import { publishHours } from './learning-hours.js';

/** Seconds by person and Key Result; `none` is an orphan's. */
const ledgers = (cells: readonly (readonly [person: string, about: string, seconds: number])[]) => {
  const people = new Map<PersonId, LearningLedger>();
  for (const [person, about, seconds] of cells) {
    const line = {
      skillId: 'skill' as SkillId,
      seconds,
      ...(about !== 'none' && { keyResultId: about as KeyResultId }),
    };
    const known = people.get(person as PersonId);
    people.set(person as PersonId, {
      seconds: (known?.seconds ?? 0) + seconds,
      orphanSeconds: 0,
      lines: [...(known?.lines ?? []), line],
    });
  }
  return people;
};
const five = ['a', 'b', 'c', 'd', 'e'];
const each = (people: readonly string[], about: string, seconds: number) =>
  people.map((person) => [person, about, seconds] as const);

describe('learning hours that leave the core', () => {
  it.each([
    ['a row of five stands alone', each(five, 'one', 60), [['one', 300]]],
    [
      'a row of four takes the smallest other one along',
      [
        ...each(five, 'one', 60),
        ...each(['f', 'g', 'h', 'i', 'j', 'k'], 'two', 60),
        ...each(five.slice(1), 'three', 10),
      ],
      [
        ['two', 360],
        ['others', 340],
      ],
    ],
    [
      'orphans are a row like any other',
      [...each(five, 'one', 60), ...each(five, 'none', 30)],
      [
        ['one', 300],
        ['none', 150],
      ],
    ],
    ['four people alone are withheld', each(five.slice(1), 'one', 60), 'withheld'],
    ['nobody is withheld too', [], 'withheld'],
  ] as const)('%s', (_, cells, expected) => {
    const published = publishHours(ledgers(cells), 5);
    expect('withheld' in published ? 'withheld' : published.rows.map(({ about, seconds }) => [about, seconds])).toEqual(
      expected,
    );
  });

  it('sum exactly, and no row or sum of rows is about fewer than k people', () => {
    const cell = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'),
      fc.constantFrom('one', 'two', 'three', 'none'),
      fc.integer({ min: 1, max: 3600 }),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const published = publishHours(ledgers(cells), 5);
        if ('withheld' in published) return;
        expect(published.rows.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(
          cells.reduce((sum, [, , seconds]) => sum + seconds, 0),
        );
        const alone = new Set<string>(published.rows.map(({ about }) => about));
        for (const { about } of published.rows) {
          const people = cells.filter(([, its]) => (about === 'others' ? !alone.has(its) : its === about));
          expect(new Set(people.map(([person]) => person)).size).toBeGreaterThanOrEqual(5);
        }
      }),
      { seed: 58, numRuns: 300 },
    );
  });
});
