/** What the X-ray page is drawn from. */
import type { Bucket, Day, SkillId, TeamId } from '../model.js';
import type { KeyResultState, Why } from './views.js';

/** What a Key Result's sentence asks for: read back, judged, and turned into two or three skills to confirm. */
export interface XrayView {
  readonly locale: string;
  readonly title: string;
  readonly note: string;
  /** The sentence as it was pasted, cut where something was read from it. */
  readonly sentence: {
    readonly label: string;
    readonly runs: readonly {
      readonly text: string;
      readonly is?: 'number' | 'vague' | 'skill';
      /** Counts from 1: the skill these words speak for most. */
      readonly number?: number;
      readonly bucket?: Bucket;
    }[];
  };
  readonly gate: {
    readonly state: 'too-vague' | 'clear' | 'wide' | 'too-broad';
    readonly title: string;
    readonly sentence: string;
    /** How many skills a Key Result can carry; one step is marked. */
    readonly steps: readonly { readonly count: string; readonly label: string; readonly here: boolean }[];
    readonly summary: string;
  };
  readonly rewrite?: { readonly title: string; readonly questions: readonly string[] };
  readonly skills: {
    readonly title: string;
    readonly note: string;
    readonly rows: readonly XraySkillRow[];
    /** "Nothing soft was found. Is there somebody to win over?" */
    readonly balance?: string;
    /** Proposed as well; a person may choose them instead. */
    readonly near?: { readonly title: string; readonly rows: readonly XraySkillRow[] };
  };
  readonly behaviours: { readonly title: string; readonly question: string; readonly examples: string };
  readonly state: KeyResultState;
  readonly states: readonly { readonly state: KeyResultState; readonly label: string }[];
  readonly next: { readonly title: string; readonly text: string };
  /** Absent for those who may not keep it. */
  readonly keep?: KeepForm;
  readonly why: { readonly title: string; readonly rows: readonly Why[] };
}

/** What it takes to keep the sentence, filled in as far as it could be read. */
export interface KeepForm {
  readonly title: string;
  readonly note: string;
  readonly teams: readonly { readonly teamId: TeamId; readonly name: string }[];
  readonly text: string;
  readonly baseline?: number;
  readonly target?: number;
  readonly suffix: string;
  readonly start: Day;
  readonly due: Day;
}

export interface XraySkillRow {
  readonly number: number;
  readonly skillId: SkillId;
  readonly bucket: Bucket;
  readonly bucketLabel: string;
  readonly label: string;
  readonly definition: string;
  /** Term and what is said about it: the words it was read from, the proposed level, how well it fits. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
}
