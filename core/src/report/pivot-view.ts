/** What the page of a pivot is drawn from: the goal as it is, then what would be kept, put down and added. */
import type { Day, KeyResultId, SkillId, TeamId } from '../model.js';

export interface PivotView {
  readonly id: KeyResultId;
  readonly locale: string;
  readonly title: string;
  readonly lead: string;
  /** The version that would give way. */
  readonly version: number;
  readonly draft: {
    readonly title: string;
    readonly baseline: number;
    readonly target: number;
    readonly due: Day;
    /** One a line. */
    readonly behaviours: string;
  };
  readonly unit: string;
}

export type PivotChange = 'keep' | 'drop' | 'add';

export interface PivotDiffView {
  readonly title: string;
  readonly note: string;
  readonly groups: readonly {
    readonly change: PivotChange;
    readonly title: string;
    readonly note: string;
    readonly rows: readonly PivotSkillRow[];
  }[];
  /** Open work on what would be put down: closed without penalty. */
  readonly closes?: { readonly title: string; readonly rows: readonly string[] };
  /** What the number of chosen skills of one team means, from none to six and more. */
  readonly gate: readonly string[];
}

export interface PivotSkillRow {
  readonly teamId: TeamId;
  readonly skillId: SkillId;
  readonly label: string;
  readonly meta: string;
  /** Credit that is carried over, in bands. */
  readonly credit: string;
  readonly isChosen: boolean;
}
