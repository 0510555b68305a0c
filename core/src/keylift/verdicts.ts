/** Verdicts from the store: of the Key Results that an event touches, and of nothing else (R25). */
import { dayOf } from '../calendar.js';
import { estimate } from '../mastery/estimate.js';
import type { Day, Instant, KeyResult, PersonId, Skill, SkillId, Team, TeamId } from '../model.js';
import { smallestGroup } from '../policy.js';
import { affectedBy } from '../verdict/affected.js';
import { assessVerdict } from '../verdict/assess.js';
import type { VerdictInputs, VerdictTeam } from '../verdict/inputs.js';
import { needsOfTeam, type Member } from '../verdict/members.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Deps } from './deps.js';
import { loadMastery, type KnownMastery } from './mastery-store.js';

type VerdictDeps = Pick<Deps, 'store' | 'rules'>;

/** What happened to a person: new evidence on these skills. */
export interface LearntEvent {
  readonly personId: PersonId;
  readonly skillIds: readonly SkillId[];
}

/** The verdicts that evidence changes: those of the person's teams that need one of the skills. */
export async function verdictsAfter(
  deps: VerdictDeps,
  { personId, skillIds }: LearntEvent,
  now: Instant,
): Promise<readonly Verdict[]> {
  const teams = await deps.store.teamsOf(personId);
  const teamIds = teams.map(({ id }) => id);
  const candidates = await deps.store.keyResultsOfTeams(teamIds);
  const affected = affectedBy({ kind: 'evidence', teamIds, skillIds }, candidates);
  const inputs = await verdictInputs(deps, affected, now);
  return inputs.map((one) => assessVerdict(one, deps.rules));
}

/**
 * Everything the verdicts of these Key Results rest on, read once for all of them. Teams nobody is in any more are left out
 * of the Key Result, because a verdict speaks about people. The store keeps no weekly snapshots and no learning minutes yet:
 * without them there is no quadrant, and speed is the prior's.
 */
export async function verdictInputs(
  deps: VerdictDeps,
  keyResults: readonly KeyResult[],
  now: Instant,
): Promise<readonly VerdictInputs[]> {
  const { store, rules } = deps;
  const today: Day = dayOf(now);
  const skillIds = [...new Set(keyResults.flatMap(({ requirements }) => requirements.map(({ skillId }) => skillId)))];
  const [skills, lessons, tenant, teams] = await Promise.all([
    store.getSkills(skillIds),
    store.lessonsTeaching(skillIds),
    store.getTenant(),
    activeTeams(deps, [...new Set(keyResults.flatMap(({ ownerTeamIds }) => ownerTeamIds))]),
  ]);
  const k = smallestGroup(tenant, rules);
  const mastery = await loadMastery(deps, [...new Set(teams.flatMap(({ memberIds }) => memberIds))], skillIds);
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  return Promise.all(
    keyResults.map(async (stored): Promise<VerdictInputs> => {
      const keyResult = ofTeams(stored, teams);
      const needed = new Set(keyResult.requirements.map(({ skillId }) => skillId));
      const [checkIns, interventions] = await Promise.all([
        store.checkInsOf(keyResult.id),
        store.interventionsOf(keyResult.id),
      ]);
      return {
        keyResult,
        today,
        checkIns,
        interventions,
        teams: teams
          .filter(({ id }) => keyResult.ownerTeamIds.includes(id))
          .map((team) => verdictTeam(keyResult, team, byId, mastery, { now, k, rules })),
        skills: skills.filter(({ id }) => needed.has(id)),
        lessons: lessons.filter(({ teaches }) => teaches.some((id) => needed.has(id))),
        snapshots: [],
      };
    }),
  );
}

function ofTeams(keyResult: KeyResult, teams: readonly Team[]): KeyResult {
  const isThere = (id: TeamId): boolean => teams.some((team) => team.id === id);
  return {
    ...keyResult,
    ownerTeamIds: keyResult.ownerTeamIds.filter(isThere),
    requirements: keyResult.requirements.filter(({ teamId }) => isThere(teamId)),
  };
}

/** Teams that have members who are still there. */
async function activeTeams({ store }: VerdictDeps, ids: readonly TeamId[]): Promise<readonly Team[]> {
  const teams = (await Promise.all(ids.map((id) => store.getTeam(id)))).filter((team) => team !== undefined);
  const memberIds = [...new Set(teams.flatMap((team) => team.memberIds))];
  const people = await Promise.all(memberIds.map((id) => store.getPerson(id)));
  const active = new Set<PersonId>(people.flatMap((person) => (person?.active ? [person.id] : [])));
  return teams
    .map((team) => ({ ...team, memberIds: team.memberIds.filter((id) => active.has(id)) }))
    .filter(({ memberIds }) => memberIds.length > 0);
}

function verdictTeam(
  { requirements }: KeyResult,
  { id, memberIds }: Team,
  skills: ReadonlyMap<SkillId, Skill>,
  { of, difficulties }: KnownMastery,
  { now, k, rules }: { readonly now: Instant; readonly k: number } & Pick<Deps, 'rules'>,
): VerdictTeam {
  const needs = needsOfTeam(requirements, id);
  const members = memberIds.map((personId): Member =>
    needs.flatMap(({ skillId }) => {
      const skill = skills.get(skillId);
      return skill ? [estimate({ personId, skill, mastery: of(personId), difficulties, rules }, now)] : [];
    }),
  );
  return { teamId: id, members, isShown: members.length >= k, learning: [] };
}
