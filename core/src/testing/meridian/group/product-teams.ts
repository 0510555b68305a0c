/** Mobile, Product, Delivery and Ops Excellence. REQUIREMENTS h. */
import { quarterEnd, quarterStart } from '../quarter.js';
import { alone, asEver, module, moved, once } from './courses.js';
import { evenNeeds, team, type Group, type KeyResultPlot, type TeamPlot } from './plot.js';

const percent = { name: 'percent', suffix: ' %', decimals: 1 };
const weekly = { start: quarterStart, due: quarterEnd, firstReading: '2026-08-26' } as const;
/** The quarter just closed: 13 weeks earlier. */
const lastQuarter = (from: number, to: number, people = 11): readonly Group[] => [
  {
    people,
    before: from,
    after: to,
    acts: { ...moved(module, -13), 2: ['graded-task'], 4: ['applied'], 6: ['graded-task'] },
    learning: [-12, -7],
    earlier: 0,
  },
];
const known = (people: number, rate: number): Group => ({ people, before: rate, after: rate, acts: asEver });
/** The same before and after, seen now and then. */
const still = (people: number, rate: number): Group => ({ people, before: rate, after: rate, acts: alone, earlier: 4 });

export const productTeams: readonly TeamPlot[] = [
  {
    id: team('mobile'),
    name: 'Mobile',
    size: 11,
    skills: [
      { skill: 'react-native', groups: lastQuarter(0.25, 0.9) },
      { skill: 'mobile-security', groups: lastQuarter(0.2, 0.85) },
      { skill: 'ci-cd', groups: lastQuarter(0.3, 0.92) },
      { skill: 'debugging', groups: [{ ...known(11, 0.9), acts: { ...moved(asEver, -13), ...asEver } }] },
    ],
  },
  {
    id: team('product'),
    name: 'Product',
    size: 10,
    skills: [
      ...['six-sigma', 'statistical-process-control', 'process-capability'].map((skill) => ({
        skill,
        groups: [known(4, 0.6), known(6, 0.4)],
      })),
      ...['user-research', 'prioritisation', 'experiment-design', 'data-literacy'].map((skill) => ({
        skill,
        groups: [known(3, 0.88), known(7, 0.5)],
      })),
      // Somebody who has it already: nothing is assigned again after the turn.
      { skill: 'design-thinking', groups: [{ people: 2, before: 0.9, after: 0.9, acts: once }] },
    ],
  },
  {
    id: team('delivery'),
    name: 'Delivery',
    size: 8,
    skills: [
      { skill: 'prioritisation', groups: [still(2, 0.82), still(6, 0.4)] },
      { skill: 'async-communication', groups: [still(1, 0.82), still(7, 0.35)] },
    ],
  },
  {
    id: team('ops-excellence'),
    name: 'Ops Excellence',
    size: 7,
    skills: [
      { skill: 'process-automation', groups: [known(4, 0.92), known(3, 0.85)] },
      { skill: 'evaluation-thinking', groups: [known(4, 0.9), known(3, 0.85)] },
    ],
    remedies: ['process-automation', 'evaluation-thinking'].map((skill) => ({
      keyResult: 'ops-efficiency',
      skill,
      title: `Open hour on ${skill === 'process-automation' ? 'automating month-end checks' : 'judging what a model says'}`,
      start: '2026-10-22',
      reviewOn: '2026-12-01',
      agreed: true,
    })),
  },
];

const turned = 'The board turned from Operational Efficiency to Rapid Innovation in week 5.';
const turn = '2026-10-29';
const productPlan = (
  id: string,
  titles: readonly [string, Pick<KeyResultPlot, 'unit' | 'baseline' | 'target' | 'readings'>],
  before: readonly string[],
  after: readonly string[],
): KeyResultPlot => ({
  ...weekly,
  id,
  objective: 'Product moves from efficiency to rapid innovation',
  title: titles[0],
  direction: 'increase',
  ...titles[1],
  versions: [
    { from: quarterStart, behaviours: ['Measure before and after each change.'], needs: evenNeeds('product', before) },
    {
      from: turn,
      reason: turned,
      behaviours: ['Put a rough version before five users every week.'],
      needs: evenNeeds('product', after),
    },
  ],
});

const rising = (from: number, step: number, decimals = 0): readonly number[] =>
  Array.from({ length: 19 }, (_, week) => {
    const value = from + step * Math.max(0, week - 5) + (week % 2 === 0 ? 0 : step / 4);
    return Math.round(value * 10 ** decimals) / 10 ** decimals;
  });

export const productKeyResults: readonly KeyResultPlot[] = [
  {
    id: 'mobile-launch',
    objective: 'Customers carry us in their pocket',
    title: 'Launch the mobile app: launch checklist done',
    unit: percent,
    direction: 'increase',
    baseline: 0,
    target: 100,
    start: '2026-07-01',
    due: '2026-09-30',
    firstReading: '2026-07-08',
    readings: [4, 10, 18, 25, 33, 42, 51, 60, 70, 79, 88, 96, 100],
    versions: [
      {
        from: '2026-07-01',
        behaviours: ['Ship a build to ten phones every Friday.'],
        needs: evenNeeds('mobile', ['react-native', 'mobile-security', 'ci-cd', 'debugging']),
      },
    ],
  },
  {
    ...weekly,
    // Control: the team is ready; another team's release holds it up (MOB-142 and its like).
    id: 'mobile-crash-free',
    objective: 'Customers carry us in their pocket',
    title: 'Crash-free sessions on mobile',
    unit: percent,
    direction: 'increase',
    baseline: 98,
    target: 99.5,
    readings: [98, 98.1, 98, 97.9, 98, 98, 98, 98.1, 98, 98, 98.1, 98, 98, 98.1, 98, 98, 98.1, 98, 98],
    versions: [
      {
        from: quarterStart,
        behaviours: ['Reproduce a crash from its trace before changing a line.'],
        needs: evenNeeds('mobile', ['mobile-security', 'ci-cd', 'debugging']),
      },
    ],
  },
  // Nine skills over three Key Results; the turn keeps four, drops five and adds three.
  productPlan(
    'product-ideas-tested',
    [
      'Ideas tested with users',
      { unit: { name: 'ideas', suffix: '', decimals: 0 }, baseline: 6, target: 30, readings: rising(6, 1) },
    ],
    ['user-research', 'six-sigma', 'statistical-process-control'],
    ['user-research', 'design-thinking'],
  ),
  productPlan(
    'product-weeks-saved',
    [
      'Cycle improvements shipped',
      { unit: { name: 'changes', suffix: '', decimals: 0 }, baseline: 4, target: 20, readings: rising(4, 1) },
    ],
    ['prioritisation', 'process-capability', 'process-mapping'],
    ['prioritisation', 'prototyping', 'user-interviews'],
  ),
  productPlan(
    'product-decisions-by-data',
    ['Decisions with a written test', { unit: percent, baseline: 20, target: 70, readings: rising(20, 2) }],
    ['experiment-design', 'data-literacy', 'process-improvement'],
    ['experiment-design', 'data-literacy'],
  ),
  {
    ...weekly,
    id: 'delivery-speed',
    objective: 'What is promised arrives sooner',
    title: 'Work items delivered in a week',
    unit: { name: 'items', suffix: '', decimals: 1 },
    direction: 'increase',
    baseline: 10,
    target: 12,
    readings: [10.1, 9.9, 10, 10.1, 9.9, 10, 10.2, 10.3, 10.5, 10.6, 10.8, 11, 11.1, 11.3, 11.4, 11.6, 11.7, 11.9, 12],
    versions: [
      {
        from: quarterStart,
        behaviours: ['Decide in writing what waits before the next item begins.'],
        needs: evenNeeds('delivery', ['prioritisation', 'async-communication']),
      },
    ],
  },
  {
    ...weekly,
    id: 'ops-efficiency',
    objective: 'Operations with less handwork',
    title: 'AI-driven efficiency +20 %',
    unit: { name: 'points', suffix: '', decimals: 0 },
    direction: 'increase',
    baseline: 100,
    target: 120,
    readings: [100, 99, 101, 100, 100, 100, 101, 102, 104, 106, 108, 110, 111, 113, 114, 116, 117, 119, 120],
    versions: [
      { from: quarterStart, behaviours: [], needs: [] },
      {
        from: '2026-10-21',
        reason: 'The sentence was too vague: two skills and one behaviour were named.',
        behaviours: ['Check ten of the hundred bookings a script has made, and write down why one was wrong.'],
        needs: evenNeeds('ops-excellence', ['process-automation', 'evaluation-thinking']),
      },
    ],
  },
];
