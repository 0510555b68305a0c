/** How the starter graph is written down: one call per skill, its bucket as the verb. */
import type { Bucket, Skill, SkillId } from '../../model.js';

interface Ties {
  /** Ids of skills to have first, by blanks. */
  readonly needs?: string;
  /** Ids of neighbours, by blanks; said once, meant both ways. */
  readonly near?: string;
  /** Days; only where the field changes faster or slower than its bucket does. */
  readonly halfLifeDays?: number;
}

/** Alternative labels are separated by semicolons. */
type Write = (id: string, label: string, definition: string, aliases: string, ties?: Ties) => Skill;

const idsOf = (ids: string): readonly SkillId[] => ids.split(' ').filter((id) => id !== '') as SkillId[];

/** Half-lives of REQUIREMENTS d2. */
const writer =
  (bucket: Bucket, usualHalfLifeDays: number): Write =>
  (id, label, definition, aliases, { needs = '', near = '', halfLifeDays = usualHalfLifeDays } = {}) => ({
    id: id as SkillId,
    label,
    bucket,
    definition,
    aliases: aliases.split('; '),
    prerequisites: idsOf(needs),
    related: idsOf(near),
    halfLifeDays,
  });

export const technical = writer('technical', 365);
export const cognitive = writer('cognitive', 540);
export const soft = writer('soft', 540);
