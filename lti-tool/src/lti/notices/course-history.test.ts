import { expect, it } from 'vitest';
import { originsOf } from './course-history.js';

it.each([
  [{ context_history: '7,3' }, ['7', '3']],
  [{ context_history: 'a%2Cb, c%20d ,a%2Cb' }, ['a,b', 'c d']],
  [{ context_history: '100%' }, ['100%']],
  [{ context_history: '' }, []],
  [{ context_history: '$Context.id.history' }, []], // a platform that does not know it
  [{}, []],
  [
    { context_history: Array.from({ length: 60 }, (_, at) => at).join(',') },
    Array.from({ length: 50 }, (_, at) => `${at}`),
  ],
])('a course with %j was copied from %j', (custom, origins) => {
  expect(originsOf(custom as Record<string, string>)).toEqual(origins);
});
