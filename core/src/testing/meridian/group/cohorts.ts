/**
 * What the twenty BI squads decided within two days before and after a course, and which squads finished it. A course that
 * looks better than it is, because the strong chose it; and one that does nothing at all. REQUIREMENTS h, controls.
 */
import type { LessonId, TeamId } from '../../../model.js';
import { seededRandom } from '../random.js';

interface CohortRow {
  readonly teamId: TeamId;
  /** Share of decisions within two days, 0–100, in the weeks before the course and after it. */
  readonly before: number;
  readonly after: number;
  readonly finished: boolean;
}

interface CohortCourse {
  readonly lessonId: LessonId;
  readonly rows: readonly CohortRow[];
}

const SQUADS = 20;
const round = (value: number): number => Math.round(10 * value) / 10;

/** A row for each squad, from how strong it was (0–1), whether it finished, and what the course added. */
function rowsOf(
  seed: string,
  tell: (squad: number, chance: () => number) => Omit<CohortRow, 'teamId'>,
): readonly CohortRow[] {
  const random = seededRandom(`meridian-2026/cohort/${seed}`);
  return Array.from({ length: SQUADS }, (_, i) => ({
    teamId: `bi-squad-${String(i + 1).padStart(2, '0')}` as TeamId,
    ...tell(i, () => random.next() - 0.5),
  }));
}

export const meridianCohorts: readonly CohortCourse[] = [
  {
    // Completers 90 % against 50 %: 22 points of it were there before.
    lessonId: 'data-visualisation-for-bi' as LessonId,
    rows: rowsOf('visualisation', (squad, chance) => {
      const finished = squad < SQUADS / 2;
      const before = (finished ? 66 : 44) + 16 * chance();
      const after = before + (finished ? 24 : 6) + 6 * chance();
      return { before: round(before), after: round(after), finished };
    }),
  },
  {
    // Every second squad, by lot; nothing follows from it.
    lessonId: 'colour-theory-for-slides' as LessonId,
    rows: rowsOf('slides', (squad, chance) => {
      const before = 55 + 20 * chance();
      return { before: round(before), after: round(before + 8 + 8 * chance()), finished: squad % 2 === 0 };
    }),
  },
];
