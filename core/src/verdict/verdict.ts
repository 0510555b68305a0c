/** What a verdict is: data only, the same bytes on every runtime (REQUIREMENTS d1). Exact, so it stays inside; see policy/. */
import type { Day, KeyResultId, SkillId, TeamId } from '../model.js';
import { canonicalJson, type Json } from './canonical-json.js';
import type { Fragility } from './coverage.js';
import type { EarlyWarning, NoWarning } from './early-warning.js';
import type { BindingConstraint } from './gaps.js';
import type { Missing, State } from './key-result-state.js';
import type { LeadingIndicator } from './leading-indicator.js';
import type { QuadrantVerdict } from './quadrant.js';
import type { NotEnoughEvidence, Readiness } from './readiness.js';
import { sha256 } from './sha256.js';
import type { TeamSkill } from './team-skill.js';
import type { GainRate, Range } from './velocity.js';

/** How strong the claim is (d9). What is said about capability alone is at most E1: it moved together, or it did not. */
export type VerdictEvidence = 'E0' | 'E1';

export type RuleId =
  'state' | 'readiness' | 'floor' | 'gap-rank' | 'binding-constraint' | 'weeks-to-ready' | 'early-warning' | 'quadrant';

export interface SkillVerdict extends TeamSkill {
  /** Place in the order of gaps, from 1; absent without a gap. */
  readonly gapRank?: number;
  readonly gain: GainRate;
  readonly weeksToReady: Range;
  readonly lastUsefulStart: Day;
  readonly projected: { readonly covered: number; readonly fragility: Fragility };
  readonly indicators: readonly LeadingIndicator[];
}

export interface TeamVerdict {
  readonly teamId: TeamId;
  readonly size: number;
  readonly isShown: boolean;
  readonly readiness: Readiness | NotEnoughEvidence;
  /** The worst band among its skills; absent without skills. */
  readonly fragility?: Fragility;
}

export interface VerdictResult {
  readonly state: State;
  readonly missing: readonly Missing[];
  readonly attainment?: number;
  /** Attainment ÷ elapsed share. */
  readonly pace?: number;
  readonly readiness: Readiness | NotEnoughEvidence;
  readonly teams: readonly TeamVerdict[];
  readonly skills: readonly SkillVerdict[];
  readonly fragility?: Fragility;
  readonly busFactor?: number;
  readonly binding?: BindingConstraint;
  readonly weeksToReady: Range;
  readonly needDate: Day;
  readonly lastUsefulStart: Day;
  readonly warning: EarlyWarning | NoWarning;
  readonly quadrant: QuadrantVerdict;
}

/** Why: the rule, what went in, and what would change it (P11). */
export interface VerdictWhy {
  readonly rule: RuleId;
  readonly version: string;
  readonly inputs: Readonly<Record<string, Json>>;
  readonly wouldChange: WouldChange;
}

export type WouldChange =
  | { readonly kind: 'nothing-missing' | 'more-evidence' | 'more-readings' | 'nothing' }
  | { readonly kind: 'missing'; readonly missing: Missing }
  | { readonly kind: 'people-to-floor'; readonly skillId: SkillId; readonly teamId: TeamId; readonly people: number }
  | { readonly kind: 'close-gap'; readonly skillId: SkillId; readonly rise: number }
  | { readonly kind: 'minutes'; readonly skillId: SkillId; readonly teamId: TeamId };

export type Reason =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'not-enough-evidence'; readonly known: number }
  | { readonly kind: 'readiness'; readonly value: number; readonly target: number }
  | { readonly kind: 'fragile'; readonly skillId: SkillId; readonly teamId: TeamId; readonly fragility: Fragility }
  | { readonly kind: 'gap'; readonly skillId: SkillId; readonly teamId: TeamId; readonly gap: number }
  | { readonly kind: 'binding'; readonly skillId: SkillId; readonly rise: number }
  | { readonly kind: 'group-too-small'; readonly teamId: TeamId };

export interface Verdict {
  readonly keyResultId: KeyResultId;
  readonly keyResultVersion: number;
  readonly day: Day;
  /** SHA-256 of the canonical inputs: equal digests, equal verdicts. */
  readonly inputs: string;
  readonly rules: readonly { readonly id: RuleId; readonly version: string }[];
  readonly result: VerdictResult;
  /** What decided, the most important first. */
  readonly reasons: readonly Reason[];
  /** Of readiness: 20th to 80th percentile. */
  readonly interval:
    { readonly low: number; readonly high: number; readonly n: number; readonly method: string } | NotEnoughEvidence;
  readonly evidenceLevel: VerdictEvidence;
  readonly why: readonly VerdictWhy[];
}

/** SHA-256 over the canonical JSON: equal in Node, in the Forge function and in the extension. */
export function verdictHash(verdict: object): string {
  return sha256(canonicalJson(verdict));
}
