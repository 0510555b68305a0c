import { describe, expect, test } from 'vitest';
import { bindLexicon, parseBridges } from '../lexicon.js';
import { buildSkillIndex } from '../skill-index.js';
import { buildContextPack, type PackLesson } from './build.js';
import { format, headerBytes, packETag } from './layout.js';
import { openContextPack } from './read.js';
import { hashTerms, mostTerms } from './terms.js';
import { wordsBehind } from './words-behind.js';

const skills = [
  { id: 'k8s', label: 'Kubernetes', alternatives: ['container orchestration'], description: '' },
  { id: 'neg', label: 'Negotiation', alternatives: ['supplier negotiation', 'price talks'], description: '' },
  { id: 'fb', label: 'Customer feedback analysis', alternatives: ['voice of the customer'], description: '' },
  ...Array.from({ length: 60 }, (_, i) => ({
    id: `x${i}`,
    label: `filler${i} topic${i}`,
    alternatives: [],
    description: '',
  })),
];
const lesson = (id: string, skillId: string, title: string, rank = 0): PackLesson => ({
  id,
  skillId,
  title,
  summary: '',
  rank,
});
const lessons = [
  lesson('anchor', 'neg', 'Set the first anchor'),
  lesson('walk', 'neg', 'Know when to walk away', 1),
  lesson('pods', 'k8s', 'Why a pod does not start'),
  lesson('nps', 'fb', 'Read what customers say'),
  lesson('orphan', 'gone', 'Its skill is not in the graph'),
  ...Array.from({ length: 60 }, (_, i) => lesson(`l${i}`, `x${i}`, `Lesson ${i}`)),
];
const bridges = parseBridges('net promoter score, NPS = customer feedback analysis');
const source = { skills, lessons, bridges, bridgesVersion: 3, lexicon: bindLexicon(bridges, buildSkillIndex(skills)) };
const { pack, lessons: order } = buildContextPack(source);

const found = (text: string): string[] =>
  openContextPack(pack)
    .match(hashTerms([{ text, weight: 6 }]), 3)
    .map((match) => order[match.lesson]?.id ?? '');

describe('a ContextPack', () => {
  test.each([
    ['Kubernetes: debug a pod that does not start', ['pods']],
    ['Raise Net Promoter Score to 45', ['nps']],
    ['Supplier negotiation next week', ['walk', 'anchor']],
    ['Pancake recipe for a birthday party', []],
    ['', []],
  ])('finds for "%s" %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  test('tells which terms led there', () => {
    const parts = [{ text: 'Kubernetes explained: container orchestration', weight: 6 }];
    const terms = hashTerms(parts);
    const [best] = openContextPack(pack).match(terms, 1);
    const led = best?.terms.map((i) => terms[i]?.hash ?? -1) ?? [];
    expect(wordsBehind(parts, led).toSorted()).toEqual(['Kubernetes', 'container orchestration']);
  });

  test.each([
    ['one name in passing', 'A film about Kubernetes'],
    ['words of every text', 'What to walk away with, and when you know'],
    ['small words of other languages', 'Les prix de la mer et du vent'],
  ])('takes %s for no proof', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('leaves out lessons whose skill is not in the graph', () => {
    expect(order.map(({ id }) => id)).not.toContain('orphan');
    expect(openContextPack(pack).header).toMatchObject({
      lessons: lessons.length - 1,
      skills: skills.length,
      bridges: 3,
    });
  });

  test('is the same bytes for the same source in another order, and has another ETag for another', () => {
    const again = buildContextPack({ ...source, lessons: [...lessons].reverse() }).pack;
    expect(new Uint8Array(again)).toEqual(new Uint8Array(pack));
    expect(packETag(again)).toBe(packETag(pack));
    expect(packETag(buildContextPack({ ...source, lessons: lessons.slice(1) }).pack)).not.toBe(packETag(pack));
  });

  test('is refused when a single bit is wrong', () => {
    const header = Array.from({ length: headerBytes }, (_, i) => i);
    const rest = Array.from({ length: Math.floor(pack.byteLength / 97) }, (_, i) => i * 97);
    for (const i of [...header, ...rest]) {
      const broken = pack.slice(0);
      const bytes = new Uint8Array(broken);
      bytes[i] = (bytes[i] as number) ^ 1;
      expect(() => openContextPack(broken), `byte ${i}`).toThrow(/context-pack/);
    }
  });

  test('is refused when cut off, foreign or newer', () => {
    expect(() => openContextPack(pack.slice(0, headerBytes - 1))).toThrow(/cut off/);
    expect(() => openContextPack(pack.slice(0, pack.byteLength - 1))).toThrow(/cut off/);
    expect(() => openContextPack(new ArrayBuffer(64))).toThrow(/not a ContextPack/);
    const newer = pack.slice(0);
    new DataView(newer).setUint32(4, format + 1, true);
    expect(() => openContextPack(newer)).toThrow(/update Keylift/);
  });
});

test('a page becomes at most 64 numbers, the same ones every time', () => {
  const text = Array.from({ length: 500 }, (_, i) => `word${i}`).join(' ');
  const terms = hashTerms([{ text, weight: 1 }]);
  expect(terms.length).toBe(mostTerms);
  expect(terms).toEqual(hashTerms([{ text, weight: 1 }]));
});
