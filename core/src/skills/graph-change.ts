/** What can happen to a graph. */
import type { Skill, SkillId } from '../model.js';

export type GraphChange =
  | { readonly kind: 'add'; readonly skill: Skill }
  /** The old label becomes an alternative label. */
  | { readonly kind: 'rename'; readonly id: SkillId; readonly label: string }
  | { readonly kind: 'alias'; readonly id: SkillId; readonly alias: string }
  /** The labels of what is merged become alternative labels, its prerequisites and neighbours move along. */
  | { readonly kind: 'merge'; readonly ids: readonly SkillId[]; readonly into: SkillId }
  | { readonly kind: 'split'; readonly id: SkillId; readonly into: readonly Skill[] }
  | { readonly kind: 'drop'; readonly id: SkillId }
  /** Everything but id and label, which have changes of their own. */
  | { readonly kind: 'edit'; readonly id: SkillId; readonly fields: Partial<Omit<Skill, 'id' | 'label'>> };
