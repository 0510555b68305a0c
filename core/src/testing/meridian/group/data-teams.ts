/** BI, Data Ops, Supply Chain, and the team of four. REQUIREMENTS h. */
import { quarterEnd, quarterStart } from '../quarter.js';
import { alone, asEver, heard, module, once } from './courses.js';
import { evenNeeds, team, type KeyResultPlot, type TeamPlot } from './plot.js';

const percent = { name: 'percent', suffix: ' %', decimals: 1 };
const weekly = { start: quarterStart, due: quarterEnd, firstReading: '2026-08-26' } as const;
/** "idle" does nothing about the warning, "acts" begins in week 3. */
export type Twin = 'idle' | 'acts';

const squads = Array.from({ length: 20 }, (_, i) => `bi-squad-${String(i + 1).padStart(2, '0')}`);
/** The squads whose people finished the course; they started stronger. */
const finishers = 10;

export const dataTeams = (twin: Twin): readonly TeamPlot[] => [
  ...squads.map((id, i): TeamPlot => {
    const isFinisher = i < finishers;
    return {
      id: team(id),
      name: `BI squad ${i + 1}`,
      size: 6,
      skills: [
        {
          skill: 'data-visualisation-for-bi',
          groups: isFinisher
            ? [{ people: 6, before: 0.5, after: 0.88, acts: module, learning: [1, 6] }]
            : [{ people: 6, before: 0.3, after: 0.38, acts: once }],
        },
        {
          skill: 'data-storytelling',
          groups: isFinisher
            ? [{ people: 6, before: 0.55, after: 0.75, acts: module, learning: [1, 6] }]
            : [{ people: 6, before: 0.35, after: 0.4, acts: once }],
        },
      ],
    };
  }),
  {
    id: team('data-ops'),
    name: 'Data Ops',
    size: 9,
    skills: [
      {
        skill: 'data-literacy',
        groups:
          twin === 'idle'
            ? [{ people: 9, before: 0.08, after: 0.08, acts: alone, earlier: 4 }]
            : [{ people: 9, before: 0.08, after: 0.95, acts: heard, earlier: 4, learning: [3, 7] }],
      },
      {
        skill: 'critical-thinking',
        groups: [
          { people: 4, before: 0.88, after: 0.88, acts: alone, earlier: 4 },
          { people: 5, before: 0.4, after: 0.4, acts: alone, earlier: 4 },
        ],
      },
    ],
    ...(twin === 'acts' && {
      remedies: [
        {
          keyResult: 'complex-analyses',
          skill: 'data-literacy',
          title: 'Reading numbers with care: ten minutes a day',
          start: '2026-10-15',
          reviewOn: '2026-11-24',
          agreed: true,
          expectedLevels: [1, 2] as const,
        },
      ],
    }),
  },
  {
    id: team('supply-chain'),
    name: 'Supply Chain',
    size: 16,
    skills: [
      { skill: 'supplier-trade-offs', groups: [{ people: 3, before: 0.7, after: 0.7, acts: asEver }] },
      { skill: 'supplier-engagement', groups: [{ people: 4, before: 0.6, after: 0.6, acts: asEver }] },
    ],
  },
  {
    id: team('treasury'),
    name: 'Treasury',
    size: 4,
    skills: [
      { skill: 'cash-management', groups: [{ people: 4, before: 0.7, after: 0.75, acts: asEver }] },
      { skill: 'financial-modelling', groups: [{ people: 4, before: 0.4, after: 0.45, acts: asEver }] },
    ],
  },
];

export const dataKeyResults = (twin: Twin): readonly KeyResultPlot[] => [
  {
    ...weekly,
    id: 'decision-velocity',
    objective: 'Decisions in days, not weeks',
    title: 'Decision Velocity: decisions taken within two days',
    unit: percent,
    direction: 'increase',
    baseline: 50,
    target: 80,
    readings: [50, 51, 49, 50, 51, 50, 52, 54, 56, 59, 61, 63, 65, 67, 69, 71, 73, 75, 77],
    versions: [
      {
        from: quarterStart,
        behaviours: ['Bring one chart that answers the question, and the sentence it says.'],
        needs: squads.flatMap((id) => evenNeeds(id, ['data-visualisation-for-bi', 'data-storytelling'])),
      },
    ],
  },
  {
    ...weekly,
    id: 'complex-analyses',
    objective: 'Analyses that people act upon',
    title: 'Complex analyses accepted at first review',
    unit: percent,
    direction: 'increase',
    baseline: 30,
    target: 60,
    readings:
      twin === 'idle'
        ? [30, 31, 29, 30, 30, 30, 30, 31, 31, 32, 32, 33, 33, 33, 34, 34, 34, 35, 35]
        : [30, 31, 29, 30, 30, 30, 31, 32, 33, 34, 36, 39, 42, 45, 48, 52, 55, 58, 61],
    versions: [
      {
        from: quarterStart,
        behaviours: ['Say with each number how sure it is, and what would change it.'],
        needs: evenNeeds('data-ops', ['data-literacy', 'critical-thinking']),
      },
    ],
  },
  {
    ...weekly,
    start: '2026-10-15',
    id: 'sustainable-supply',
    objective: 'A sustainable supply chain',
    title: 'Suppliers with a reported carbon footprint',
    unit: percent,
    direction: 'increase',
    baseline: 15,
    target: 50,
    firstReading: '2026-10-21',
    readings: [15, 16, 18, 19, 21, 24, 27, 30, 33, 36, 40],
    versions: [
      {
        from: '2026-10-15',
        behaviours: ['Ask for the footprint in the same call as the price.'],
        needs: evenNeeds('supply-chain', ['carbon-accounting', 'supplier-trade-offs', 'supplier-engagement']),
      },
    ],
  },
  {
    ...weekly,
    id: 'cash-forecast',
    objective: 'No surprises in cash',
    title: 'Error of the four-week cash forecast',
    unit: percent,
    direction: 'decrease',
    baseline: 8,
    target: 4,
    readings: [8, 8.1, 7.9, 8, 8.1, 8, 7.8, 7.6, 7.3, 7, 6.7, 6.5, 6.2, 6, 5.7, 5.4, 5, 4.6, 4.2],
    versions: [
      {
        from: quarterStart,
        behaviours: ['Write the assumption beside the number.'],
        needs: evenNeeds('treasury', ['cash-management', 'financial-modelling']),
      },
    ],
  },
];
