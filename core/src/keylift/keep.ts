/** A pasted Key Result is kept: confirmed skills, behaviours, numbers and the team that carries it. R01, R02, R10, R11. */
import { addDays } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import { validKeyResult } from '../key-result.js';
import type { Principal } from '../keylift.js';
import type { KeepInput, Steering } from '../keylift-steering.js';
import type { KeyResult, KeyResultId, Team } from '../model.js';
import { maySteer } from '../policy.js';
import type { KeepFacts } from '../report/xray.js';
import { linkCourse } from './course-links.js';
import { courseTeamId, possibleCourseTeam } from './course-team.js';
import type { Deps } from './deps.js';
import { keyResult as pageOf } from './key-results.js';
import { sceneOf } from './scene.js';
import { tenantSkills } from './tenant-skills.js';

/** Weeks of a quarter, which is how long a new Key Result usually runs. */
const QUARTER_DAYS = 91;

/** Whom it could be kept for; absent for those who may not. */
export async function keepFacts(deps: Deps, principal: Principal): Promise<KeepFacts | undefined> {
  const [teams, ofCourse] = await Promise.all([teamsFor(deps, principal), possibleCourseTeam(deps, principal)]);
  if (ofCourse) teams.unshift(ofCourse);
  const today = deps.clock().slice(0, 10);
  return teams.length > 0 ? { teams, start: today, due: addDays(today, QUARTER_DAYS) } : undefined;
}

const teamsFor = async ({ store }: Deps, principal: Principal): Promise<Team[]> => {
  const teams = await (principal.role === 'admin' ? store.listTeams() : store.teamsOf(principal.personId));
  return teams.filter(({ id }) => maySteer(principal, { ownerTeamIds: [id] }, teams));
};

/** Sent twice it is one Key Result. */
export async function keepKeyResult(
  deps: Deps,
  principal: Principal,
  input: KeepInput,
): ReturnType<Steering['keepKeyResult']> {
  const { store, rules } = deps;
  const { teamId, title, unit, suffix, baseline, target, start, due, kind, behaviours } = input;
  const scene = await sceneOf(deps, principal);
  const ofCourse = await possibleCourseTeam(deps, principal);
  const isOfCourse = ofCourse?.id === teamId;
  if (!isOfCourse && !maySteer(principal, { ownerTeamIds: [teamId] }, scene.teams)) {
    throw new KeyliftError('forbidden', 'A Key Result is kept by those who lead the team that carries it.');
  }
  if (!isOfCourse && !(await store.getTeam(teamId)))
    throw new KeyliftError('not-found', 'There is no such team.', { field: 'teamId' });
  const known = tenantSkills(await store.listSkills());
  const skills = [...new Set(input.skills.map((id) => known.find(id)?.id))];
  const skillIds = skills.filter((id) => id !== undefined);
  if (skillIds.length < skills.length) {
    throw new KeyliftError('invalid', 'One of these skills is not known.', { field: 'skills' });
  }
  const keyResult = validKeyResult({
    // Under the team's name, so that nobody can take an id of another team's.
    id: `${teamId}~${input.id}` as KeyResultId,
    title: title.trim(),
    unit: { name: unit.trim(), suffix: suffix.trim() === '' ? '' : ` ${suffix.trim()}`, decimals: decimalsOf(input) },
    direction: target < baseline ? 'decrease' : 'increase',
    baseline,
    target,
    current: baseline,
    start,
    due,
    kind,
    ownerTeamIds: [teamId],
    behaviours: behaviours.map((one) => one.trim()),
    requirements: skillIds.map((skillId) => ({
      skillId,
      teamId,
      level: rules.mastery.defaultLevel,
      weight: 1 / skillIds.length,
    })),
    version: 1,
  });
  if (isOfCourse) await store.putTeams([ofCourse]);
  await putOnce(deps, keyResult, known.missing(skillIds));
  await tieCourse(deps, principal, keyResult);
  return pageOf(deps, principal, keyResult.id);
}

/** A Key Result of the course's own team is what the course serves. */
async function tieCourse(
  deps: Deps,
  { contextKey, courseTitle }: Principal,
  { id, ownerTeamIds: [teamId] }: KeyResult,
): Promise<void> {
  if (contextKey === undefined || teamId !== courseTeamId(contextKey)) return;
  await linkCourse(deps, {
    contextKey,
    keyResultId: id,
    ...(courseTitle !== undefined && { title: courseTitle }),
  });
}

async function putOnce(
  { store }: Deps,
  keyResult: KeyResult,
  missing: ReturnType<ReturnType<typeof tenantSkills>['missing']>,
): Promise<void> {
  const stored = await store.getKeyResult(keyResult.id);
  if (stored) {
    if (stored.title === keyResult.title) return;
    throw new KeyliftError('conflict', 'This id belongs to another Key Result.', { field: 'id' });
  }
  if (missing.length > 0) await store.putSkills(missing);
  await store.putKeyResult(keyResult);
}

/** As many as the numbers have, at most two. */
function decimalsOf({ baseline, target }: Pick<KeepInput, 'baseline' | 'target'>): number {
  const count = (value: number): number => (String(value).split('.')[1] ?? '').length;
  return Math.min(2, Math.max(count(baseline), count(target)));
}
