/** What an import of somebody else's taxonomy yields. Their licence stays with the importer's copy: nothing of it ships. */
import type { Bucket, Skill, SkillId } from '../../model.js';

/** A row or item that was left out, and why. */
export interface ImportProblem {
  /** "line 12" of a CSV, "CFItems[3]" of a JSON document. */
  readonly where: string;
  readonly field: string;
  readonly message: string;
}

export interface ImportedSkills {
  /** Ids carry the taxonomy, `esco-…`, `case-…`, so that the next import of the same source meets the same skills. */
  readonly skills: readonly Skill[];
  /** Where each skill comes from. */
  readonly sources: ReadonlyMap<SkillId, string>;
  /** Every problem of the file, in its order; the skills are what remains. */
  readonly problems: readonly ImportProblem[];
}

/** Taxonomies know no buckets; the importer says what they mean. */
export type BucketOf = (item: { readonly label: string; readonly kind: string }) => Bucket;

/** Half-lives of REQUIREMENTS d2. */
export const usualHalfLifeDays = (bucket: Bucket): number => (bucket === 'technical' ? 365 : 540);

export const withoutRepeats = (label: string, aliases: readonly string[]): readonly string[] => {
  const known = new Set([label.toLowerCase()]);
  return aliases.filter((alias) => alias !== '' && !known.has(alias.toLowerCase()) && known.add(alias.toLowerCase()));
};
