/** What is different between two graphs, as a person would tell it. */
import type { Skill, SkillId } from '../model.js';
import { compareText } from '../order.js';
import type { SkillGraph } from './graph.js';

export interface GraphDiff {
  readonly added: readonly SkillId[];
  /** Gone from the newer graph, with what stands in for it there. */
  readonly retired: readonly { readonly id: SkillId; readonly successors: readonly SkillId[] }[];
  readonly renamed: readonly { readonly id: SkillId; readonly from: string; readonly to: string }[];
  /** Other fields that differ, by name. */
  readonly edited: readonly { readonly id: SkillId; readonly fields: readonly Field[] }[];
}

type Field = Exclude<keyof Skill, 'id' | 'label'>;
const fields: readonly Field[] = ['bucket', 'definition', 'aliases', 'prerequisites', 'related', 'halfLifeDays'];

export function diffGraphs(older: SkillGraph, newer: SkillGraph): GraphDiff {
  const both = [...newer.skills.values()].flatMap((to) => {
    const from = older.skills.get(to.id);
    return from === undefined ? [] : [{ from, to }];
  });
  return {
    added: [...newer.skills.keys()].filter((id) => !older.skills.has(id)),
    retired: [...older.skills.keys()]
      .filter((id) => !newer.skills.has(id))
      .map((id) => ({ id, successors: newer.successors.get(id) ?? [] })),
    renamed: both
      .filter(({ from, to }) => from.label !== to.label)
      .map(({ from, to }) => ({ id: to.id, from: from.label, to: to.label })),
    edited: both
      .map(({ from, to }) => ({ id: to.id, fields: fields.filter((field) => isDifferent(from[field], to[field])) }))
      .filter(({ fields: different }) => different.length > 0),
  };
}

/** Lists are compared as sets: their order says nothing. */
function isDifferent(from: Skill[Field], to: Skill[Field]): boolean {
  if (typeof from !== 'object' || typeof to !== 'object') return from !== to;
  const sorted = (list: readonly string[]): string => JSON.stringify([...list].sort(compareText));
  return sorted(from) !== sorted(to);
}
