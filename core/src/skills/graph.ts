/** A skill graph: skills, what has to come first, and what became of skills that are gone. A value; every change makes a new one. */
import { KeyliftError } from '../errors.js';
import type { Skill, SkillId } from '../model.js';
import { compareText } from '../order.js';
import type { GraphChange } from './graph-change.js';

export interface SkillGraph {
  /** Where it came from: "keylift-1". */
  readonly origin: string;
  /** Changes since then; each adds one. */
  readonly revision: number;
  /** In the order of their ids. */
  readonly skills: ReadonlyMap<SkillId, Skill>;
  /** A retired skill and what took its place: one skill after a merge, several after a split, none when it was dropped. */
  readonly successors: ReadonlyMap<SkillId, readonly SkillId[]>;
  /** Oldest first; as many as `revision`. */
  readonly history: readonly GraphChange[];
}

/** Throws `invalid` naming the skill and field: double id or label, unknown or cyclic prerequisite, unknown neighbour. */
export function createGraph(origin: string, skills: readonly Skill[]): SkillGraph {
  return assembleGraph({ origin, revision: 0, history: [], successors: new Map() }, skills);
}

/** A graph whose skills are checked, sorted and neighbours both ways. */
export function assembleGraph(rest: Omit<SkillGraph, 'skills'>, listed: readonly Skill[]): SkillGraph {
  const skills = new Map<SkillId, Skill>();
  const labels = new Map<string, SkillId>();
  for (const skill of [...listed].sort((a, b) => compareText(a.id, b.id))) {
    if (skills.has(skill.id)) throw invalid(skill.id, 'id', 'is used twice');
    const label = skill.label.trim().toLowerCase();
    const taken = labels.get(label);
    if (label === '') throw invalid(skill.id, 'label', 'is empty');
    if (taken !== undefined) throw invalid(skill.id, 'label', `"${skill.label}" is also the label of "${taken}"`);
    labels.set(label, skill.id);
    skills.set(skill.id, skill);
  }
  checkTies(skills);
  checkCycles(skills);
  return { ...rest, skills: withMutualNeighbours(skills) };
}

/** The skills that stand today for an id of any time: itself, its successors, or nothing. Sorted, without repeats. */
export function resolveSkill({ skills, successors }: SkillGraph, id: SkillId): readonly SkillId[] {
  if (skills.has(id)) return [id];
  const found = new Set<SkillId>();
  const seen = new Set<SkillId>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (skills.has(next)) found.add(next);
    else open.push(...(successors.get(next) ?? []));
  }
  return [...found].sort(compareText);
}

export const invalid = (id: SkillId, field: string, problem: string): KeyliftError =>
  new KeyliftError('invalid', `skills.${id}.${field} ${problem}.`, { field: `skills.${id}.${field}` });

function checkTies(skills: ReadonlyMap<SkillId, Skill>): void {
  for (const { id, prerequisites, related } of skills.values()) {
    for (const field of ['prerequisites', 'related'] as const) {
      const ties = field === 'related' ? related : prerequisites;
      const unknown = ties.find((tie) => !skills.has(tie));
      if (unknown !== undefined) throw invalid(id, field, `names "${unknown}", which is not in the graph`);
      if (ties.includes(id)) throw invalid(id, field, 'names the skill itself');
    }
  }
}

/** Depth first without recursion, so that a chain of any length is checked. */
function checkCycles(skills: ReadonlyMap<SkillId, Skill>): void {
  const state = new Map<SkillId, 'open' | 'done'>();
  for (const start of skills.keys()) {
    const path: { readonly id: SkillId; next: number }[] = state.has(start) ? [] : [{ id: start, next: 0 }];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      state.set(here.id, 'open');
      const needed = skills.get(here.id)?.prerequisites[here.next];
      here.next += 1;
      if (needed === undefined) {
        state.set(here.id, 'done');
        path.pop();
      } else if (state.get(needed) === 'open') {
        const round = [...path.slice(path.findIndex(({ id }) => id === needed)).map(({ id }) => id), needed];
        throw invalid(needed, 'prerequisites', `go round in a circle: ${round.join(' → ')}`);
      } else if (!state.has(needed)) {
        path.push({ id: needed, next: 0 });
      }
    }
  }
}

function withMutualNeighbours(skills: ReadonlyMap<SkillId, Skill>): ReadonlyMap<SkillId, Skill> {
  const neighbours = new Map<SkillId, Set<SkillId>>([...skills.keys()].map((id) => [id, new Set()]));
  for (const { id, related } of skills.values()) {
    for (const other of related) {
      neighbours.get(id)?.add(other);
      neighbours.get(other)?.add(id);
    }
  }
  return new Map(
    [...skills].map(([id, skill]) => [id, { ...skill, related: [...(neighbours.get(id) ?? [])].sort(compareText) }]),
  );
}
