/** Inputs of a verdict with sensible defaults: a test names the people's levels and what it is about. */
import { levelOf, probabilityOf } from '../mastery/level.js';
import type { SkillId, TeamId } from '../model.js';
import type { VerdictInputs, VerdictTeam } from '../verdict/inputs.js';
import type { Member, Standing } from '../verdict/members.js';
import type { SkillLearning } from '../verdict/velocity.js';
import { aKeyResult, aLesson, aSkill } from './builders.js';

/** Somebody at a level 0–5, surely: the band is `spread` levels to each side. Evidence below 3 is not known. */
export function aStanding(skillId: string, level: number, { evidence = 12, spread = 0.2 } = {}): Standing {
  const within = (value: number): number => Math.min(5, Math.max(0, value));
  return {
    skillId: skillId as SkillId,
    p: probabilityOf(level),
    effectiveN: evidence,
    level,
    levelLow: within(level - spread),
    levelHigh: within(level + spread),
  };
}

/** `aMember({ api: 3.5, calm: 1 })` */
export function aMember(levels: Readonly<Record<string, number>>): Member {
  return Object.entries(levels).map(([skillId, level]) => aStanding(skillId, level));
}

export const aLearning = (skillId: string, changes: Partial<Omit<SkillLearning, 'skillId'>> = {}): SkillLearning => ({
  skillId: skillId as SkillId,
  weeklyMinutes: [],
  weeklyGains: [],
  committedMinutes: 0,
  ...changes,
});

export function aVerdictTeam(
  members: readonly Member[],
  changes: Partial<Omit<VerdictTeam, 'members' | 'teamId'>> & { readonly teamId?: string } = {},
): VerdictTeam {
  const { teamId = 'support', isShown = members.length >= 5, learning = [] } = changes;
  return { teamId: teamId as TeamId, isShown, members, learning };
}

/** Nine people at level 4 on two skills, lessons for both, in the third week. */
export function verdictInputs(changes: Partial<VerdictInputs> = {}): VerdictInputs {
  return {
    keyResult: aKeyResult({
      requirements: [
        { skillId: 'api', teamId: 'support', level: 3, weight: 0.5 },
        { skillId: 'calm', teamId: 'support', level: 3, weight: 0.5 },
      ],
    }),
    today: '2026-10-20',
    checkIns: [],
    teams: [aVerdictTeam(Array.from({ length: 9 }, () => aMember({ api: 4, calm: 4 })))],
    skills: [aSkill({ id: 'api', halfLifeDays: 365 }), aSkill({ id: 'calm', halfLifeDays: 540 })],
    lessons: [aLesson({ id: 'l1', teaches: ['api'] }), aLesson({ id: 'l2', teaches: ['calm'] })],
    interventions: [],
    snapshots: [],
    ...changes,
  };
}

/** The level on the 0–5 scale that the prior p₀ = 0.20 stands for. */
export const PRIOR_LEVEL = levelOf(0.2);
