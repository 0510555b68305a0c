/** Can it be done? A Key Result's state, derived from what is there and never stored, so that it can fall back. */
import { addDays, daysBetween, workingDaysBetween } from '../calendar.js';
import type { Day, Intervention, KeyResult, LessonSummary, Skill, SkillId, TeamId } from '../model.js';
import type { Rules } from '../rules.js';
import { floorOf } from './coverage.js';

export type State = 'wish' | 'mapped' | 'equipped' | 'executable';

/** What is missing for the next state, the first thing to do first. */
export type Missing =
  | { readonly kind: 'owner' | 'behaviour' | 'commitment' | 'group-too-small' }
  | { readonly kind: 'too-few-skills' | 'too-many-skills'; readonly teamId: TeamId; readonly count: number }
  | { readonly kind: 'remedy'; readonly skillId: SkillId }
  | { readonly kind: 'time'; readonly minutes: number; readonly available: number; readonly needDate: Day }
  | { readonly kind: 'floor'; readonly skillId: SkillId; readonly teamId: TeamId; readonly level: number };

export interface StateVerdict {
  readonly state: State;
  readonly missing: readonly Missing[];
}

export interface TeamFacts {
  readonly teamId: TeamId;
  /** Active members. */
  readonly size: number;
  /** Members who surely reach the required level. */
  readonly covered: ReadonlyMap<SkillId, number>;
  /** What accepted interventions lead to; absent where nobody has worked it out. */
  readonly projected?: ReadonlyMap<SkillId, ProjectedCoverage>;
  /** False where the group is too small for anything to be said about it. */
  readonly isShown: boolean;
}

export interface ProjectedCoverage {
  /** Members who surely reach the required level at the need date. */
  readonly covered: number;
  readonly lastUsefulStart: Day;
}

export interface StateFacts {
  readonly keyResult: KeyResult;
  readonly today: Day;
  readonly teams: readonly TeamFacts[];
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly lessons: readonly Pick<LessonSummary, 'id' | 'minutes' | 'teaches' | 'reviewedAt'>[];
  readonly interventions: readonly Intervention[];
  /** Both halves of the commitment: the goal, and protected minutes. */
  readonly isCommitted?: boolean;
}

export type Gate = 'too-vague' | 'good' | 'consider-splitting' | 'too-broad';

/** Enabling skills of one team: 0–1 too vague · 2–3 good · 4–5 consider splitting · 6 and more too broad (REQUIREMENTS d3). */
export function gateOf(skillCount: number, { gate }: Rules): Gate {
  if (skillCount < gate.fewest) return 'too-vague';
  if (skillCount <= gate.most) return 'good';
  return skillCount <= gate.broadest ? 'consider-splitting' : 'too-broad';
}

/** Need date = due − learning-to-result lag. */
export function needDateOf({ due }: Pick<KeyResult, 'due'>, rules: Rules): Day {
  return addDays(due, -rules.keyResult.learningToResultDays);
}

/** REQUIREMENTS d3. Without projections, executable means: at the floor. */
export function stateOf(facts: StateFacts, rules: Rules): StateVerdict {
  const unmapped = missingForMapped(facts, rules);
  if (unmapped.length > 0) return { state: 'wish', missing: unmapped };
  const unequipped = missingForEquipped(facts, rules);
  if (unequipped.length > 0) return { state: 'mapped', missing: unequipped };
  const unexecutable = missingForExecutable(facts, rules);
  return unexecutable.length > 0 ? { state: 'equipped', missing: unexecutable } : { state: 'executable', missing: [] };
}

function missingForMapped(
  { keyResult: { ownerTeamIds, behaviours, requirements } }: StateFacts,
  rules: Rules,
): readonly Missing[] {
  const missing: Missing[] = [];
  if (ownerTeamIds.length === 0) missing.push({ kind: 'owner' });
  if (behaviours.length === 0) missing.push({ kind: 'behaviour' });
  for (const teamId of ownerTeamIds) {
    const count = requirements.filter((requirement) => requirement.teamId === teamId).length;
    const gate = gateOf(count, rules);
    if (gate === 'too-vague') missing.push({ kind: 'too-few-skills', teamId, count });
    if (gate === 'too-broad') missing.push({ kind: 'too-many-skills', teamId, count });
  }
  return missing;
}

function missingForEquipped(facts: StateFacts, rules: Rules): readonly Missing[] {
  const { keyResult, today, interventions } = facts;
  const skillIds = [...new Set(keyResult.requirements.map(({ skillId }) => skillId))];
  const isAgreed = (skillId: SkillId): boolean =>
    interventions.some((one) => one.skillId === skillId && (one.state === 'accepted' || one.state === 'done'));
  const missing: Missing[] = skillIds
    .filter((skillId) => !isAgreed(skillId) && liveLessons(skillId, facts, rules).length === 0)
    .map((skillId) => ({ kind: 'remedy', skillId }));
  if (missing.length > 0) return missing;

  // What is at its floor needs no more minutes; a lesson that teaches two skills is counted once.
  const open = new Set(belowFloor(facts, rules).map(({ skillId }) => skillId));
  const lessons = new Set([...open].flatMap((skillId) => liveLessons(skillId, facts, rules)));
  const minutes = [...lessons].reduce((sum, lesson) => sum + lesson.minutes, 0);
  const needDate = needDateOf(keyResult, rules);
  const available = workingDaysBetween(today, needDate) * rules.sprint.minutes;
  return minutes > available ? [{ kind: 'time', minutes, available, needDate }] : [];
}

function missingForExecutable(facts: StateFacts, rules: Rules): readonly Missing[] {
  const shown = facts.teams.filter(({ isShown }) => isShown);
  const missing: Missing[] = belowFloor({ ...facts, teams: shown }, rules).filter(
    (gap) => !isOnItsWay(gap, facts, rules),
  );
  if (facts.keyResult.kind === 'stretch' && facts.isCommitted !== true) missing.push({ kind: 'commitment' });
  if (facts.teams.some(({ isShown }) => !isShown)) missing.push({ kind: 'group-too-small' });
  return missing;
}

/** An accepted intervention began by its last useful start, and what is committed leads to the floor in time. */
function isOnItsWay(
  { skillId, teamId }: Missing & { readonly kind: 'floor' },
  { teams, interventions }: StateFacts,
  rules: Rules,
): boolean {
  const team = teams.find((facts) => facts.teamId === teamId);
  const projected = team?.projected?.get(skillId);
  if (!team || !projected || projected.covered < floorOf(team.size, rules)) return false;
  return interventions.some(
    (one) =>
      one.skillId === skillId &&
      one.teamId === teamId &&
      (one.state === 'accepted' || one.state === 'done') &&
      one.start <= projected.lastUsefulStart,
  );
}

/** A group too small to speak about counts as below, so that nothing derived from this tells otherwise. */
function belowFloor({ keyResult, teams }: StateFacts, rules: Rules): readonly (Missing & { readonly kind: 'floor' })[] {
  return keyResult.requirements.flatMap(({ skillId, teamId, level }) => {
    const team = teams.find((facts) => facts.teamId === teamId);
    const isAtFloor = !team || (team.isShown && (team.covered.get(skillId) ?? 0) >= floorOf(team.size, rules));
    return isAtFloor ? [] : [{ kind: 'floor' as const, skillId, teamId, level }];
  });
}

/** Lessons on the skill that were reviewed within its half-life, at most a year ago. */
function liveLessons(
  skillId: SkillId,
  { lessons, skills, today }: StateFacts,
  { lesson }: Rules,
): StateFacts['lessons'] {
  const freshDays = Math.min(skills.get(skillId)?.halfLifeDays ?? lesson.staleAfterDays, lesson.staleAfterDays);
  return lessons.filter(
    ({ teaches, reviewedAt }) => teaches.includes(skillId) && daysBetween(reviewedAt, today) <= freshDays,
  );
}
