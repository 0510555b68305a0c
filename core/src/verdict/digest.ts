/** A fingerprint of everything a verdict rests on. */
import { compareText, sortedBy } from '../order.js';
import type { Rules } from '../rules.js';
import { canonicalJson, rounded } from './canonical-json.js';
import type { VerdictInputs, VerdictTeam } from './inputs.js';
import { sha256 } from './sha256.js';

/**
 * SHA-256 of the inputs in canonical form: lists without an order of their own are sorted, people carry no id, and numbers
 * six decimals. The people of a team that is too small to speak about are left out, so that nobody can test guesses on them.
 */
export function digestOf(inputs: VerdictInputs, rules: Rules): string {
  const { keyResult, today, checkIns, teams, skills, lessons, interventions, snapshots, isCommitted = false } = inputs;
  return sha256(
    canonicalJson({
      keyResult,
      today,
      checkIns: sortedBy(checkIns, ({ at }) => [at]),
      teams: sortedBy(teams, ({ teamId }) => [teamId]).map(teamPart),
      skills: sortedBy(skills, ({ id }) => [id]).map(({ id, prerequisites, halfLifeDays }) => ({
        id,
        prerequisites,
        halfLifeDays,
      })),
      lessons: sortedBy(lessons, ({ id }) => [id]).map(({ id, minutes, teaches, reviewedAt }) => ({
        id,
        minutes,
        teaches,
        reviewedAt,
      })),
      interventions: sortedBy(interventions, ({ id }) => [id]),
      snapshots: sortedBy(snapshots, ({ day }) => [day]).map(({ day, readiness, known }) => ({
        day,
        readiness: rounded(readiness),
        known: rounded(known),
      })),
      isCommitted,
      rules: rulesPart(rules),
    }),
  );
}

/** The rules a verdict follows; others may change without making another verdict. */
function rulesPart(rules: Rules): object {
  const { version, mastery, keyResult, gate, floor, readiness, velocity, warning, quadrant, lesson } = rules;
  const { minutes, weekMinutes } = rules.sprint;
  return {
    ...{ version, mastery, keyResult, gate, floor, readiness, velocity, warning, quadrant, lesson },
    sprint: { minutes, weekMinutes },
  };
}

function teamPart({ teamId, isShown, members, learning }: VerdictTeam): object {
  if (!isShown) return { teamId, isShown, size: members.length };
  const people = members.map((member) =>
    canonicalJson(
      sortedBy(member, ({ skillId }) => [skillId]).map(({ skillId, p, effectiveN, level, levelLow, levelHigh }) => [
        skillId,
        ...[p, effectiveN, level, levelLow, levelHigh].map(rounded),
      ]),
    ),
  );
  return {
    teamId,
    isShown,
    people: people.sort(compareText),
    learning: sortedBy(learning, ({ skillId }) => [skillId]).map((one) => ({
      ...one,
      weeklyMinutes: one.weeklyMinutes.map(rounded),
      weeklyGains: one.weeklyGains.map(rounded),
    })),
  };
}
