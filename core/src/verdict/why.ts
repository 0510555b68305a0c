/** What decided a verdict, what it rests on, and what would change it. Codes and numbers: the words are the report's. */
import type { Rules } from '../rules.js';
import type { VerdictInputs } from './inputs.js';
import type { Reason, RuleId, SkillVerdict, Verdict, VerdictResult, VerdictWhy, WouldChange } from './verdict.js';

const RULES: readonly RuleId[] = [
  'state',
  'readiness',
  'floor',
  'gap-rank',
  'binding-constraint',
  'weeks-to-ready',
  'early-warning',
  'quadrant',
];

export const rulesUsed = ({ version }: Rules): Verdict['rules'] => RULES.map((id) => ({ id, version }));

const isShown = ({ teams }: VerdictResult, { teamId }: Pick<SkillVerdict, 'teamId'>): boolean =>
  teams.some((team) => team.teamId === teamId && team.isShown);

/** Skills of teams that may be spoken about, largest gap first. */
function shownSkills(result: VerdictResult): readonly SkillVerdict[] {
  const last = result.skills.length + 1;
  return result.skills
    .filter((skill) => isShown(result, skill))
    .toSorted((a, b) => (a.gapRank ?? last) - (b.gapRank ?? last));
}

export function reasonsOf(result: VerdictResult, rules: Rules): readonly Reason[] {
  const { readiness, state, binding } = result;
  const skills = shownSkills(result);
  return [
    { kind: 'state', state },
    'unknown' in readiness
      ? { kind: 'not-enough-evidence', known: readiness.known }
      : { kind: 'readiness', value: readiness.value, target: rules.readiness.target },
    ...skills
      .filter(({ fragility }) => fragility !== 'resilient')
      .map(({ skillId, teamId, fragility }): Reason => ({ kind: 'fragile', skillId, teamId, fragility })),
    ...(binding ? [{ kind: 'binding' as const, skillId: binding.skillId, rise: binding.rise }] : []),
    ...skills
      .filter(({ gapRank }) => gapRank !== undefined)
      .map(({ skillId, teamId, gap }): Reason => ({ kind: 'gap', skillId, teamId, gap })),
    ...result.teams.filter((team) => !team.isShown).map(({ teamId }): Reason => ({ kind: 'group-too-small', teamId })),
  ];
}

/** One row for each rule, in the order of `rulesUsed`. */
export function whyOf(inputs: VerdictInputs, result: VerdictResult, rules: Rules): readonly VerdictWhy[] {
  const { readiness, missing, weeksToReady, warning, quadrant, binding } = result;
  const [first] = missing;
  const [largest] = shownSkills(result);
  const below = shownSkills(result).find(({ covered, floor }) => covered < floor);
  const { known } = readiness;
  const closing: WouldChange =
    largest && largest.gap > 0 && binding
      ? { kind: 'close-gap', skillId: binding.skillId, rise: binding.rise }
      : { kind: 'nothing' };
  const evidence: WouldChange = 'unknown' in readiness ? { kind: 'more-evidence' } : closing;
  const last = quadrant.checks.at(-1);
  const rows: Readonly<Record<RuleId, Omit<VerdictWhy, 'rule' | 'version'>>> = {
    state: {
      inputs: {
        behaviours: inputs.keyResult.behaviours.length,
        skills: inputs.keyResult.requirements.length,
        lessons: inputs.lessons.length,
        interventions: inputs.interventions.length,
      },
      wouldChange: first ? { kind: 'missing', missing: first } : { kind: 'nothing-missing' },
    },
    readiness: { inputs: { known, target: rules.readiness.target }, wouldChange: evidence },
    floor: {
      inputs: { share: rules.floor.share, fewest: rules.floor.fewest },
      wouldChange: below
        ? {
            kind: 'people-to-floor',
            skillId: below.skillId,
            teamId: below.teamId,
            people: below.floor - below.covered,
          }
        : { kind: 'nothing-missing' },
    },
    'gap-rank': { inputs: { needDate: result.needDate }, wouldChange: closing },
    'binding-constraint': { inputs: { skill: binding?.skillId ?? null }, wouldChange: closing },
    'weeks-to-ready': {
      inputs: { low: weeksToReady.low, high: weeksToReady.high, minutes: rules.sprint.weekMinutes },
      wouldChange: largest
        ? { kind: 'minutes', skillId: largest.skillId, teamId: largest.teamId }
        : { kind: 'nothing' },
    },
    'early-warning': {
      inputs: 'unknown' in warning ? { unknown: warning.unknown } : { ...warning.projection.readiness },
      wouldChange: 'unknown' in warning ? { kind: 'more-evidence' } : closing,
    },
    quadrant: {
      inputs: {
        checks: quadrant.checks.length,
        label: quadrant.label ?? null,
        unknown: last && 'unknown' in last ? last.unknown : null,
      },
      wouldChange: { kind: 'more-readings' },
    },
  };
  return RULES.map((rule) => ({ rule, version: rules.version, ...rows[rule] }));
}
