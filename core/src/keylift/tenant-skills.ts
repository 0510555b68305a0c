/** Proposed skills under the names the tenant knows them by. */
import type { Skill, SkillId } from '../model.js';
import { starterGraph } from '../skills/starter-graph.js';

const named = (label: string): string => label.trim().toLowerCase();

export interface TenantSkills {
  /** The tenant's own skill, the shipped one, or neither. */
  readonly find: (id: SkillId) => Skill | undefined;
  /** Of these, those the tenant does not have yet; what they rest on comes along, so that the graph stays whole. */
  readonly missing: (ids: readonly SkillId[]) => readonly Skill[];
}

/** A shipped skill whose label the tenant uses already is the tenant's one. */
export function tenantSkills(own: readonly Skill[]): TenantSkills {
  const byId = new Map(own.map((skill) => [skill.id, skill]));
  const byLabel = new Map(own.map((skill) => [named(skill.label), skill]));
  const find = (id: SkillId): Skill | undefined => {
    const shipped = starterGraph.skills.get(id);
    return byId.get(id) ?? (shipped && (byLabel.get(named(shipped.label)) ?? shipped));
  };
  return {
    find,
    missing: (ids) => {
      const wanted = new Map<SkillId, Skill>();
      const add = (id: SkillId): void => {
        const skill = starterGraph.skills.get(id);
        if (!skill || byId.has(id) || wanted.has(id)) return;
        wanted.set(id, skill);
        for (const before of skill.prerequisites) add(before);
      };
      for (const id of ids) add(id);
      const isThere = (id: SkillId): boolean => byId.has(id) || wanted.has(id);
      return [...wanted.values()].map((skill) => ({ ...skill, related: skill.related.filter(isThere) }));
    },
  };
}
