/** How the starter graph is written down: one call per skill, its bucket as the verb. */
import type { Bucket, Skill, SkillId } from '../../model.js';

interface Ties {
  /** Skills to have first. */
  readonly needs?: readonly string[];
  /** Neighbours; said once, meant both ways. */
  readonly near?: readonly string[];
  /** Days; only where the field changes faster or slower than its bucket does. */
  readonly halfLifeDays?: number;
}

type Write = (id: string, label: string, definition: string, aliases: readonly string[], ties?: Ties) => Skill;

/** Half-lives of REQUIREMENTS d2. */
const writer =
  (bucket: Bucket, usualHalfLifeDays: number): Write =>
  (id, label, definition, aliases, { needs = [], near = [], halfLifeDays = usualHalfLifeDays } = {}) => ({
    id: id as SkillId,
    label,
    bucket,
    definition,
    aliases,
    prerequisites: needs as readonly SkillId[],
    related: near as readonly SkillId[],
    halfLifeDays,
  });

export const technical = writer('technical', 365);
export const cognitive = writer('cognitive', 540);
export const soft = writer('soft', 540);
