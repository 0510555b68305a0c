import { describe, expect, it } from 'vitest';
import { practiceScore, scoresUrl } from './score.js';

describe('the address of scores', () => {
  it.each([
    ['https://lms.example/lineitems/2/lineitem?type_id=1', 'https://lms.example/lineitems/2/lineitem/scores?type_id=1'],
    ['https://lms.example/lineitems/2', 'https://lms.example/lineitems/2/scores'],
    ['https://lms.example/lineitems/2/', 'https://lms.example/lineitems/2/scores'],
    ['https://lms.example/l?a=b&c=d%2Fe', 'https://lms.example/l/scores?a=b&c=d%2Fe'],
  ])('%s', (lineItem, scores) => {
    expect(scoresUrl(lineItem)).toBe(scores);
  });
});

it.each([
  [0, 0],
  [1, 100],
  [0.5, 50],
  [2 / 3, 66.67],
])('a practice result of %d is %d of 100', (scaled, scoreGiven) => {
  const score = practiceScore('user-1', scaled, '2026-11-20T15:00:00.000Z', 'de');
  expect(score).toMatchObject({ scoreGiven, scoreMaximum: 100, comment: expect.stringContaining('Übung') });
});
