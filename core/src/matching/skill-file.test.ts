import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteReader, createByteWriter, decodeUtf8, encodeUtf8 } from './bytes.js';
import { readSkillTexts, writeSkillTexts } from './skill-file.js';
import { buildSkillIndex } from './skill-index.js';

const skills = [
  {
    id: '7',
    label: 'JavaScript',
    alternatives: ['client-side  JavaScript', 'JS (ECMAScript)'],
    description: 'The language of the web. IT!',
    knowledge: true,
    reach: 'cross-sector' as const,
  },
  { id: 'ü', label: 'Verträge prüfen', alternatives: [], description: '', knowledge: false },
];

test('a list of skills comes back letter by letter, but for descriptions', () => {
  const back = readSkillTexts(writeSkillTexts(skills));
  expect(back.map(({ description: _, ...rest }) => rest)).toEqual(skills.map(({ description: _, ...rest }) => rest));
});

test('what comes back builds the same index', () => {
  const [ours, theirs] = [skills, readSkillTexts(writeSkillTexts(skills))].map(buildSkillIndex);
  expect(theirs?.mass).toEqual(ours?.mass);
  const described = (index: typeof ours): string[] =>
    [...(index?.descriptionTokens.items ?? [])].map((token) => index?.stems[token] ?? '').sort();
  expect(described(theirs)).toEqual(described(ours));
});

test('bytes that are no list, or half of one, are refused', () => {
  const file = writeSkillTexts(skills);
  expect(() => readSkillTexts(Uint8Array.of(1, 2, 3))).toThrow(/no list of skills/);
  for (let cut = 5; cut < file.length; cut += 7) expect(() => readSkillTexts(file.subarray(0, cut))).toThrow(/damaged/);
});

test('numbers and texts come back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.string({ unit: 'binary' }), (numbers, text) => {
      const writer = createByteWriter();
      for (const n of numbers) writer.varint(n);
      writer.text(text);
      const reader = createByteReader(writer.done());
      expect(numbers.map(() => reader.varint())).toEqual(numbers);
      expect(reader.text()).toBe(text);
    }),
    { seed: 4 },
  );
  expect(encodeUtf8('aß€😀')).toEqual(new TextEncoder().encode('aß€😀'));
  expect(decodeUtf8(new TextEncoder().encode('aß€😀'))).toBe('aß€😀');
});
