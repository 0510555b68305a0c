/** What an OKR file says, in our words: every profile ends here. */
import type { Direction, KeyResultKind, Unit } from '@keylift/core';
import type { ProfileName } from './profiles.js';
import type { OkrProblem } from './row-reader.js';

export interface ObjectiveDraft {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly due: string;
}

export interface KeyResultDraft {
  readonly line: number;
  readonly id: string;
  readonly objectiveId?: string;
  readonly title: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly baseline: number;
  readonly target: number;
  readonly current: number;
  readonly tolerance?: number;
  readonly start: string;
  readonly due: string;
  readonly kind: KeyResultKind;
  /** As the file names them. */
  readonly teams: readonly string[];
  readonly ownerEmail?: string;
  readonly behaviours: readonly string[];
  /** Ids or labels, with a level after a colon where one is asked for. */
  readonly skills: readonly string[];
}

export interface ReadOkrs {
  readonly profile: ProfileName;
  readonly objectives: readonly ObjectiveDraft[];
  readonly keyResults: readonly KeyResultDraft[];
  /** Rows with a problem are in neither list. */
  readonly problems: readonly OkrProblem[];
  /** Lines of rows that are neither an objective nor a Key Result: initiatives, tasks. */
  readonly skipped: readonly number[];
}
