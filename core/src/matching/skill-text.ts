/** What matching reads of a skill taxonomy: words, and how skills hang together where the taxonomy says so. */

export interface SkillText {
  readonly id: string;
  readonly label: string;
  readonly alternatives: readonly string[];
  readonly description: string;
  /** Something one knows rather than does. */
  readonly knowledge?: boolean;
  readonly reach?: 'transversal' | 'cross-sector' | 'sector-specific' | 'occupation-specific';
}

/** A line of work and the skills it calls for; in a tenant, a role. */
export interface Occupation {
  readonly label: string;
  /** Done at a desk or on software: what most Key Results and issues are about. */
  readonly office: boolean;
  /** Positions in the list of skills. */
  readonly essential: readonly number[];
  readonly optional: readonly number[];
}

export interface Relations {
  readonly occupations: readonly Occupation[];
  /** For each skill the keys of its parents; skills that share one are siblings. */
  readonly parents: readonly (readonly string[])[];
}
