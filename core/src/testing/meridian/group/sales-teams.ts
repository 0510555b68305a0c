/** Enterprise Sales, AI Products and Healthcare Sales. REQUIREMENTS h. */
import { quarterEnd, quarterStart } from '../quarter.js';
import { alone, asEver, finished, module, once } from './courses.js';
import { evenNeeds, team, type KeyResultPlot, type TeamPlot } from './plot.js';

const percent = { name: 'percent', suffix: ' %', decimals: 1 };
const weekly = { start: quarterStart, due: quarterEnd, firstReading: '2026-08-26' } as const;

export const salesTeams: readonly TeamPlot[] = [
  {
    id: team('enterprise-sales'),
    name: 'Enterprise Sales',
    size: 24,
    skills: [
      {
        skill: 'solution-economics',
        groups: [
          { people: 14, before: 0.88, after: 0.9, acts: asEver },
          { people: 10, before: 0.4, after: 0.45, acts: asEver },
        ],
      },
      {
        skill: 'stakeholder-mapping',
        groups: [
          { people: 8, before: 0.88, after: 0.9, acts: asEver },
          { people: 16, before: 0.35, after: 0.75, acts: module, learning: [1, 6] },
        ],
      },
      {
        skill: 'multi-stakeholder-negotiation',
        groups: [{ people: 24, before: 0.2, after: 0.75, acts: module, learning: [1, 6] }],
      },
    ],
    remedies: [
      {
        keyResult: 'enterprise-share',
        skill: 'multi-stakeholder-negotiation',
        title: 'Negotiation with many at the table, weeks 1 to 6',
        start: '2026-10-01',
        reviewOn: '2026-11-24',
        agreed: true,
        expectedLevels: [0.8, 1.6],
      },
      {
        keyResult: 'enterprise-share',
        skill: 'stakeholder-mapping',
        title: 'Map the buying side of one open deal each',
        start: '2026-10-05',
        reviewOn: '2026-11-24',
        agreed: true,
      },
    ],
  },
  {
    id: team('ai-engineering'),
    name: 'AI Products, engineering',
    size: 10,
    skills: [
      { skill: 'prompt-basics', groups: [{ people: 10, before: 0.1, after: 0.92, acts: module, learning: [1, 5] }] },
      {
        skill: 'evaluation-thinking',
        groups: [
          { people: 4, before: 0.88, after: 0.9, acts: asEver },
          { people: 6, before: 0.4, after: 0.45, acts: asEver },
        ],
      },
      { skill: 'model-evaluation', groups: [{ people: 10, before: 0.15, after: 0.2, acts: once }] },
    ],
    remedies: [
      {
        keyResult: 'ai-sector-share',
        skill: 'prompt-basics',
        title: 'Prompt basics for everybody',
        start: '2026-10-01',
        reviewOn: '2026-11-20',
        agreed: true,
      },
    ],
  },
  {
    id: team('ai-sales'),
    name: 'AI Products, sales',
    size: 8,
    skills: [
      { skill: 'prompt-basics', groups: [{ people: 8, before: 0.1, after: 0.9, acts: module, learning: [1, 5] }] },
      {
        skill: 'articulating-ai-value',
        groups: [
          { people: 3, before: 0.88, after: 0.9, acts: asEver },
          { people: 5, before: 0.3, after: 0.4, acts: asEver },
        ],
      },
    ],
  },
  {
    id: team('healthcare-sales'),
    name: 'Healthcare Sales',
    size: 12,
    skills: [
      { skill: 'healthcare-regulation', groups: [{ people: 12, before: 0.22, after: 0.22, acts: alone, earlier: 4 }] },
      {
        skill: 'enterprise-stakeholder-management',
        groups: [
          { people: 2, before: 0.6, after: 0.6, acts: alone, earlier: 4 },
          { people: 10, before: 0.26, after: 0.26, acts: alone, earlier: 4 },
        ],
      },
      // The generic course that everybody finished.
      { skill: 'value-selling', groups: [{ people: 12, before: 0.15, after: 0.15, acts: finished, earlier: 0 }] },
    ],
  },
];

export const salesKeyResults: readonly KeyResultPlot[] = [
  {
    ...weekly,
    id: 'enterprise-share',
    objective: 'Large customers choose us first',
    title: 'Enterprise share of new revenue',
    unit: percent,
    direction: 'increase',
    baseline: 20,
    target: 23,
    readings: [
      20.1, 19.8, 20, 20.2, 19.9, 20, 20.2, 20.4, 20.7, 20.9, 21.2, 21.5, 21.7, 21.9, 22.1, 22.4, 22.6, 22.9, 23.1,
    ],
    versions: [
      {
        from: quarterStart,
        behaviours: ['Name the three people who can say no before the first offer goes out.'],
        needs: evenNeeds('enterprise-sales', [
          'multi-stakeholder-negotiation',
          'stakeholder-mapping',
          'solution-economics',
        ]),
      },
    ],
  },
  {
    ...weekly,
    id: 'ai-sector-share',
    objective: 'Our AI products lead their sector',
    title: 'Share of the AI sector',
    unit: percent,
    direction: 'increase',
    baseline: 12,
    target: 13.8,
    readings: [12, 12.1, 11.9, 12, 12.1, 12, 12, 12, 12.1, 12, 12, 12, 12.1, 12, 12, 12.1, 12, 12.1, 12],
    versions: [
      {
        from: quarterStart,
        behaviours: ['Show a customer what the model gets right, and what it does not, on their own cases.'],
        needs: [
          ...evenNeeds('ai-engineering', ['prompt-basics', 'evaluation-thinking']),
          ...evenNeeds('ai-sales', ['prompt-basics', 'articulating-ai-value']),
        ],
      },
    ],
  },
  {
    ...weekly,
    id: 'healthcare-entry',
    objective: 'Hospitals and insurers buy from us',
    title: 'Enterprise healthcare contracts signed',
    unit: { name: 'contracts', suffix: '', decimals: 0 },
    direction: 'increase',
    baseline: 0,
    target: 6,
    readings: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2],
    versions: [
      {
        from: quarterStart,
        behaviours: ['Answer the first question about patient data without calling a lawyer.'],
        needs: evenNeeds('healthcare-sales', ['healthcare-regulation', 'enterprise-stakeholder-management']),
      },
    ],
  },
];
