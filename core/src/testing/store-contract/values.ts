import type { Stores } from '../../ports.js';
import { anEvidence, aPerson, aSkill } from '../builders.js';
import { id, onStore, type MakeStores, type TestApi } from '../contract.js';

/** Where languages, alphabets and encodings disagree about the order, code units do not. */
const namesByCodeUnit = [
  '',
  ' ',
  '1',
  '10',
  '2',
  'A',
  'Z',
  '_',
  'a',
  'aa',
  'z',
  'Ä',
  'ß',
  'ä',
  'é',
  '日本',
  '😀',
  '～',
];

const awkwardTexts: readonly [name: string, text: string][] = [
  ['nothing', ''],
  ['quotes', `'; DROP TABLE "Person"; -- \\' " \` $1 ? %s {0}`],
  ['line ends and tabs', 'a\r\nb\tc\u2028d'],
  ['right to left', 'مرحبا بالعالم — שלום'],
  ['emoji and combining marks', '👩🏽‍🔧 e\u0301 ≠ é 🇩🇪'],
  ['a long text', 'Ausführung prüfen. '.repeat(12_000)],
];

const instants = [
  '1999-12-31T23:59:59.999Z',
  '2024-02-29T12:00:00.000Z',
  '2026-10-20T08:00:00.007Z',
  '2026-10-20T08:00:00.070Z',
  '2038-01-19T03:14:08.000Z',
];

export function valueContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('values', () => {
    it(
      'sort code unit by code unit, whatever the language of the database',
      withStore(async (store) => {
        await store.putSkills(namesByCodeUnit.map((name) => aSkill({ id: name })).toReversed());
        expect((await store.listSkills()).map((skill) => skill.id)).toStrictEqual(namesByCodeUnit);
      }),
    );

    for (const [name, text] of awkwardTexts) {
      it(
        `may hold ${name}`,
        withStore(async (store) => {
          const skill = aSkill({ label: text, aliases: [text] });
          await store.putSkills([skill]);
          expect(await store.listSkills()).toStrictEqual([skill]);
        }),
      );
    }

    it(
      'may not hold U+0000, which one database refuses and the other one cuts at; nothing of the batch is written',
      withStore(async (store) => {
        const invalid = { name: 'KeyliftError', code: 'invalid' };
        for (const bad of [
          aSkill({ id: 'a\u0000b' }),
          aSkill({ label: '\u0000' }),
          aSkill({ aliases: ['\\\u0000'] }),
        ]) {
          await expect(store.putSkills([aSkill(), bad])).rejects.toMatchObject(invalid);
        }
        expect(await store.listSkills()).toStrictEqual([]);
        await store.putSkills([aSkill({ aliases: ['only looks like it: \\u0000'] })]);
        expect(await store.listSkills()).toStrictEqual([aSkill({ aliases: ['only looks like it: \\u0000'] })]);
      }),
    );

    it(
      'tell apart what only looks alike',
      withStore(async (store) => {
        const people = ['é', 'e\u0301', 'E', 'e', 'e '].map((name) => aPerson({ id: name, name: `I am ${name}` }));
        await store.putPeople(people);
        for (const person of people) expect(await store.getPerson(person.id)).toStrictEqual(person);
      }),
    );

    it(
      'keep instants to the millisecond',
      withStore(async (store) => {
        await store.appendEvidence(instants.map((at, index) => anEvidence({ id: `e-${9 - index}`, at })));
        expect((await store.evidenceOf(id('maya'))).map(({ at }) => at)).toStrictEqual(instants);
      }),
    );

    it(
      'do not change with what the caller does to them afterwards',
      withStore(async (store) => {
        const aliases = ['spans'];
        const skill = aSkill({ aliases });
        await store.putSkills([skill]);
        aliases.push('changed');
        expect(await store.listSkills()).toStrictEqual([aSkill({ aliases: ['spans'] })]);
      }),
    );
  });
}
