import { describe, expect, test } from 'vitest';
import { createLearntMatcher, learn, nothingLearnt, undo, type TenantLabel } from './learn.js';

const label = (id: string, text: string, skillId: string, kind: TenantLabel['kind'] = 'tagged'): TenantLabel => ({
  id,
  at: `2026-11-0${id}T08:00:00.000Z`,
  text,
  skillId,
  kind,
});
const labels = [
  label('1', 'Zephyr rollout checklist', 'release-management'),
  label('2', 'Zephyr rollback drill', 'release-management'),
  label('3', 'Quarterly tax return', 'tax'),
];
const taught = labels.reduce(learn, nothingLearnt);

describe('what a tenant teaches', () => {
  test('lets its own words lead to its skills', () => {
    const [best] = createLearntMatcher(taught).match('OPS-9 Prepare the Zephyr rollout');
    expect(best).toMatchObject({ skillId: 'release-management' });
    expect(best?.because.map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('says nothing about texts it has not met', () => {
    expect(createLearntMatcher(taught).match('Kitchen rota')).toEqual([]);
    expect(createLearntMatcher(nothingLearnt).match('Zephyr')).toEqual([]);
  });

  test('weighs rejection against acceptance', () => {
    const rejected = learn(
      learn(taught, label('4', 'Zephyr rollout checklist', 'release-management', 'rejected')),
      label('5', 'Zephyr rollout', 'release-management', 'rejected'),
    );
    const score = (learning: typeof taught): number =>
      createLearntMatcher(learning).match('Zephyr rollout')[0]?.score ?? 0;
    expect(score(rejected)).toBeLessThan(score(taught));
  });

  test('is learnt once, however often it is sent', () => {
    expect(learn(taught, labels[0] as TenantLabel)).toBe(taught);
  });

  test('can be undone, and the changelog keeps both', () => {
    const after = undo(taught, '3', '2026-11-09T08:00:00.000Z');
    expect(createLearntMatcher(after).match('tax return')).toEqual([]);
    expect(after.changelog.map(({ action, label: { id } }) => `${action} ${id}`)).toEqual([
      'learnt 1',
      'learnt 2',
      'learnt 3',
      'undone 3',
    ]);
    expect(undo(after, '3', '2026-11-10T08:00:00.000Z')).toBe(after);
  });
});
