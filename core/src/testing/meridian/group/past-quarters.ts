/** The three quarters before the demo's own, as Key Results, readings and evidence. */
import { addDays } from '../../../calendar.js';
import type { Day, Unit } from '../../../model.js';
import { quarterStart } from '../quarter.js';
import { seededRandom } from '../random.js';
import type { Weeks } from '../stories.js';
import { pastPlotsTable } from './past-plots.js';
import { evenNeeds, type Group, type KeyResultPlot, type SkillPlot } from './plot.js';

const WEEKS = 13;

interface PastPlot {
  readonly id: string;
  /** One team, or several that shared a Key Result. */
  readonly teamIds: readonly string[];
  /** 1, 2 or 3. */
  readonly quarter: number;
  readonly objective: string;
  readonly title: string;
  readonly unit: Unit;
  readonly baseline: number;
  readonly target: number;
  /** The last reading. */
  readonly reached: number;
  readonly skills: readonly string[];
  /** Share of tasks that succeeded at the beginning and at the end of the quarter. */
  readonly rates: readonly [before: number, after: number];
  readonly behaviour: string;
}

/** What was added to the share of tasks that succeed. */
const gains: Readonly<Record<string, number>> = { grew: 0.3, little: 0.12, stayed: 0 };

const units: Readonly<Record<string, Unit>> = {
  percent: { name: 'percent', suffix: ' %', decimals: 1 },
  hours: { name: 'hours', suffix: ' h', decimals: 1 },
};

const several: Readonly<Record<string, readonly string[]>> = {
  'ai-products': ['ai-engineering', 'ai-sales'],
  'bi-squads': Array.from({ length: 20 }, (_, i) => `bi-squad-${String(i + 1).padStart(2, '0')}`),
};

const pastPlots: readonly PastPlot[] = pastPlotsTable
  .trim()
  .split('\n# ')
  .flatMap((block) => {
    const [head = '', ...rows] = block.replace(/^# /, '').split('\n');
    const [key = '', objective = '', share = ''] = head.split(' | ');
    const before = Number(share);
    return rows.map((row, i): PastPlot => {
      const [title = '', unit = '', numbers = '', skills = '', course = '', behaviour = ''] = row.split(' | ');
      const [baseline = 0, target = 0, reached = 0] = numbers.split(' ').map(Number);
      return {
        id: `${key}-q${i + 1}`,
        teamIds: several[key] ?? [key],
        quarter: i + 1,
        objective: `${objective} (quarter ${i + 1} of 2026)`,
        title,
        unit: units[unit] ?? { name: unit, suffix: '', decimals: 0 },
        baseline,
        target,
        reached,
        skills: skills.split(' '),
        rates: [before, before + (gains[course] ?? 0)],
        behaviour,
      };
    });
  });

/** The first day of a quarter of 2026, in weeks before the demo's own. */
const weeksBefore = (quarter: number): number => WEEKS * (4 - quarter);
const startOf = (quarter: number): Day => addDays(quarterStart, -7 * weeksBefore(quarter));

/** From baseline to what was reached, slowly at first, with a little noise. */
function readingsOf({ id, baseline, reached, unit }: PastPlot): readonly number[] {
  const random = seededRandom(`meridian-2026/${id}`);
  return Array.from({ length: WEEKS }, (_, week) => {
    const noise = week === WEEKS - 1 ? 0 : 0.06 * (random.next() - 0.5);
    const value = baseline + (reached - baseline) * ((week / (WEEKS - 1)) ** 1.4 + noise);
    return Math.round(value * 10 ** unit.decimals) / 10 ** unit.decimals;
  });
}

/** Mobile's third quarter is told in product-teams.ts. */
export const pastKeyResults: readonly KeyResultPlot[] = pastPlots.map((plot) => {
  const { id, quarter, objective, title, unit, baseline, target, behaviour, teamIds, skills } = plot;
  const start = startOf(quarter);
  return {
    id,
    objective,
    title,
    unit,
    direction: target > baseline ? 'increase' : 'decrease',
    baseline,
    target,
    start,
    due: addDays(start, 7 * WEEKS - 1),
    // Wednesdays, as in the fourth quarter.
    firstReading: addDays(start, 6),
    readings: readingsOf(plot),
    versions: [{ from: start, behaviours: [behaviour], needs: teamIds.flatMap((teamId) => evenNeeds(teamId, skills)) }],
  };
});

/** What a team's people did on the skills of its earlier Key Results. */
export function pastSkillsOf(teamId: string, size: number): readonly SkillPlot[] {
  return pastPlots
    .filter(({ teamIds }) => teamIds.includes(teamId))
    .flatMap(({ quarter, skills, rates: [before, after] }) => {
      const week = -weeksBefore(quarter);
      // Twice before the quarter began, so that it is known where they began.
      const weeks = [week - 1, week, week + 6, week + 11];
      const acts: Weeks = Object.fromEntries(weeks.map((at) => [at, ['graded-task']] as const));
      const group: Group = { people: size, before, after, acts, earlier: 0, learning: [week + 2, week + 10] };
      return skills.map((skill) => ({ skill, groups: [group] }));
    });
}
