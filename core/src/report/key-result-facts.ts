/** Everything a Key Result's page is made from. */
import type { CheckIn, Day, Intervention, KeyResult, LessonSummary, Skill, SkillId } from '../model.js';
import type { PublishedVerdict } from '../policy/publish-verdict.js';
import type { Rules } from '../rules.js';
import type { NamedTeam } from './coverage.js';

export interface KeyResultFacts {
  readonly keyResult: KeyResult;
  readonly checkIns: readonly CheckIn[];
  readonly today: Day;
  readonly rules: Rules;
  /** Owner teams, in the order of the Key Result. */
  readonly teams: readonly NamedTeam[];
  readonly skills: ReadonlyMap<SkillId, Skill>;
  /** Lessons that teach one of its skills. */
  readonly lessons: readonly LessonSummary[];
  readonly interventions: readonly Intervention[];
  /** Smallest group that is shown. */
  readonly k: number;
  /** The day the figures about people are of, where they are frozen (P04). */
  readonly frozenSince?: Day;
  /** Absent where there is nobody to speak about yet. */
  readonly verdict?: PublishedVerdict;
}
