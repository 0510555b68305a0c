/** How a team of the group is told: who is in it, what its Key Results need, and how its people learn. */
import type { Day, Direction, Intervention, SkillId, TeamId, Unit } from '../../../model.js';
import type { Weeks } from '../stories.js';

/** Some people of a team on one skill: how many of them, and their course. */
export interface Group {
  readonly people: number;
  /** Share of tasks that succeed before and after learning, 0–1. */
  readonly before: number;
  readonly after: number;
  readonly acts: Weeks;
  /** Graded pieces of work in the quarter before; 3 by default. */
  readonly earlier?: number;
  /** Weeks between which `before` turns into `after`; 2 to 6 by default. */
  readonly learning?: readonly [from: number, to: number];
}

export interface SkillPlot {
  readonly skill: string;
  /** In the order of the team's people; whoever is left has no evidence. */
  readonly groups: readonly Group[];
}

export interface KeyResultPlot {
  readonly id: string;
  readonly objective: string;
  readonly title: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly baseline: number;
  readonly target: number;
  readonly start: Day;
  readonly due: Day;
  /** One a week from `firstReading` on. */
  readonly firstReading: Day;
  readonly readings: readonly number[];
  readonly versions: readonly VersionPlot[];
}

/** What one version asks for; the first one holds from the start. */
export interface VersionPlot {
  readonly from: Day;
  readonly reason?: string;
  readonly behaviours: readonly string[];
  readonly needs: readonly { readonly teamId: TeamId; readonly skill: string; readonly weight: number }[];
}

export interface RemedyPlot extends Pick<Intervention, 'title' | 'start' | 'reviewOn'> {
  readonly keyResult: string;
  readonly skill: string;
  readonly agreed: boolean;
  readonly doneOn?: Day;
  readonly expectedLevels?: readonly [number, number];
}

export interface TeamPlot {
  readonly id: TeamId;
  readonly name: string;
  readonly size: number;
  readonly skills: readonly SkillPlot[];
  readonly remedies?: readonly RemedyPlot[];
}

export const team = (id: string): TeamId => id as TeamId;
export const skillId = (id: string): SkillId => id as SkillId;

/** Equal weights, in hundredths that sum to 1. */
export function evenNeeds(teamId: string, skills: readonly string[]): VersionPlot['needs'] {
  const share = Math.floor(100 / skills.length) / 100;
  return skills.map((skill, i) => ({
    teamId: team(teamId),
    skill,
    weight: i === 0 ? Math.round(100 * (1 - share * (skills.length - 1))) / 100 : share,
  }));
}
