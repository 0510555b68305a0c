import { describe, expect, test } from 'vitest';
import type { SkillId } from '../model.js';
import { createLearntMatcher, learningChanges } from './learn.js';
import type { TaughtLabel } from './taught-label.js';

const label = (id: string, text: string, skillId: string, kind: TaughtLabel['kind'] = 'tagged'): TaughtLabel => ({
  id,
  at: `2026-11-0${id}T08:00:00.000Z`,
  text,
  skillId: skillId as SkillId,
  kind,
});
const taught = [
  label('1', 'Zephyr rollout checklist', 'release-management'),
  label('2', 'Zephyr rollback drill', 'release-management'),
  label('3', 'Quarterly tax return', 'tax'),
];
const without = (id: string, undoneAt: TaughtLabel['at']): readonly TaughtLabel[] =>
  taught.map((one) => (one.id === id ? { ...one, undoneAt } : one));

describe('what a tenant teaches', () => {
  test('lets its own words lead to its skills', () => {
    const [best] = createLearntMatcher(taught).match('OPS-9 Prepare the Zephyr rollout');
    expect(best).toMatchObject({ skillId: 'release-management' });
    expect(best?.because.map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('says nothing about texts it has not met', () => {
    expect(createLearntMatcher(taught).match('Kitchen rota')).toEqual([]);
    expect(createLearntMatcher([]).match('Zephyr')).toEqual([]);
  });

  test('weighs rejection against acceptance, and says when it weighs more', () => {
    const no = (id: string): TaughtLabel => label(id, 'Zephyr rollout checklist', 'release-management', 'rejected');
    const score = (labels: readonly TaughtLabel[]): number =>
      createLearntMatcher(labels).match('Zephyr rollout')[0]?.score ?? 0;
    expect(score([...taught, no('4')])).toBeLessThan(score(taught));
    expect(score([...taught, no('4'), no('5'), no('6')])).toBeLessThan(0);
  });

  test('can be undone, and the changelog keeps both', () => {
    const after = without('3', '2026-11-09T08:00:00.000Z');
    expect(createLearntMatcher(after).match('tax return')).toEqual([]);
    expect(learningChanges(after).map(({ action, label: { id } }) => `${action} ${id}`)).toEqual([
      'learnt 1',
      'learnt 2',
      'learnt 3',
      'undone 3',
    ]);
  });
});
