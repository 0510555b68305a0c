/** Everything the pages of Key Results are built from, read once for all of them. */
import { estimate } from '../mastery/estimate.js';
import type { Day, KeyResult, PersonId, Skill, SkillId, Team, TeamId } from '../model.js';
import { smallestGroup } from '../policy.js';
import type { NamedTeam } from '../report/coverage.js';
import type { KeyResultFacts } from '../report/key-result-facts.js';
import { assessVerdict } from '../verdict/assess.js';
import { coverage } from '../verdict/coverage.js';
import { needsOfTeam } from '../verdict/members.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Deps } from './deps.js';
import { loadMastery, type KnownMastery } from './mastery-store.js';
import { released } from './releases.js';
import { skillsById, type Scene } from './scene.js';
import { teamWeeks, type TeamWeeks, type WeeksWanted } from './team-past.js';
import { neededSkills, verdictInputs, weeklyDays, type VerdictGroup } from './verdict-inputs.js';

export async function keyResultFacts(
  deps: Deps,
  scene: Pick<Scene, 'now' | 'today'>,
  keyResults: readonly KeyResult[],
): Promise<readonly KeyResultFacts[]> {
  const assessed = await assessKeyResults(deps, scene, keyResults);
  return Promise.all(
    assessed.map(async ({ facts, exact, memberIds }) => (exact ? released(deps, facts, exact, memberIds) : facts)),
  );
}

/** Whether figures about its people wait for a second change, as they do on its page. */
export async function isFrozen(
  deps: Pick<Deps, 'store' | 'rules'>,
  { facts, exact, memberIds }: Assessed,
): Promise<boolean> {
  return exact !== undefined && (await released(deps, facts, exact, memberIds)).frozenSince !== undefined;
}

export interface Assessed {
  readonly facts: Omit<KeyResultFacts, 'verdict'>;
  /** Stays inside the core: what leaves goes through policy. Absent where there is nobody, or nothing, to speak about. */
  readonly exact: Verdict | undefined;
  /** Everybody who is in an owner team now; stays inside, too. */
  readonly memberIds: readonly PersonId[];
}

export async function assessKeyResults(
  deps: Pick<Deps, 'store' | 'rules'>,
  scene: Pick<Scene, 'now' | 'today'>,
  keyResults: readonly KeyResult[],
): Promise<readonly Assessed[]> {
  const { store, rules } = deps;
  const skillIds = [...new Set(keyResults.flatMap(({ requirements }) => requirements.map(({ skillId }) => skillId)))];
  const [skills, lessons, tenant, teams] = await Promise.all([
    skillsById(deps, skillIds),
    store.lessonsTeaching(skillIds),
    store.getTenant(),
    activeTeams(deps, [...new Set(keyResults.flatMap(({ ownerTeamIds }) => ownerTeamIds))]),
  ]);
  const k = smallestGroup(tenant, rules);
  const members = [...new Set([...teams.values()].flatMap(({ memberIds }) => memberIds))];
  const mastery = await loadMastery(deps, members, skillIds);
  const weeks = await teamWeeks(deps, scene.now, mastery, weeksWanted(keyResults, teams, skills, scene.today));
  return Promise.all(
    keyResults.map(async (keyResult): Promise<Assessed> => {
      const needed = new Set(keyResult.requirements.map(({ skillId }) => skillId));
      const [checkIns, interventions] = await Promise.all([
        store.checkInsOf(keyResult.id),
        store.interventionsOf(keyResult.id),
      ]);
      const facts = {
        keyResult,
        checkIns,
        today: scene.today,
        rules,
        teams: keyResult.ownerTeamIds.map((id) =>
          teamFacts(deps, scene, keyResult, id, teams.get(id), skills, mastery, k),
        ),
        skills,
        lessons: lessons.filter(({ teaches }) => teaches.some((id) => needed.has(id))),
        interventions,
        k,
      };
      const memberIds = [...new Set(keyResult.ownerTeamIds.flatMap((id) => teams.get(id)?.memberIds ?? []))];
      return { facts, exact: exactVerdict(scene, facts, teams, mastery, weeks), memberIds };
    }),
  );
}

/** Every week of every team with people and needs. */
function weeksWanted(
  keyResults: readonly KeyResult[],
  teams: ReadonlyMap<TeamId, Team>,
  skills: ReadonlyMap<SkillId, Skill>,
  today: Day,
): readonly WeeksWanted[] {
  return keyResults.flatMap((keyResult) => {
    const days = weeklyDays(keyResult, today);
    return keyResult.ownerTeamIds.flatMap((teamId): WeeksWanted[] => {
      const memberIds = teams.get(teamId)?.memberIds ?? [];
      const requirements = needsOfTeam(keyResult.requirements, teamId);
      const needed = neededSkills({ requirements }, skills);
      return memberIds.length > 0 && needed.length > 0 ? [{ teamId, memberIds, skills: needed, days }] : [];
    });
  });
}

function exactVerdict(
  { now }: Pick<Scene, 'now'>,
  facts: Omit<KeyResultFacts, 'verdict'>,
  teams: ReadonlyMap<TeamId, Team>,
  { of, difficulties }: KnownMastery,
  weeks: TeamWeeks,
): Verdict | undefined {
  const { keyResult, today, rules, k } = facts;
  const skills = neededSkills(keyResult, facts.skills);
  const owners = keyResult.ownerTeamIds.flatMap((id) => teams.get(id) ?? []);
  const isComplete = owners.length === keyResult.ownerTeamIds.length && owners.length > 0;
  if (!isComplete || skills.length === 0 || owners.some(({ memberIds }) => memberIds.length === 0)) return undefined;
  const groups = owners.map(({ id, memberIds }): VerdictGroup => ({
    teamId: id,
    isShown: memberIds.length >= k,
    people: memberIds.map((personId) => ({
      personId,
      now: skills.map((skill) => estimate({ personId, skill, mastery: of(personId), difficulties, rules }, now)),
    })),
  }));
  const days = weeklyDays(keyResult, today);
  return assessVerdict(verdictInputs({ ...facts, skills, groups, weeks, days }), rules);
}

/** Teams with the members who are still there. */
async function activeTeams({ store }: Pick<Deps, 'store'>, ids: readonly TeamId[]): Promise<ReadonlyMap<TeamId, Team>> {
  const teams = await store.getTeams(ids);
  const memberIds = [...new Set(teams.flatMap((team) => team.memberIds))];
  const people = await store.getPeople(memberIds);
  const active = new Set<PersonId>(people.flatMap(({ id, active: isActive }) => (isActive ? [id] : [])));
  return new Map(teams.map((team) => [team.id, { ...team, memberIds: team.memberIds.filter((id) => active.has(id)) }]));
}

/** Exact counts; they leave the core only through policy (report/coverage.ts). */
function teamFacts(
  { rules }: Pick<Deps, 'rules'>,
  { now }: Pick<Scene, 'now'>,
  { requirements }: KeyResult,
  teamId: TeamId,
  team: Team | undefined,
  skills: ReadonlyMap<SkillId, Skill>,
  { of, difficulties }: KnownMastery,
  k: number,
): NamedTeam {
  const memberIds = team?.memberIds ?? [];
  const covered = new Map<SkillId, number>();
  for (const { skillId, level } of requirements.filter((requirement) => requirement.teamId === teamId)) {
    const skill = skills.get(skillId);
    if (!skill) continue;
    const estimates = memberIds.map((personId) =>
      estimate({ personId, skill, mastery: of(personId), difficulties, rules }, now),
    );
    covered.set(skillId, coverage(estimates, level, rules));
  }
  return { teamId, name: team?.name ?? teamId, size: memberIds.length, covered, isShown: memberIds.length >= k };
}
