/** From a Key Result and what is known of its teams to an explained verdict. Pure: the same inputs give the same bytes. */
import { attainment, pace } from '../key-result.js';
import type { Rules } from '../rules.js';
import { rounded } from './canonical-json.js';
import { busFactor, worstOf } from './coverage.js';
import { digestOf } from './digest.js';
import { earlyWarning, project, weeksUntil, type MovingSkill, type ProjectedSkill } from './early-warning.js';
import { bindingConstraint, rankedGaps } from './gaps.js';
import { validInputs, type VerdictInputs, type VerdictTeam } from './inputs.js';
import { needDateOf, stateOf, type StateVerdict } from './key-result-state.js';
import { leadingIndicators } from './leading-indicator.js';
import { needsOfTeam } from './members.js';
import { fortnightlyCheck } from './quadrant.js';
import { readinessOf, rolledUp, stated, type Readiness } from './readiness.js';
import { teamSkill, type TeamSkill } from './team-skill.js';
import { gainRate, lastUsefulStart, noLearning, speedFor, weeksOfKeyResult, weeksToReady } from './velocity.js';
import type { SkillVerdict, TeamVerdict, Verdict, VerdictResult } from './verdict.js';
import { reasonsOf, rulesUsed, whyOf } from './why.js';

/** Throws `invalid` naming the field when the inputs make no sense (inputs.ts). */
export function assessVerdict(given: VerdictInputs, rules: Rules): Verdict {
  const inputs = validInputs(given);
  const { keyResult, today } = inputs;
  const result = rounding(resultOf(inputs, rules));
  const { readiness } = result;
  return {
    keyResultId: keyResult.id,
    keyResultVersion: keyResult.version,
    day: today,
    inputs: digestOf(inputs, rules),
    rules: rulesUsed(rules),
    result,
    reasons: rounding(reasonsOf(result, rules)),
    interval:
      'unknown' in readiness
        ? readiness
        : { low: readiness.low, high: readiness.high, n: readiness.n, method: 'independent-20-80' },
    evidenceLevel: 'unknown' in readiness ? 'E0' : 'E1',
    why: rounding(whyOf(inputs, result, rules)),
  };
}

function resultOf(inputs: VerdictInputs, rules: Rules): VerdictResult {
  const { keyResult, today, teams, checkIns, snapshots } = inputs;
  const owners = keyResult.ownerTeamIds.flatMap((id) => teams.filter(({ teamId }) => teamId === id));
  const people = owners.reduce((sum, { members }) => sum + members.length, 0);
  const needDate = needDateOf(keyResult, rules);
  const weeksLeft = weeksUntil(needDate, today);

  const assessed = owners.flatMap((team) => assessSkills(team, inputs, rules));
  const moving = assessed.map((one): MovingSkill => ({
    skill: one.skill,
    speed: speedFor(one.gain, one.learning.committedMinutes, rules),
    lastUsefulStart: one.lastUsefulStart,
    committedMinutes: one.learning.committedMinutes,
  }));
  const projection = project(owners, moving, weeksLeft, rules);
  const ranked = rankedGaps(
    assessed.map(({ skill }) => skill),
    (skill) => assessed.find((one) => one.skill === skill)?.weeks.mid ?? 0,
    weeksLeft,
    rules,
  );
  const skills = assessed.map((one, i): SkillVerdict => {
    const rank = ranked.findIndex(({ skill }) => skill === one.skill);
    const { covered, fragility } = projection.skills[i] as ProjectedSkill;
    return {
      ...one.skill,
      ...(rank >= 0 && { gapRank: rank + 1 }),
      gain: one.gain,
      weeksToReady: one.weeks,
      lastUsefulStart: one.lastUsefulStart,
      projected: { covered, fragility },
      indicators: leadingIndicators(one.skill, one.learning.completed, rules),
    };
  });

  const readinessByTeam = owners.map(({ teamId, members }) =>
    readinessOf(needsOfTeam(keyResult.requirements, teamId), members, rules),
  );
  const readiness = rolledUp(readinessByTeam.filter((one): one is Readiness => one !== undefined));
  const weeks = weeksOfKeyResult(
    owners.map(({ teamId }) => assessed.filter(({ skill }) => skill.teamId === teamId).map((one) => one.weeks)),
  );
  const attained = attainment(keyResult, checkIns, today);
  const paced = pace(keyResult, today, rules)?.ratio;
  const fragility = worstOf(skills.map((skill) => skill.fragility));
  const bus = busFactor(skills.map(({ covered }) => covered));
  const binding = bindingConstraint(skills, people);
  return {
    ...stateFor(inputs, skills, rules),
    ...(attained !== undefined && { attainment: attained }),
    ...(paced !== undefined && { pace: paced }),
    readiness: stated(readiness, rules),
    teams: owners.map((team, i) => teamVerdict(team, skills, readinessByTeam[i], rules)),
    skills,
    ...(fragility && { fragility }),
    ...(bus !== undefined && { busFactor: bus }),
    ...(binding && { binding }),
    weeksToReady: weeks,
    needDate,
    lastUsefulStart: lastUsefulStart(needDate, weeks.mid),
    warning: earlyWarning({ keyResult, today, known: readiness?.known ?? 0, projection, moving }, rules),
    quadrant: fortnightlyCheck(
      { keyResult, checkIns, snapshots, isShown: owners.length > 0 && owners.every(({ isShown }) => isShown) },
      today,
      rules,
    ),
  };
}

interface AssessedSkill {
  readonly skill: TeamSkill;
  readonly learning: VerdictTeam['learning'][number];
  readonly gain: SkillVerdict['gain'];
  readonly weeks: SkillVerdict['weeksToReady'];
  readonly lastUsefulStart: SkillVerdict['lastUsefulStart'];
}

function assessSkills(team: VerdictTeam, { keyResult }: VerdictInputs, rules: Rules): readonly AssessedSkill[] {
  return needsOfTeam(keyResult.requirements, team.teamId).map((requirement): AssessedSkill => {
    const skill = teamSkill(requirement, team, rules);
    const learning =
      team.learning.find(({ skillId }) => skillId === requirement.skillId) ?? noLearning(requirement.skillId);
    const gain = gainRate(learning, rules);
    const weeks = weeksToReady(skill, gain, rules);
    return { skill, learning, gain, weeks, lastUsefulStart: lastUsefulStart(needDateOf(keyResult, rules), weeks.mid) };
  });
}

function teamVerdict(
  { teamId, members, isShown }: VerdictTeam,
  skills: readonly SkillVerdict[],
  readiness: Readiness | undefined,
  rules: Rules,
): TeamVerdict {
  const fragility = worstOf(skills.filter((skill) => skill.teamId === teamId).map((skill) => skill.fragility));
  return {
    teamId,
    size: members.length,
    isShown,
    readiness: stated(readiness, rules),
    ...(fragility && { fragility }),
  };
}

function stateFor(inputs: VerdictInputs, skills: readonly SkillVerdict[], rules: Rules): StateVerdict {
  const { keyResult, today, teams, lessons, interventions, isCommitted = false } = inputs;
  return stateOf(
    {
      keyResult,
      today,
      lessons,
      interventions,
      isCommitted,
      skills: new Map(inputs.skills.map((skill) => [skill.id, skill])),
      teams: teams.map(({ teamId, members, isShown }) => {
        const own = skills.filter((skill) => skill.teamId === teamId);
        return {
          teamId,
          size: members.length,
          isShown,
          covered: new Map(own.map(({ skillId, covered }) => [skillId, covered])),
          projected: new Map(
            own.map(({ skillId, projected, lastUsefulStart: start }) => [
              skillId,
              { covered: projected.covered, lastUsefulStart: start },
            ]),
          ),
        };
      }),
    },
    rules,
  );
}

/** Every number with six decimals, so that the last binary digit of an engine never reaches a hash. */
function rounding<T>(value: T): T {
  if (typeof value === 'number') return rounded(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => rounding(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounding(item as unknown)])) as T;
}
