import { describe, expect, it } from 'vitest';
import { Gradebook, judgeScore, parseTimestamp, type Grade, type LineItem } from './gradebook.js';
import { profiles, type ProfileName } from './profile.js';

const item: LineItem = {
  id: '1',
  courseId: '2',
  clientId: 'tool-1',
  label: 'Practice',
  scoreMaximum: 100,
  resourceId: '',
  tag: '',
  madeBy: 'platform',
};
const score = {
  userId: '5',
  scoreGiven: 80,
  scoreMaximum: 100,
  comment: 'good',
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp: '2026-11-20T15:16:15.141Z',
};

function judge(change: Record<string, unknown>, grade?: Grade, profile: ProfileName = 'moodle') {
  return judgeScore(
    { ...score, ...change },
    { item, grade, graded: (user) => user === '5', profile: profiles[profile] },
  );
}

describe('a score', () => {
  it.each([
    ['another user', { userId: '9999' }, 'userId'],
    ['no user', { userId: undefined }, 'userId'],
    ['a timestamp in words', { timestamp: 'yesterday' }, 'timestamp'],
    ['a timestamp without a zone', { timestamp: '2026-11-20T15:16:15' }, 'timestamp'],
    ['a day without time', { timestamp: '2026-11-20' }, 'timestamp'],
    ['an impossible day', { timestamp: '2026-13-40T15:16:15Z' }, 'timestamp'],
    ['no maximum', { scoreMaximum: undefined }, 'scoreMaximum'],
    ['a maximum of nothing', { scoreMaximum: 0 }, 'scoreMaximum'],
    ['a score in words', { scoreGiven: '80' }, 'scoreGiven'],
    ['an unknown activity progress', { activityProgress: 'Done' }, 'activityProgress'],
    ['an unknown grading progress', { gradingProgress: 'Graded' }, 'gradingProgress'],
    ['a comment that is no text', { comment: 5 }, 'comment'],
  ])('with %s is refused', (_what, change, reason) => {
    expect(judge(change)).toEqual({ status: 'refused', reason });
  });

  it.each([null, [], 'score', undefined])('that is %j is refused', (body) => {
    expect(judgeScore(body, { item, grade: undefined, graded: () => true, profile: profiles.moodle })).toMatchObject({
      status: 'refused',
    });
  });

  // Recorded from Moodle 4.5.6: 110 of 100 became 100, −1 became 0, 15 of 20 became 75.
  it.each([
    [110, 100, 100],
    [-1, 100, 0],
    [15, 20, 75],
    [91.5, 100, 91.5],
    [1, 3, 33.33333],
  ])('of %d out of %d shows as %d of 100', (scoreGiven, scoreMaximum, shown) => {
    expect(judge({ scoreGiven, scoreMaximum })).toMatchObject({ status: 'accepted', grade: { score: shown } });
  });
});

describe('the order of scores', () => {
  const before: Grade = {
    userId: '5',
    at: Date.parse('2026-11-20T15:16:15.500Z'),
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    score: 70,
  };

  it.each<[string, ProfileName, string]>([
    ['2026-11-20T15:16:15.900Z', 'moodle', 'superseded'], // the same second
    ['2026-11-20T15:16:15.900Z', 'canvas', 'accepted'],
    ['2026-11-20T15:16:15.500Z', 'canvas', 'superseded'],
    ['2026-11-20T15:16:16.000Z', 'moodle', 'accepted'],
    ['2026-11-20T15:16:14.999Z', 'moodle', 'superseded'],
    ['2026-11-20T16:16:16.000000+01:00', 'moodle', 'accepted'],
    ['2026-11-20T16:16:15+01:00', 'moodle', 'superseded'],
  ])('%s on %s is %s', (timestamp, profile, status) => {
    expect(judge({ timestamp }, before, profile)).toMatchObject({ status });
  });
});

// The steps and their results were recorded from Moodle 4.5.6.
it('follows the recorded sequence: what is not final wipes the grade, a missing comment wipes the comment', () => {
  const steps = [
    [
      { scoreGiven: 80, comment: 'good' },
      { score: 80, comment: 'good' },
    ],
    [{ scoreGiven: 85, comment: undefined }, { score: 85 }],
    [{ scoreGiven: 50, gradingProgress: 'PendingManual', activityProgress: 'Submitted' }, {}],
    [
      { scoreGiven: 70, comment: 'again' },
      { score: 70, comment: 'again' },
    ],
    [{ scoreGiven: undefined, gradingProgress: 'NotReady', activityProgress: 'InProgress' }, {}],
    [{ scoreGiven: 60, comment: undefined }, { score: 60 }],
  ] as const;
  let grade: Grade | undefined;
  const seen = steps.map(([change], second) => {
    const verdict = judge({ ...change, timestamp: `2026-11-20T15:16:${String(20 + second)}.000Z` }, grade);
    if (verdict.status === 'accepted') grade = verdict.grade;
    return {
      ...(grade?.score !== undefined && { score: grade.score }),
      ...(grade?.comment !== undefined && { comment: grade.comment }),
    };
  });
  expect(seen).toEqual(steps.map(([, shown]) => shown));
});

it('keeps the grade on Canvas when a later score is not final and gives no points', () => {
  const before: Grade = {
    userId: '5',
    at: 0,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    score: 70,
  };
  const verdict = judge({ scoreGiven: undefined, gradingProgress: 'Pending' }, before, 'canvas');
  expect(verdict).toMatchObject({ status: 'accepted', grade: { score: 70, gradingProgress: 'Pending' } });
});

describe('timestamps', () => {
  it.each([
    ['2026-11-20T15:07:16.126Z', 1795187236126],
    ['2026-11-20T15:07:16Z', 1795187236000],
    ['2026-11-20T15:07:16.126999Z', 1795187236126],
    ['2026-11-20T16:07:16.126+01:00', 1795187236126],
    ['2026-11-20 15:07:16Z', undefined],
    [1795187236126, undefined],
  ])('%s is %s', (text, at) => {
    expect(parseTimestamp(text)).toBe(at);
  });
});

describe('the gradebook', () => {
  it('knows no single column of an activity that has two', () => {
    const book = new Gradebook();
    const one = book.add({ ...item, activityId: '7' });
    expect(book.itemOfActivity('7')).toEqual(one);
    book.add({ ...item, activityId: '7', madeBy: 'tool' });
    expect(book.itemOfActivity('7')).toBeUndefined();
  });

  it('forgets the grades of a removed column', () => {
    const book = new Gradebook();
    const { id } = book.add(item);
    book.putGrade(id, { userId: '5', at: 0, activityProgress: 'Completed', gradingProgress: 'FullyGraded' });
    expect(book.remove(id)).toBe(true);
    expect([book.item(id), book.grades(id), book.remove(id)]).toEqual([undefined, [], false]);
  });
});
