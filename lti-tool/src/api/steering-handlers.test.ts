import { describe, expect, it } from 'vitest';
import type { Keylift, Principal } from '@keylift/core';
import { routes } from '@keylift/core/api';
import type { Caller } from './caller.js';
import { steeringHandlers } from './steering-handlers.js';

const principal: Principal = { personId: 'dev' as Principal['personId'], role: 'manager', locale: 'en' };
/** Use cases that answer with how they were called. */
const keylift = new Proxy({} as Keylift, {
  get:
    (_, name) =>
    (...args: unknown[]) =>
      Promise.resolve([name, ...args]),
});
const caller = { keylift, principal } as Caller;
const kr = { keyResultId: 'kr' };
const goal = { title: 'Answer in one contact', behaviours: ['Ask once.'] };

/** Route, what is sent, and what reaches the use case beside the principal. */
const calls: readonly (readonly [name: keyof typeof steeringHandlers, body: object, path: object])[] = [
  [
    'keepKeyResult',
    {
      ...goal,
      id: 'one',
      teamId: 'team',
      unit: 'points',
      suffix: '',
      baseline: 40,
      target: 60,
      start: '2026-10-20',
      due: '2027-01-19',
      kind: 'stretch',
      skills: ['s'],
    },
    {},
  ],
  [
    'offer',
    {
      id: 'one',
      teamId: 'team',
      skillId: 's',
      learnerId: 'maya',
      title: 'Pair',
      start: '2026-10-20',
      reviewOn: '2026-11-10',
    },
    kr,
  ],
  ['decideOffer', { decision: 'accept' }, { ...kr, interventionId: 'i' }],
  ['decideOffer', { decision: 'decline', reason: '' }, { ...kr, interventionId: 'i' }],
  [
    'decideOffer',
    { decision: 'swap', title: 'Read', start: '2026-10-20', reviewOn: '2026-11-10' },
    { ...kr, interventionId: 'i' },
  ],
  ['contest', { id: 'one', text: 'No.' }, kr],
  ['answerContest', { text: 'Yes.' }, { ...kr, contestId: 'c' }],
  ['previewPivot', goal, kr],
  ['makePivot', { ...goal, version: 1, baseline: 1, target: 2, due: '2026-12-18', skills: [], reason: 'Because.' }, kr],
  ['signCause', { id: 'one', cause: 'unclear', note: '' }, kr],
  ['remap', { blocked: ['Waiting'] }, kr],
];

describe('the routes of people who steer', () => {
  it.each(calls)('%s hands over what was sent, for the caller (%#)', async (name, body, path) => {
    const { body: schema } = routes[name] as unknown as { readonly body: { parse(value: unknown): object } };
    const handler = steeringHandlers[name] as (input: object, caller: Caller) => Promise<unknown>;
    expect(await handler({ ...path, ...schema.parse(body) }, caller)).toEqual([name, principal, { ...path, ...body }]);
  });

  it.each(['pivot', 'review', 'options'] as const)('%s asks about one Key Result', async (name) => {
    expect(await steeringHandlers[name](kr, caller)).toEqual([name, principal, 'kr']);
  });

  it('finishIntervention names the remedy', async () => {
    const at = { ...kr, interventionId: 'i' };
    expect(await steeringHandlers.finishIntervention(at, caller)).toEqual(['finishIntervention', principal, at]);
  });

  it.each([
    ['offer', { start: 'today' }],
    ['offer', { title: 'x'.repeat(501) }],
    ['decideOffer', { decision: 'assign' }],
    ['contest', { id: 'one', text: 'x'.repeat(2001) }],
    ['makePivot', { target: Number.POSITIVE_INFINITY }],
    ['signCause', { id: 'one', cause: 'laziness', note: '' }],
    ['remap', { blocked: [] }],
    ['keepKeyResult', { kind: 'assigned' }],
  ] as const)('%s refuses %j', (name, changes) => {
    const valid = calls.find(([route]) => route === name)?.[1];
    expect(routes[name].body.safeParse({ ...valid, ...changes }).success).toBe(false);
  });
});
