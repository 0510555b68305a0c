import type { KeyResultId, LessonId } from '@keylift/core';
import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route } from './router.js';

const lesson = (id: string, toApply = false): Route => ({ page: 'lesson', lessonId: id as LessonId, toApply });
const keyResult = (id: string): Route => ({ page: 'key-result', keyResultId: id as KeyResultId });

describe('parseRoute', () => {
  it.each<[hash: string, route: Route]>([
    ['', { page: 'today' }],
    ['#', { page: 'today' }],
    ['#/', { page: 'today' }],
    ['#/today', { page: 'today' }],
    ['/today', { page: 'today' }],
    ['#/lessons/reading-a-trace', lesson('reading-a-trace')],
    ['#/lessons/reading-a-trace/apply', lesson('reading-a-trace', true)],
    ['#/lessons/a%2Fb%20c', lesson('a/b c')],
    ['#/key-results', { page: 'key-results' }],
    ['#/key-results/nps', keyResult('nps')],
    ['#/key-results/', { page: 'not-found' }],
    ['#/lessons', { page: 'not-found' }],
    ['#/lessons/a/b', { page: 'not-found' }],
    ['#/lessons/a/apply/c', { page: 'not-found' }],
    ['#/today/now', { page: 'not-found' }],
    ['#/key-results/nps/x', { page: 'not-found' }],
    ['#/%E0%A4%A', { page: 'not-found' }],
    ['#javascript:alert(1)', { page: 'not-found' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
});

describe('hrefOf', () => {
  it.each([{ page: 'today' }, lesson('a/b ü#?'), lesson('a', true), { page: 'key-results' }, keyResult('n/p s')])(
    'writes an address that reads back as %o',
    (route) => {
      expect(parseRoute(hrefOf(route as Exclude<Route, { page: 'not-found' }>))).toEqual(route);
    },
  );
});
