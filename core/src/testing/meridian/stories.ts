/** How each person of the demo learns: what they brought along, and what they did week by week. */
import type { SkillId } from '../../model.js';
import type { PersonKey } from './people.js';
import { api, conflict, deEscalation, empathy, problemSolving, triage } from './skills.js';

/** What a person does on a skill in a week. `lesson`: the next unfinished one; `recall`: flash questions. */
export type Act = 'lesson' | 'recall' | 'graded-task' | 'lead-attestation' | 'peer-attestation' | 'applied';

export interface Story {
  /** The demo's word for the person, as in people.ts. */
  readonly person: string;
  readonly skillId: SkillId;
  /** Share of tasks that succeed, 0–1, in the quarter before, and at the end of learning. */
  readonly before: number;
  readonly after: number;
  /** Weeks of the quarter, from 1, between which `before` turns into `after`. */
  readonly learning: readonly [from: number, to: number];
  /** Graded pieces of work in the quarter before. */
  readonly earlier: number;
  readonly acts: Weeks;
}

/** Acts by week of the quarter; weeks without an entry are without evidence. */
export type Weeks = Readonly<Partial<Record<number, readonly Act[]>>>;

const steady: Weeks = { 2: ['recall'], 4: ['applied'], 5: ['recall'], 7: ['applied'], 9: ['recall'], 12: ['applied'] };
const twoModules: Weeks = {
  2: ['lesson'],
  3: ['recall'],
  4: ['lesson', 'applied'],
  5: ['recall', 'applied'],
  6: ['recall', 'graded-task'],
  7: ['applied'],
  8: ['graded-task'],
  9: ['recall', 'applied'],
  11: ['graded-task', 'applied'],
  13: ['recall', 'graded-task'],
};
/** As `twoModules`, with the second lesson still to come at week 7. */
const oneModule: Weeks = { ...twoModules, 4: ['recall', 'applied'], 8: ['lesson', 'graded-task'] };
const pairing: Weeks = {
  1: ['peer-attestation'],
  2: ['lesson', 'lead-attestation'],
  3: ['lesson', 'graded-task'],
  4: ['lesson', 'lead-attestation'],
  5: ['lesson', 'graded-task'],
  6: ['recall', 'applied', 'lead-attestation'],
  7: ['recall', 'applied'],
  9: ['applied', 'graded-task'],
  11: ['graded-task'],
  13: ['graded-task', 'applied'],
};
const onTheWay: Weeks = {
  3: ['lesson'],
  5: ['lesson'],
  6: ['applied'],
  8: ['lesson', 'graded-task'],
  10: ['lesson', 'graded-task'],
  12: ['recall', 'lead-attestation'],
};

/** Shows it in tickets and reviews, without a lesson. */
const atWork: Weeks = { 2: ['graded-task'], 4: ['applied'], 5: ['graded-task'], 6: ['applied'], 10: ['graded-task'] };
const carrier: Weeks = {
  ...steady,
  1: ['graded-task'],
  3: ['graded-task'],
  6: ['lead-attestation'],
  10: ['graded-task'],
};

type Row = readonly [PersonKey, before: number, after: number, acts: Weeks, learning?: readonly [number, number]];

const told = (skillId: SkillId, earlier: number, rows: readonly Row[]): readonly Story[] =>
  rows.map(([person, before, after, acts, learning = [2, 6]]) => ({
    person,
    skillId,
    before,
    after,
    learning,
    earlier,
    acts,
  }));

export const stories: readonly Story[] = [
  // SaaS Tier-2: at first one person carries API architecture; pairing brings two more by week 6.
  ...told(api, 3, [
    ['priya', 0.85, 0.9, carrier],
    ['sam', 0.2, 0.85, pairing, [2, 5]],
    ['nora', 0.2, 0.85, pairing, [2, 5]],
    ['dev', 0.05, 0.1, { 4: ['lesson'] }],
    ['jonas', 0.1, 0.7, onTheWay, [7, 12]],
    ['lea', 0.05, 0.6, onTheWay, [7, 12]],
    ['owen', 0.1, 0.7, onTheWay, [7, 12]],
    ['tariq', 0.1, 0.5, onTheWay, [7, 12]],
  ]),
  // Maya has begun: one lesson, four answers.
  ...told(api, 3, [['maya', 0.1, 0.2, { 7: ['lesson'] }]]),
  ...told(problemSolving, 4, [
    ['maya', 0.8, 0.8, atWork],
    ['priya', 0.92, 0.92, carrier],
    ['jonas', 0.92, 0.92, carrier],
    ['lea', 0.92, 0.92, carrier],
    ['dev', 0.92, 0.92, carrier],
    ['nora', 0.35, 0.45, steady],
    ['owen', 0.3, 0.4, steady],
    ['sam', 0.4, 0.45, steady],
    ['tariq', 0.3, 0.4, onTheWay],
  ]),
  ...told(deEscalation, 4, [
    ['maya', 0.83, 0.83, atWork],
    ['lea', 0.92, 0.92, carrier],
    ['tariq', 0.92, 0.92, carrier],
    ['dev', 0.92, 0.92, carrier],
    ['owen', 0.92, 0.92, carrier],
    ['jonas', 0.3, 0.4, steady],
    ['nora', 0.35, 0.45, steady],
    ['priya', 0.25, 0.35, onTheWay],
    ['sam', 0.4, 0.45, steady],
  ]),
  // Retail Care: sorting cases is in good hands; the two modules grow in weeks 2 to 6.
  ...told(triage, 3, [
    ['aicha', 0.88, 0.9, carrier],
    ['bruno', 0.88, 0.9, carrier],
    ['chloe', 0.88, 0.9, carrier],
    ['diego', 0.35, 0.45, steady],
    ['emma', 0.88, 0.9, carrier],
    ['farah', 0.45, 0.5, steady],
    ['grace', 0.88, 0.9, carrier],
    ['hugo', 0.3, 0.45, twoModules],
    ['idris', 0.35, 0.45, steady],
    ['june', 0.88, 0.9, carrier],
    ['linh', 0.4, 0.5, steady],
    ['mateusz', 0.3, 0.45, twoModules],
    ['rosa', 0.88, 0.9, carrier],
    ['thabo', 0.5, 0.55, steady],
  ]),
  ...told(conflict, 2, [
    ['aicha', 0.15, 0.5, oneModule],
    ['bruno', 0.15, 0.65, twoModules],
    ['chloe', 0.25, 0.75, twoModules],
    ['diego', 0.1, 0.4, oneModule],
    ['emma', 0.2, 0.7, twoModules],
    ['farah', 0.15, 0.65, twoModules],
    ['grace', 0.25, 0.8, twoModules],
    ['hugo', 0.1, 0.4, oneModule],
    ['idris', 0.15, 0.5, twoModules],
    ['june', 0.2, 0.7, twoModules],
    ['linh', 0.15, 0.55, twoModules],
    ['mateusz', 0.1, 0.4, oneModule],
    ['rosa', 0.4, 0.85, twoModules],
    ['thabo', 0.15, 0.65, twoModules],
  ]),
  ...told(empathy, 2, [
    ['aicha', 0.25, 0.65, twoModules],
    ['bruno', 0.15, 0.7, twoModules],
    ['chloe', 0.25, 0.75, twoModules],
    ['diego', 0.15, 0.55, twoModules],
    ['emma', 0.2, 0.75, twoModules],
    ['farah', 0.25, 0.75, twoModules],
    ['grace', 0.2, 0.7, twoModules],
    ['hugo', 0.1, 0.45, oneModule],
    ['idris', 0.15, 0.55, twoModules],
    ['june', 0.25, 0.7, twoModules],
    ['linh', 0.2, 0.75, twoModules],
    ['mateusz', 0.1, 0.45, oneModule],
    ['rosa', 0.3, 0.8, twoModules],
    ['thabo', 0.2, 0.75, twoModules],
  ]),
];
