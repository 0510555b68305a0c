import { describe, expect, test } from 'vitest';
import type { LessonId, LessonSummary, SkillId } from '../model.js';
import { bridges } from './bridges/index.js';
import { createLearntMatcher } from './learn.js';
import { matchLessons, suggestForCourse } from './lessons.js';
import { createRanker, type RankedSkill } from './ranker.js';
import { suggestSkills } from './suggest.js';
import { shippedWeights } from './weights.js';

const id = (text: string): SkillId => text as SkillId;
const skills = [
  { id: 'negotiation', label: 'Supplier negotiation', alternatives: ['negotiate with suppliers'], description: '' },
  { id: 'sql', label: 'SQL queries', alternatives: ['database queries'], description: '' },
  { id: 'tax', label: 'Tax law', alternatives: [], description: '' },
];
const ranker = createRanker({ skills, bridges, weights: shippedWeights });
const lesson = (name: string, ...teaches: string[]): LessonSummary => ({
  id: name as LessonId,
  title: name,
  locale: 'en',
  minutes: 5,
  kind: 'nugget',
  teaches: teaches.map(id),
  reviewedAt: '2026-01-01',
});
const lessons = [
  lesson('anchor', 'negotiation'),
  lesson('batna', 'negotiation'),
  lesson('joins', 'sql'),
  lesson('vat', 'tax'),
];
const text = 'Negotiate with suppliers, and write the SQL queries for the comparison';
const skillsOf = (pasted: string): { skillId: SkillId; ranked: RankedSkill }[] =>
  suggestSkills(ranker, pasted).shown.map((ranked) => ({ skillId: id(ranked.id), ranked }));
const matched = (needs: ReadonlyMap<SkillId, number>): string[] =>
  matchLessons(skillsOf(text), lessons, needs, 3).map(({ lessonId }) => lessonId);

describe('lessons for a text', () => {
  test('teach the skills it calls for', () => {
    expect(new Set(matched(new Map()))).toEqual(new Set(['anchor', 'batna', 'joins']));
  });

  test('put first what an active Key Result still lacks', () => {
    expect(matched(new Map([[id('sql'), 1]]))[0]).toBe('joins');
    expect(matched(new Map([[id('negotiation'), 1]]))[0]).toBe('anchor');
  });

  test('never come from need alone', () => {
    expect(matched(new Map([[id('tax'), 1]]))).not.toContain('vat');
    expect(matchLessons(skillsOf('Pizza for the party'), lessons, new Map([[id('tax'), 1]]), 3)).toEqual([]);
  });

  test('say which words led there', () => {
    expect(matchLessons(skillsOf('Negotiate with suppliers'), lessons, new Map(), 1)[0]?.words).toEqual([
      'Negotiate',
      'suppliers',
    ]);
  });
});

test('a course gets what the tenant tagged first, then what its words say', () => {
  const taught = [
    {
      id: '1',
      at: '2026-11-01T08:00:00.000Z',
      text: 'Zephyr basics',
      skillId: id('tax'),
      kind: 'tagged',
    },
  ] as const;
  const suggested = suggestForCourse(
    ranker,
    createLearntMatcher(taught),
    { title: 'Zephyr SQL queries', description: '' },
    3,
  );
  expect(suggested.map(({ skillId, from }) => [skillId, from])).toEqual([
    ['tax', 'your-catalogue'],
    ['sql', 'words'],
  ]);
});
