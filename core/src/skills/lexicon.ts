/**
 * The bridge from business language to skills. Key Results name numbers, tools and deadlines; skills are named after what
 * people can do. A lexicon says which of the second move the first.
 */
import type { SkillId } from '../model.js';

/**
 * `metric`: can be read off (churn, time to hire). `thing`: can be pointed at (a checkout, a contract, a tool).
 * `action`: what is done (migrate, hire). `setting`: where it happens (support, hospitals); says nothing about what is done.
 */
export type EntryKind = 'metric' | 'thing' | 'action' | 'setting';

export interface LexiconEntry {
  readonly kind: EntryKind;
  /** Written as people write them; "win + hospital" needs both words, anywhere in the text. */
  readonly phrases: readonly string[];
  /** Weight of each skill, above 0 and at most 1.2, heaviest first. */
  readonly skills: readonly (readonly [SkillId, number])[];
}

/** Words that sound like a goal and name nothing a person could do. */
export interface VagueEntry {
  readonly phrases: readonly string[];
  /** How much it speaks against the wording, 0–3. */
  readonly weight: number;
}

export interface BridgeLexicon {
  /** "keylift-1". */
  readonly version: string;
  readonly entries: readonly LexiconEntry[];
  readonly vague: readonly VagueEntry[];
}

type Write = (phrases: string, skills: string, strength?: number) => LexiconEntry;

/** Weight that each later skill of an entry loses against the one before. */
const STEP = 0.08;

const writer =
  (kind: EntryKind, usualStrength: number): Write =>
  (phrases, skills, strength = usualStrength) => ({
    kind,
    phrases: phrases.split(',').map((phrase) => phrase.trim()),
    skills: skills.split(' ').map((id, index) => [id as SkillId, strength * (1 - STEP * index)] as const),
  });

/** How lexicons are written down: phrases by comma, skill ids by blank, the one that moves it most first. */
export const metric = writer('metric', 1);
export const thing = writer('thing', 0.8);
export const action = writer('action', 0.4);
export const setting = writer('setting', 0.4);

/** A tenant's own words on top of the shipped ones. */
export function extendLexicon(
  base: BridgeLexicon,
  own: { readonly version: string; readonly entries?: readonly LexiconEntry[]; readonly vague?: readonly VagueEntry[] },
): BridgeLexicon {
  return {
    version: `${base.version}+${own.version}`,
    entries: [...base.entries, ...(own.entries ?? [])],
    vague: [...base.vague, ...(own.vague ?? [])],
  };
}
