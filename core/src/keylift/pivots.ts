/** The goal turns: what would change, and then that it does. REQUIREMENTS d10, R72, R74. */
import { KeyliftError } from '../errors.js';
import { reviseKeyResult } from '../key-result-versions.js';
import type { Principal } from '../keylift.js';
import type { PivotDraft, PivotInput, Steering } from '../keylift-steering.js';
import type { KeyResult, KeyResultId, SkillRequirement } from '../model.js';
import { pivotDiffView, pivotView, type PivotSkill } from '../report/pivot.js';
import { closedByPivot, pivotDiff } from '../verdict/pivot.js';
import { xray } from '../verdict/xray.js';
import type { Deps } from './deps.js';
import { assessKeyResults, isFrozen } from './key-result-facts.js';
import { keyResult as pageOf, steerable } from './key-results.js';
import { sceneOf } from './scene.js';
import { tenantSkills, type TenantSkills } from './tenant-skills.js';
import { xrayTools } from './xray.js';

export async function pivot(deps: Deps, principal: Principal, id: KeyResultId): ReturnType<Steering['pivot']> {
  const scene = await sceneOf(deps, principal);
  return pivotView(await steerable(deps, principal, scene, id), scene.language);
}

/** Nothing is stored. Skills read from the new words are proposed; those the Key Result has and the words still call for are kept. */
export async function previewPivot(
  deps: Deps,
  principal: Principal,
  { keyResultId, title, behaviours }: PivotDraft,
): ReturnType<Steering['previewPivot']> {
  const { store, rules } = deps;
  const scene = await sceneOf(deps, principal);
  const before = await steerable(deps, principal, scene, keyResultId);
  const own = await store.listSkills();
  const known = tenantSkills(own);
  const { proposed } = xray([title, ...behaviours].join('. '), xrayTools(own), { measured: true, field: 'title' });
  const called = [...new Set(proposed.flatMap(({ skillId }) => known.find(skillId)?.id ?? []))];
  const skills = before.ownerTeamIds.flatMap((teamId): PivotSkill[] => {
    const needs = before.requirements.filter((one) => one.teamId === teamId);
    const kept = needs.filter(({ skillId }) => called.includes(skillId));
    const added = called.filter((id) => !needs.some(({ skillId }) => skillId === id));
    // As many as a Key Result can carry are chosen; a person chooses others.
    const room = Math.max(0, rules.gate.most - kept.length);
    return [
      ...needs.flatMap(({ skillId, level }) => {
        const isKept = called.includes(skillId);
        return skillOf(known, skillId, { teamId, level, change: isKept ? 'keep' : 'drop', isChosen: isKept });
      }),
      ...added.flatMap((skillId, place) =>
        skillOf(known, skillId, { teamId, level: rules.mastery.defaultLevel, change: 'add', isChosen: place < room }),
      ),
    ];
  });
  const chosen = skills.filter(({ isChosen }) => isChosen).map(({ teamId, skill }) => ({ teamId, skillId: skill.id }));
  const diff = pivotDiff(before.requirements, requirementsOf(before, chosen, deps));
  const [[assessed], [now], interventions] = await Promise.all([
    assessKeyResults(deps, scene, [withAll(before, skills)]),
    assessKeyResults(deps, scene, [before]),
    store.interventionsOf(keyResultId),
  ]);
  if (!assessed) throw new KeyliftError('not-found', 'There is no such Key Result.', { field: 'keyResultId' });
  const closes = closedByPivot(keyResultId, interventions, diff);
  const { teams, k } = assessed.facts;
  // While figures are frozen, nothing new about who has what is said (P04).
  const frozen = now !== undefined && (await isFrozen(deps, now));
  const shown = frozen ? teams.map((team) => ({ ...team, covered: new Map(), size: 0, isShown: false })) : teams;
  return pivotDiffView({ skills, teams: shown, closes, k, rules }, scene.language);
}

function skillOf(
  known: TenantSkills,
  id: SkillRequirement['skillId'],
  rest: Omit<PivotSkill, 'skill'>,
): readonly PivotSkill[] {
  const skill = known.find(id);
  return [{ ...rest, skill: skill ? { ...skill, id } : { id, label: id, bucket: 'technical' } }];
}

/** The Key Result as if it needed all of them, so that everybody's credit is counted at once. */
function withAll(before: KeyResult, skills: readonly PivotSkill[]): KeyResult {
  const requirements = skills.map(({ teamId, skill, level }) => ({
    teamId,
    skillId: skill.id,
    level,
    weight: 1 / skills.filter((one) => one.teamId === teamId).length,
  }));
  return { ...before, requirements };
}

/** Kept skills keep their level; the weights of a team are even, as in the beginning. */
function requirementsOf(
  before: KeyResult,
  chosen: PivotInput['skills'],
  { rules }: Pick<Deps, 'rules'>,
): readonly SkillRequirement[] {
  return chosen.map(({ teamId, skillId }) => {
    const known = before.requirements.find((one) => one.teamId === teamId && one.skillId === skillId);
    const weight = 1 / chosen.filter((one) => one.teamId === teamId).length;
    return { teamId, skillId, level: known?.level ?? rules.mastery.defaultLevel, weight };
  });
}

/** Sent twice it is one pivot; after somebody else's it is a conflict. */
export async function makePivot(
  deps: Deps,
  principal: Principal,
  input: PivotInput,
): ReturnType<Steering['makePivot']> {
  const { store } = deps;
  const { keyResultId, version, title, baseline, target, due, behaviours, skills, reason } = input;
  const scene = await sceneOf(deps, principal);
  const before = await steerable(deps, principal, scene, keyResultId);
  if (before.version === version + 1 && before.versionReason === reason.trim() && before.title === title.trim()) {
    return pageOf(deps, principal, keyResultId);
  }
  if (before.version !== version) {
    throw new KeyliftError('conflict', 'This Key Result changed meanwhile. Read it again.', { field: 'version' });
  }
  const own = await store.listSkills();
  const known = tenantSkills(own);
  const unknown = skills.find(({ skillId }) => !known.find(skillId));
  if (unknown) throw new KeyliftError('invalid', `There is no skill "${unknown.skillId}".`, { field: 'skills' });
  const requirements = requirementsOf(before, skills, deps);
  const after = reviseKeyResult(
    before,
    { title: title.trim(), baseline, target, due, behaviours, requirements, direction: directionOf(before, input) },
    reason,
  );
  if (after.version === before.version) {
    throw new KeyliftError('invalid', 'Nothing about the goal or its skills changes.', { field: 'skills' });
  }
  const diff = pivotDiff(before.requirements, requirements);
  const closed = closedByPivot(keyResultId, await store.interventionsOf(keyResultId), diff);
  const missing = known.missing(skills.map(({ skillId }) => skillId));
  if (missing.length > 0) await store.putSkills(missing);
  await store.putKeyResult(after, closed);
  return pageOf(deps, principal, keyResultId);
}

/** A goal on the other side of its start is another direction. */
function directionOf({ direction }: KeyResult, { baseline, target }: PivotInput): KeyResult['direction'] {
  if (direction === 'maintain' || baseline === target) return direction;
  return target > baseline ? 'increase' : 'decrease';
}
