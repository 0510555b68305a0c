import { describe, expect, it } from 'vitest';
import { KeyliftError } from '../errors.js';
import type { Skill, SkillId } from '../model.js';
import { changeGraph, extendGraph } from './change.js';
import { diffGraphs } from './diff.js';
import { createGraph, resolveSkill } from './graph.js';

const id = (text: string): SkillId => text as SkillId;
const skill = (text: string, ties: Partial<Skill> = {}): Skill => ({
  id: id(text),
  label: `Label of ${text}`,
  bucket: 'technical',
  definition: 'Does it.',
  aliases: [],
  prerequisites: [],
  related: [],
  halfLifeDays: 365,
  ...ties,
});
const needs = (text: string, ...others: string[]): Skill => skill(text, { prerequisites: others.map(id) });

function problemOf(act: () => unknown): Pick<KeyliftError, 'code' | 'field'> {
  try {
    act();
  } catch (error) {
    if (error instanceof KeyliftError) return { code: error.code, field: error.field };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a graph', () => {
  it.each([
    ['a double id', [skill('a'), skill('a')], 'skills.a.id'],
    ['a double label, however written', [skill('a'), skill('b', { label: ' LABEL of a' })], 'skills.b.label'],
    ['an empty label', [skill('a', { label: ' ' })], 'skills.a.label'],
    ['an unknown prerequisite', [needs('a', 'z')], 'skills.a.prerequisites'],
    ['an unknown neighbour', [skill('a', { related: [id('z')] })], 'skills.a.related'],
    ['a skill that needs itself', [needs('a', 'a')], 'skills.a.prerequisites'],
    ['a circle', [needs('a', 'b'), needs('b', 'c'), needs('c', 'a')], 'skills.a.prerequisites'],
  ])('refuses %s', (_rule, skills, field) => {
    expect(problemOf(() => createGraph('test', skills))).toEqual({ code: 'invalid', field });
  });

  it('names the whole circle', () => {
    expect(() => createGraph('test', [needs('a', 'b'), needs('b', 'a')])).toThrow('a → b → a');
  });

  it('takes a chain of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, n) => (n === 0 ? skill('s0') : needs(`s${n}`, `s${n - 1}`)));
    expect(createGraph('test', chain.toReversed()).skills.size).toBe(20_000);
  });

  it('makes neighbours mutual', () => {
    const graph = createGraph('test', [skill('a', { related: [id('b')] }), skill('b')]);
    expect(graph.skills.get(id('b'))?.related).toEqual(['a']);
  });
});

describe('a change', () => {
  const graph = createGraph('test', [
    skill('a'),
    needs('b', 'a'),
    skill('c', { related: [id('a')], aliases: ['sea'] }),
  ]);

  it('renames and keeps the old label findable', () => {
    const after = changeGraph(graph, { kind: 'rename', id: id('a'), label: 'New' });
    expect(after.skills.get(id('a'))).toMatchObject({ label: 'New', aliases: ['Label of a'] });
    expect(after).toMatchObject({ origin: 'test', revision: 1 });
  });

  it('adds an alternative label once', () => {
    const twice = extendGraph(graph, [
      { kind: 'alias', id: id('a'), alias: 'Ay' },
      { kind: 'alias', id: id('a'), alias: 'AY' },
    ]);
    expect(twice.skills.get(id('a'))?.aliases).toEqual(['Ay']);
    expect(twice.revision).toBe(2);
  });

  it('merges: labels, prerequisites and neighbours move along, the old id leads to the new one', () => {
    const after = changeGraph(graph, { kind: 'merge', ids: [id('a')], into: id('c') });
    expect(after.skills.get(id('c'))).toMatchObject({ aliases: ['sea', 'Label of a'], related: [] });
    expect(after.skills.get(id('b'))?.prerequisites).toEqual(['c']);
    expect(resolveSkill(after, id('a'))).toEqual(['c']);
  });

  it('splits: the old id leads to all parts, and so does what needed it', () => {
    const after = changeGraph(graph, { kind: 'split', id: id('a'), into: [skill('a1'), skill('a2')] });
    expect(resolveSkill(after, id('a'))).toEqual(['a1', 'a2']);
    expect(after.skills.get(id('b'))?.prerequisites).toEqual(['a1', 'a2']);
  });

  it('follows an id through several changes', () => {
    const after = extendGraph(graph, [
      { kind: 'split', id: id('a'), into: [skill('a1'), skill('a2')] },
      { kind: 'merge', ids: [id('a2')], into: id('b') },
      { kind: 'drop', id: id('a1') },
    ]);
    expect(resolveSkill(after, id('a'))).toEqual(['b']);
    expect(resolveSkill(after, id('a1'))).toEqual([]);
    expect(resolveSkill(after, id('never'))).toEqual([]);
  });

  it('leaves the graph before it untouched', () => {
    changeGraph(graph, { kind: 'drop', id: id('a') });
    expect(graph.skills.has(id('a'))).toBe(true);
    expect(graph.history).toEqual([]);
  });

  const retired = changeGraph(graph, { kind: 'drop', id: id('a') });
  it.each([
    ['a skill that never was', () => changeGraph(graph, { kind: 'drop', id: id('z') }), 'not-found', 'id'],
    ['a retired skill', () => changeGraph(retired, { kind: 'drop', id: id('a') }), 'conflict', 'id'],
    ['the id of a retired skill', () => changeGraph(retired, { kind: 'add', skill: skill('a') }), 'conflict', 'id'],
    ['an id that is there', () => changeGraph(graph, { kind: 'add', skill: skill('b') }), 'invalid', 'skills.b.id'],
    [
      'a merge with itself',
      () => changeGraph(graph, { kind: 'merge', ids: [id('a')], into: id('a') }),
      'invalid',
      'skills.a.merge',
    ],
    [
      'a merge of nothing',
      () => changeGraph(graph, { kind: 'merge', ids: [], into: id('a') }),
      'invalid',
      'skills.a.merge',
    ],
    [
      'a circle',
      () => changeGraph(graph, { kind: 'edit', id: id('a'), fields: { prerequisites: [id('b')] } }),
      'invalid',
      'skills.a.prerequisites',
    ],
  ])('refuses %s', (_rule, act, code, field) => {
    expect(problemOf(act)).toEqual({ code, field });
  });

  it('lets two new skills need each other’s place in one extension', () => {
    const after = extendGraph(graph, [
      { kind: 'add', skill: needs('x', 'y') },
      { kind: 'add', skill: skill('y') },
    ]);
    expect(after.skills.get(id('x'))?.prerequisites).toEqual(['y']);
  });
});

describe('the difference of two graphs', () => {
  it('tells what was added, retired, renamed and edited', () => {
    const older = createGraph('test', [skill('a'), skill('b', { aliases: ['x', 'y'] }), skill('c')]);
    const newer = extendGraph(older, [
      { kind: 'rename', id: id('a'), label: 'New' },
      { kind: 'edit', id: id('b'), fields: { aliases: ['y', 'x'], bucket: 'soft' } },
      { kind: 'split', id: id('c'), into: [skill('c1'), skill('c2')] },
    ]);
    expect(diffGraphs(older, newer)).toEqual({
      added: ['c1', 'c2'],
      retired: [{ id: 'c', successors: ['c1', 'c2'] }],
      renamed: [{ id: 'a', from: 'Label of a', to: 'New' }],
      edited: [
        { id: 'a', fields: ['aliases'] },
        { id: 'b', fields: ['bucket'] },
      ],
    });
  });

  it('is empty between a graph and itself', () => {
    const graph = createGraph('test', [skill('a')]);
    expect(diffGraphs(graph, graph)).toEqual({ added: [], retired: [], renamed: [], edited: [] });
  });
});
