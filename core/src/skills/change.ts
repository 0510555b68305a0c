/** Changes a graph. Old ids and labels stay known: nothing that was learnt under them is lost. */
import { KeyliftError } from '../errors.js';
import type { Skill, SkillId } from '../model.js';
import type { GraphChange } from './graph-change.js';
import { assembleGraph, invalid, resolveSkill, type SkillGraph } from './graph.js';

/** Throws `not-found` for an id that is not in the graph, `conflict` for one that was retired, `invalid` as `createGraph` does. */
export function changeGraph(graph: SkillGraph, change: GraphChange): SkillGraph {
  return extendGraph(graph, [change]);
}

/** A tenant's graph: the shipped one and the tenant's own changes, in their order. */
export function extendGraph(base: SkillGraph, changes: readonly GraphChange[]): SkillGraph {
  // Checked once at the end: a tenant may bring thousands of skills, and two of them may need each other.
  const { skills, ...rest } = changes.reduce(unchecked, base);
  return assembleGraph(rest, [...skills.values()]);
}

function unchecked(graph: SkillGraph, change: GraphChange): SkillGraph {
  const { skills, successors } = apply(graph, change);
  return {
    origin: graph.origin,
    revision: graph.revision + 1,
    history: [...graph.history, change],
    successors,
    skills: new Map(skills.map((skill) => [skill.id, skill])),
  };
}

interface Parts {
  readonly skills: readonly Skill[];
  readonly successors: SkillGraph['successors'];
}

function apply(graph: SkillGraph, change: GraphChange): Parts {
  switch (change.kind) {
    case 'add':
      return { skills: [...graph.skills.values(), fresh(graph, change.skill)], successors: graph.successors };
    case 'rename': {
      const skill = get(graph, change.id);
      return replace(graph, {
        ...skill,
        label: change.label,
        aliases: withAliases(skill, [skill.label], change.label),
      });
    }
    case 'alias': {
      const skill = get(graph, change.id);
      return replace(graph, { ...skill, aliases: withAliases(skill, [change.alias]) });
    }
    case 'edit':
      return replace(graph, { ...get(graph, change.id), ...change.fields });
    case 'merge':
      return merge(graph, change.ids, change.into);
    case 'split':
      return retire(
        graph,
        change.id,
        change.into.map((skill) => fresh(graph, skill)),
      );
    case 'drop':
      return retire(graph, change.id, []);
  }
}

function get(graph: SkillGraph, id: SkillId): Skill {
  const skill = graph.skills.get(id);
  if (skill !== undefined) return skill;
  const now = resolveSkill(graph, id).join(', ');
  if (graph.successors.has(id)) {
    throw new KeyliftError('conflict', `Skill "${id}" was retired; today it is: ${now || 'nothing'}.`, { field: 'id' });
  }
  throw new KeyliftError('not-found', `There is no skill "${id}".`, { field: 'id' });
}

/** An id is never used again: old evidence under it would change its meaning. */
function fresh(graph: SkillGraph, skill: Skill): Skill {
  if (graph.skills.has(skill.id)) throw invalid(skill.id, 'id', 'is used twice');
  if (!graph.successors.has(skill.id)) return skill;
  throw new KeyliftError('conflict', `Skill id "${skill.id}" was used before and cannot return.`, { field: 'id' });
}

function replace(graph: SkillGraph, skill: Skill): Parts {
  return {
    skills: [...graph.skills.values()].map((one) => (one.id === skill.id ? skill : one)),
    successors: graph.successors,
  };
}

function merge(graph: SkillGraph, ids: readonly SkillId[], into: SkillId): Parts {
  const target = get(graph, into);
  if (ids.length === 0) throw invalid(into, 'merge', 'names no skill to merge');
  if (ids.includes(into)) throw invalid(into, 'merge', 'names the skill itself');
  const merged = ids.map((id) => get(graph, id));
  const gone = new Set(ids);
  const ties = (of: (skill: Skill) => readonly SkillId[]): readonly SkillId[] =>
    [...new Set([target, ...merged].flatMap(of))].filter((id) => id !== into && !gone.has(id));
  const whole: Skill = {
    ...target,
    aliases: withAliases(
      target,
      merged.flatMap(({ label, aliases }) => [label, ...aliases]),
    ),
    prerequisites: ties(({ prerequisites }) => prerequisites),
    related: ties(({ related }) => related),
  };
  const { skills } = replace(graph, whole);
  return retired(
    { skills, successors: graph.successors },
    ids.map((id) => [id, [into]]),
  );
}

function retire(graph: SkillGraph, id: SkillId, into: readonly Skill[]): Parts {
  get(graph, id);
  const skills = [...graph.skills.values(), ...into];
  return retired({ skills, successors: graph.successors }, [[id, into.map((skill) => skill.id)]]);
}

/** Takes skills out and lets what pointed at them point at their successors. */
function retired({ skills, successors }: Parts, gone: readonly (readonly [SkillId, readonly SkillId[]])[]): Parts {
  const moved = new Map(gone);
  const point = (id: SkillId, ties: readonly SkillId[]): readonly SkillId[] =>
    [...new Set(ties.flatMap((tie) => moved.get(tie) ?? [tie]))].filter((tie) => tie !== id);
  return {
    skills: skills
      .filter(({ id }) => !moved.has(id))
      .map((skill) => ({
        ...skill,
        prerequisites: point(skill.id, skill.prerequisites),
        related: point(skill.id, skill.related),
      })),
    successors: new Map([...successors, ...moved]),
  };
}

/** Alternative labels once each, however written, and never the label itself. */
function withAliases(skill: Skill, more: readonly string[], label = skill.label): readonly string[] {
  const known = new Set([label.toLowerCase()]);
  return [...skill.aliases, ...more].filter((alias) => {
    const key = alias.trim().toLowerCase();
    if (key === '' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}
