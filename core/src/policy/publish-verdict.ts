/** A verdict as it may leave the core: bands for counts, steps for shares, and nothing about few people. P01–P05. */
import type { Day, KeyResultId, SkillId, TeamId } from '../model.js';
import { publishCoverage, type PublishedCoverage, type Withheld } from '../policy.js';
import type { NoWarning, Risk } from '../verdict/early-warning.js';
import type { Missing, State } from '../verdict/key-result-state.js';
import type { Quadrant } from '../verdict/quadrant.js';
import type { NotEnoughEvidence, Readiness } from '../verdict/readiness.js';
import type { Range } from '../verdict/velocity.js';
import type {
  RuleId,
  SkillVerdict,
  TeamVerdict,
  Verdict,
  VerdictEvidence,
  VerdictResult,
  WouldChange,
} from '../verdict/verdict.js';
import { publishShare, type PublishedShare } from './share.js';

export type PublishedReadiness =
  | { readonly value: PublishedShare; readonly low: PublishedShare; readonly high: PublishedShare }
  | Pick<NotEnoughEvidence, 'unknown'>
  | Withheld;

/** A band as it is said aloud: "missing" and "fragile" both read "at most one person". */
export type PublishedFragility = PublishedCoverage['state'];

export interface PublishedSkill {
  readonly teamId: TeamId;
  readonly skillId: SkillId;
  readonly required: number;
  readonly weight: number;
  readonly coverage: PublishedCoverage;
  readonly withoutOne: PublishedFragility;
  readonly projected: PublishedFragility;
  /** Place in the order of gaps, from 1. */
  readonly gapRank?: number;
  readonly weeksToReady: Range;
  readonly lastUsefulStart: Day;
  readonly signs: readonly ('low-level' | 'below-floor' | 'little-completed')[];
}

/** Below k only this is said (P05): whether it is fragile, and a remedy that suits everybody. */
export interface SmallTeam {
  readonly teamId: TeamId;
  readonly isFragile: boolean;
  readonly remedy: 'pair-and-write-down';
}

export interface PublishedVerdict {
  readonly keyResultId: KeyResultId;
  readonly keyResultVersion: number;
  readonly day: Day;
  readonly inputs: string;
  readonly rules: Verdict['rules'];
  readonly evidenceLevel: VerdictEvidence;
  readonly state: State;
  readonly missing: readonly Missing[];
  readonly attainment?: number;
  readonly pace?: number;
  /** Of all owner teams together; withheld where it would give away a team that is too small. */
  readonly readiness: PublishedReadiness;
  readonly teams: readonly { readonly teamId: TeamId; readonly readiness: PublishedReadiness }[];
  readonly smallTeams: readonly SmallTeam[];
  readonly skills: readonly PublishedSkill[];
  readonly fragility?: PublishedFragility;
  readonly binding?: { readonly skillId: SkillId; readonly rise: PublishedShare };
  readonly weeksToReady?: Range;
  readonly needDate: Day;
  readonly lastUsefulStart?: Day;
  readonly risk: { readonly level: Risk } | NoWarning | Withheld;
  readonly quadrant: { readonly label: Quadrant; readonly since: Day } | { readonly unknown: 'not-enough-data' };
  /** One row for each rule (P11). */
  readonly why: readonly PublishedWhy[];
}

export interface PublishedWhy {
  readonly rule: RuleId;
  readonly version: string;
  readonly wouldChange: PublishedChange;
}

/** As `WouldChange`, without how many people are missing to a floor: that would tell 0 from 1. */
export type PublishedChange =
  | Exclude<WouldChange, { readonly kind: 'people-to-floor' | 'close-gap' }>
  | { readonly kind: 'reach-floor'; readonly skillId: SkillId; readonly teamId: TeamId }
  | { readonly kind: 'close-gap'; readonly skillId: SkillId };

export interface PublishOptions {
  readonly k: number;
  /** Step of shares: `rules.release.step`, or what `releaseFor` decided. */
  readonly step: number;
}

/**
 * What is not listed here stays inside: exact counts and levels, the exact 0 or 1, names, and every figure of a team below
 * k. Figures about all owner teams together are withheld when subtracting the teams that are shown would leave 1 to k − 1
 * people.
 */
export function publishVerdict(verdict: Verdict, { k, step }: PublishOptions): PublishedVerdict {
  const { result } = verdict;
  const { state, missing, attainment, pace, needDate, quadrant } = result;
  const shown = result.teams.filter((team) => isShown(team, k));
  const shownSkills = result.skills.filter(({ teamId }) => shown.some((team) => team.teamId === teamId));
  const hidden = result.teams.filter((team) => !isShown(team, k)).reduce((sum, { size }) => sum + size, 0);
  const people = result.teams.reduce((sum, { size }) => sum + size, 0);
  const isWhole = people >= k && (hidden === 0 || hidden >= k);
  const withheld: Withheld = { withheld: 'k', k };
  const worst = worstPublished(shownSkills.map((skill) => aloud(skill.fragility)));
  const { label, since } = quadrant;
  return {
    keyResultId: verdict.keyResultId,
    keyResultVersion: verdict.keyResultVersion,
    day: verdict.day,
    inputs: verdict.inputs,
    rules: verdict.rules,
    evidenceLevel: isWhole ? verdict.evidenceLevel : 'E0',
    state,
    missing,
    ...(attainment !== undefined && { attainment }),
    ...(pace !== undefined && { pace }),
    readiness: isWhole ? publishReadiness(result.readiness, people, { k, step }) : withheld,
    teams: shown.map(({ teamId, readiness, size }) => ({
      teamId,
      readiness: publishReadiness(readiness, size, { k, step }),
    })),
    smallTeams: result.teams
      .filter((team) => !isShown(team, k))
      .map(({ teamId, fragility }) => ({
        teamId,
        isFragile: fragility !== undefined && aloud(fragility) === 'fragile',
        remedy: 'pair-and-write-down',
      })),
    skills: shownSkills.flatMap((skill) => publishSkill(skill, shownRank(skill, shownSkills), k)),
    ...(worst && { fragility: worst }),
    ...(isWhole && wholeFigures(result, people, { k, step })),
    needDate,
    risk: isWhole ? publishRisk(result) : withheld,
    quadrant: isWhole && label !== undefined && since !== undefined ? { label, since } : { unknown: 'not-enough-data' },
    why: verdict.why.map(({ rule, version, wouldChange }) => ({
      rule,
      version,
      wouldChange: publishChange(wouldChange, isWhole),
    })),
  };
}

function publishChange(change: WouldChange, isWhole: boolean): PublishedChange {
  switch (change.kind) {
    case 'people-to-floor':
      return { kind: 'reach-floor', skillId: change.skillId, teamId: change.teamId };
    case 'close-gap':
      return isWhole ? { kind: 'close-gap', skillId: change.skillId } : { kind: 'nothing' };
    case 'more-evidence':
      return isWhole ? change : { kind: 'nothing' };
    case 'nothing-missing':
    case 'more-readings':
    case 'nothing':
    case 'missing':
    case 'minutes':
      return change;
  }
}

const isShown = ({ isShown: shown, size }: TeamVerdict, k: number): boolean => shown && size >= k;

function wholeFigures(
  { binding, weeksToReady, lastUsefulStart }: VerdictResult,
  people: number,
  { k, step }: PublishOptions,
): Pick<PublishedVerdict, 'binding' | 'weeksToReady' | 'lastUsefulStart'> {
  return {
    weeksToReady,
    lastUsefulStart,
    ...(binding && { binding: { skillId: binding.skillId, rise: publishShare(binding.rise, people, k, step) } }),
  };
}

function publishReadiness(
  readiness: Readiness | NotEnoughEvidence,
  size: number,
  { k, step }: PublishOptions,
): PublishedReadiness {
  if (size < k) return { withheld: 'k', k };
  if ('unknown' in readiness) return { unknown: readiness.unknown };
  const { value, low, high } = readiness;
  const at = (share: number): PublishedShare => publishShare(share, size, k, step);
  // Rounded outward, so that the range never claims more than was known.
  return { value: at(value), low: at(low - step / 2 + 1e-9), high: at(high + step / 2 - 1e-9) };
}

/** Its place among the gaps that are shown: the place among all of them would tell of the others. */
function shownRank({ gapRank }: SkillVerdict, shown: readonly SkillVerdict[]): number | undefined {
  if (gapRank === undefined) return undefined;
  return 1 + shown.filter((other) => other.gapRank !== undefined && other.gapRank < gapRank).length;
}

function publishSkill(skill: SkillVerdict, gapRank: number | undefined, k: number): readonly PublishedSkill[] {
  const { teamId, skillId, required, weight, covered, floor, size, withoutOne, projected, weeksToReady } = skill;
  const coverage = publishCoverage({ covered, floor, size }, k);
  if ('withheld' in coverage) return [];
  return [
    {
      teamId,
      skillId,
      required,
      weight,
      coverage,
      withoutOne: aloud(withoutOne),
      projected: aloud(projected.fragility),
      ...(gapRank !== undefined && { gapRank }),
      weeksToReady,
      lastUsefulStart: skill.lastUsefulStart,
      signs: skill.indicators.map(({ sign }) => sign),
    },
  ];
}

/** The risk as readiness and floors give it: "high" only because a skill is projected Missing would tell 0 from 1. */
function publishRisk({ warning }: VerdictResult): PublishedVerdict['risk'] {
  return 'unknown' in warning ? warning : { level: warning.publicRisk };
}

const aloud = (fragility: SkillVerdict['fragility']): PublishedFragility =>
  fragility === 'missing' ? 'fragile' : fragility;

function worstPublished(all: readonly PublishedFragility[]): PublishedFragility | undefined {
  return (['fragile', 'thin', 'resilient'] as const).find((band) => all.includes(band));
}
