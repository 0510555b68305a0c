import { describe, expect, it } from 'vitest';
import { learnerModels } from './simulated-learners.js';
import { policies, type Policy } from './simulated-policies.js';
import { simulate } from './simulation.js';

const nothing: Policy = () => [];
const ours = policies['ours'] as Policy;

describe.each(Object.entries(learnerModels))('simulated people of the kind "%s"', (_, model) => {
  it('have the same fate with the same seed, and another one with another', () => {
    expect(simulate(model, ours, '1')).toEqual(simulate(model, ours, '1'));
    expect(simulate(model, ours, '2')).not.toEqual(simulate(model, ours, '1'));
  });

  it('learn nothing from nothing, and something from lessons', () => {
    const idle = simulate(model, nothing, '1');
    expect(idle.minutes).toBe(0);
    expect(idle.gain).toBeLessThanOrEqual(0);
    expect(simulate(model, ours, '1').gain).toBeGreaterThan(idle.gain + 0.1);
  });

  it('never get more than ten minutes a working day from any policy', () => {
    for (const policy of Object.values(policies)) expect(simulate(model, policy, '3').minutes).toBeLessThanOrEqual(300);
  });
});
