/** Will the capability be there when it is needed? A forecast of readiness, weeks before the number can tell. */
import { daysBetween } from '../calendar.js';
import { clamp } from '../math.js';
import type { Day, KeyResult, SkillId, TeamId } from '../model.js';
import type { Rules } from '../rules.js';
import { coverage, fragilityOf, worstOf, type Fragility } from './coverage.js';
import { levelsOf, type TeamMembers } from './members.js';
import { readinessAt, rolledUp, type Readiness } from './readiness.js';
import type { TeamSkill } from './team-skill.js';
import type { Range } from './velocity.js';

export type Risk = 'low' | 'medium' | 'high';

export type WarningReason =
  | { readonly kind: 'projected-readiness'; readonly low: number; readonly high: number; readonly target: number }
  | {
      readonly kind: 'projected-below-floor';
      readonly skillId: SkillId;
      readonly teamId: TeamId;
      readonly fragility: Fragility;
    }
  | { readonly kind: 'start-missed'; readonly skillId: SkillId; readonly teamId: TeamId; readonly lastUsefulStart: Day }
  | { readonly kind: 'nothing-committed'; readonly skillId: SkillId; readonly teamId: TeamId };

export interface Projection {
  /** At the need date, at the slowest, likely and fastest speed of what is already committed. */
  readonly readiness: Range;
  readonly skills: readonly ProjectedSkill[];
}

export interface ProjectedSkill {
  readonly teamId: TeamId;
  readonly skillId: SkillId;
  readonly covered: number;
  readonly fragility: Fragility;
}

export interface EarlyWarning {
  readonly risk: Risk;
  /** As may be said aloud: nobody can tell from it whether nobody or one person is projected to hold a skill (d4). */
  readonly publicRisk: Risk;
  readonly projection: Projection;
  readonly reasons: readonly WarningReason[];
}

export type NoWarning = { readonly unknown: 'too-early' | 'not-enough-evidence' };

/** Week of the period, from 1. */
export function weekOf({ start }: Pick<KeyResult, 'start'>, today: Day): number {
  return Math.floor(daysBetween(start, today) / 7) + 1;
}

/** Weeks until a day, never negative, in fractions. */
export function weeksUntil(day: Day, today: Day): number {
  return Math.max(0, daysBetween(today, day) / 7);
}

/** One team × skill with the speed at which its committed minutes move it, levels a week. */
export interface MovingSkill {
  readonly skill: TeamSkill;
  readonly speed: Range;
  readonly lastUsefulStart: Day;
  readonly committedMinutes: number;
}

/** Moves each member's `prof` and `profLow` by v a week until the need date (d5); who is not known stays so. */
export function project(
  teams: readonly TeamMembers[],
  moving: readonly MovingSkill[],
  weeks: number,
  rules: Rules,
): Projection {
  const find = (teamId: TeamId, skillId: SkillId): MovingSkill | undefined =>
    moving.find(({ skill }) => skill.teamId === teamId && skill.skillId === skillId);
  const readinessFor = (speedOf: (speed: Range) => number): number => {
    const parts = teams.flatMap(({ teamId, members }): Readiness[] => {
      const needs = moving
        .filter(({ skill }) => skill.teamId === teamId)
        .map(({ skill }) => ({ skillId: skill.skillId, level: skill.required, weight: skill.weight }));
      const readiness = readinessAt(needs, members, ({ skillId }, member) => {
        const now = levelsOf(member, skillId, rules);
        const found = find(teamId, skillId);
        const rise = found ? speedOf(found.speed) * weeks : 0;
        return { ...now, level: clamp(now.level + rise, 0, 5) };
      });
      return readiness ? [readiness] : [];
    });
    return rolledUp(parts)?.value ?? 0;
  };
  return {
    readiness: {
      low: readinessFor(({ low }) => low),
      mid: readinessFor(({ mid }) => mid),
      high: readinessFor(({ high }) => high),
    },
    skills: moving.map(({ skill: { teamId, skillId, required, floor }, speed }): ProjectedSkill => {
      const members = teams.find((team) => team.teamId === teamId)?.members ?? [];
      const standings = members.flatMap((member) => member.filter((one) => one.skillId === skillId).slice(0, 1));
      const moved = standings.map((one) => ({ ...one, levelLow: Math.min(5, one.levelLow + speed.mid * weeks) }));
      const covered = coverage(moved, required, rules);
      return { teamId, skillId, covered, fragility: fragilityOf(covered, floor) };
    }),
  };
}

/**
 * From week 2 on and with known share ≥ 0.5: High if the upper projected readiness is below 0.80 or a skill is projected
 * Missing; Medium if 0.80 lies inside the range or a skill is projected Fragile or Thin; Low otherwise (REQUIREMENTS d5, R46).
 */
export function earlyWarning(
  input: {
    readonly keyResult: Pick<KeyResult, 'start'>;
    readonly today: Day;
    readonly known: number;
    readonly projection: Projection;
    readonly moving: readonly MovingSkill[];
  },
  rules: Rules,
): EarlyWarning | NoWarning {
  const { keyResult, today, known, projection, moving } = input;
  if (weekOf(keyResult, today) < rules.warning.fromWeek) return { unknown: 'too-early' };
  if (known < rules.readiness.minKnownShare) return { unknown: 'not-enough-evidence' };
  const { target } = rules.readiness;
  const { low, high } = projection.readiness;
  const worst = worstOf(projection.skills.map(({ fragility }) => fragility)) ?? 'resilient';
  // A readiness of exactly the target is enough, whatever the last binary digit says.
  const fallsShort = high < target - 1e-9;
  const isOpen = low < target - 1e-9 || worst !== 'resilient';
  const publicRisk: Risk = fallsShort ? 'high' : isOpen ? 'medium' : 'low';
  return {
    risk: worst === 'missing' ? 'high' : publicRisk,
    publicRisk,
    projection,
    reasons: [
      ...(low < target - 1e-9 ? [{ kind: 'projected-readiness' as const, low, high, target }] : []),
      ...projection.skills
        .filter(({ fragility }) => fragility !== 'resilient')
        .map(({ teamId, skillId, fragility }) => ({
          kind: 'projected-below-floor' as const,
          skillId,
          teamId,
          fragility,
        })),
      ...moving.flatMap(({ skill, lastUsefulStart, committedMinutes }): WarningReason[] => {
        const { skillId, teamId } = skill;
        if (skill.level >= skill.required || committedMinutes > 0) return [];
        return today > lastUsefulStart
          ? [{ kind: 'start-missed', skillId, teamId, lastUsefulStart }]
          : [{ kind: 'nothing-committed', skillId, teamId }];
      }),
    ],
  };
}
