/** Build, borrow or buy: what can be done about the skill that binds, each with cost, time and effect as ranges. R44, R45. */
import type { SkillId, TeamId } from '../model.js';
import type { Rules } from '../rules.js';
import type { TeamSkill } from './team-skill.js';
import type { Range } from './velocity.js';

export type OptionKind = 'learn' | 'pair' | 'borrow' | 'hire' | 'drop-scope';

type Span = readonly [low: number, high: number];

export interface RemedyOption {
  readonly kind: OptionKind;
  readonly skillId: SkillId;
  readonly teamId: TeamId;
  /** Hours of people who work here. */
  readonly costHours: Span;
  readonly weeks: Span;
  /** Rise of the team's readiness, 0–1; below 0 never. */
  readonly readiness: Span;
  /** People who newly carry the skill. */
  readonly carriers: Span;
  readonly inTime: 'yes' | 'maybe' | 'no';
}

export interface OptionFacts {
  readonly skill: TeamSkill;
  readonly weeksToReady: Range;
  readonly weeksLeft: number;
  /** People outside the team who surely have the skill and agreed to be found (P07). Nobody else is counted. */
  readonly optedInExperts: number;
  /** Readiness of the team with and without the skill among its needs. */
  readonly readiness: number;
  readonly readinessWithout?: number;
}

/**
 * Cheapest in time first. Learning: 50 minutes a week for everybody below the level, weeks as reckoned, effect up to the
 * whole rise. Pairing and borrowing are offered only where somebody outside agreed to be found. One more person who carries
 * the skill lifts readiness by weight ÷ size × their gap. The other numbers are `rules.remedies`, our choice.
 */
export function remedyOptions(facts: OptionFacts, rules: Rules): readonly RemedyOption[] {
  const { skill, weeksToReady, weeksLeft, optedInExperts, readiness, readinessWithout } = facts;
  const { skillId, teamId, weight, gap, size, covered } = skill;
  const { remedies } = rules;
  const open = size - covered;
  if (open <= 0 || gap <= 0) return [];
  // What one person adds on average, of those who do not have the level.
  const perPerson = Math.min(weight, (weight * gap * size) / open) / size;
  const option = (
    kind: OptionKind,
    costHours: Span,
    weeks: Span,
    effect: { readonly readiness: Span; readonly carriers: Span },
  ): RemedyOption => ({ kind, skillId, teamId, costHours, weeks, ...effect, inTime: inTime(weeks, weeksLeft) });
  const one = { readiness: [0, perPerson], carriers: [0, 1] } as const;
  const learning: Span = [weeksToReady.low, weeksToReady.high];
  const weekHours = (open * rules.sprint.weekMinutes) / 60;
  const hasExpert = optedInExperts > 0;

  const options = [
    option('learn', [learning[0] * weekHours, learning[1] * weekHours], learning, {
      readiness: [0, weight * gap],
      carriers: [0, open],
    }),
    ...(hasExpert
      ? [
          option(
            'pair',
            spanTimes(remedies.pairHoursPerWeek, spanTimes(learning, remedies.pairTimeShare)),
            spanTimes(learning, remedies.pairTimeShare),
            one,
          ),
          option('borrow', spanTimes(remedies.borrowHoursPerWeek, [1, Math.max(1, weeksLeft)]), remedies.borrowWeeks, {
            readiness: [0, weight / (size + 1)],
            carriers: [1, 1],
          }),
        ]
      : []),
    option('hire', remedies.hireHours, remedies.hireWeeks, {
      readiness: [0, weight / (size + 1)],
      carriers: [0, 1],
    }),
    ...(readinessWithout !== undefined
      ? [
          option('drop-scope', [0, 0], remedies.dropWeeks, {
            readiness: [0, Math.max(0, readinessWithout - readiness)],
            carriers: [0, 0],
          }),
        ]
      : []),
  ];
  return options.sort((a, b) => a.weeks[0] - b.weeks[0] || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER: readonly OptionKind[] = ['drop-scope', 'pair', 'learn', 'borrow', 'hire'];

const spanTimes = (a: Span, b: Span): Span => [a[0] * b[0], a[1] * b[1]];

const inTime = ([low, high]: Span, weeksLeft: number): RemedyOption['inTime'] =>
  high <= weeksLeft ? 'yes' : low <= weeksLeft ? 'maybe' : 'no';
