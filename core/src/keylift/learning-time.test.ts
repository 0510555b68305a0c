import { describe, expect, it } from 'vitest';
import { as, LESSON, tierTwo } from '../../test/tier-two.js';
import type { LearningTimeInput } from '../keylift-learning-times.js';
import type { LessonId } from '../model.js';
import { readFeed } from './calendar-feed.js';

const maya = as('maya');
const berlin = {
  offsetMinutes: (zone: string, at: string) => (zone !== 'Europe/Berlin' ? 0 : at < '2026-10-25T01' ? 120 : 60),
};
const usual: LearningTimeInput = {
  weekdays: [1, 2, 3, 4, 5],
  hours: { fromMinute: 540, toMinute: 1020 },
  nudgesPerDay: 3,
  protectsTen: false,
};

describe('my time', () => {
  it('is nine to five on working days until somebody says otherwise', async () => {
    const { keylift } = await tierTwo(berlin);
    expect(await keylift.learningTime(maya)).toMatchObject({
      title: 'My time',
      next: 'The next ten minutes: Tuesday 20 October, 09:00.',
      limits: 'At most 3 a day and 10 a week, 45 minutes apart, on every surface together.',
      settings: { ...usual, timeZone: 'Europe/Berlin', mostNudges: 3 },
      hasFeed: false,
    });
  });

  it('keeps what is set, says when the next ten minutes are, and forgets what is not named', async () => {
    const { keylift } = await tierTwo(berlin);
    const view = await keylift.setLearningTime(maya, {
      ...usual,
      weekdays: [4],
      quiet: { fromMinute: 540, toMinute: 600 },
      timeZone: 'UTC',
    });
    expect(view.next).toBe('The next ten minutes: Thursday 22 October, 10:00.');
    expect((await keylift.setLearningTime(maya, usual)).settings).toEqual({ ...usual, mostNudges: 3, timeZone: 'UTC' });
  });

  it.each([
    ['weekdays', { weekdays: [] }],
    ['weekdays', { weekdays: [1, 1] }],
    ['hours', { hours: { fromMinute: 600, toMinute: 605 } }],
    ['hours', { hours: { fromMinute: Number.NaN, toMinute: 605 } }],
    ['quiet', { quiet: { fromMinute: 500, toMinute: 1100 } }],
    ['nudgesPerDay', { nudgesPerDay: 4 }],
    ['pausedUntil', { pausedUntil: '2026-02-30' }],
    ['away', { away: [{ from: '2026-02-30', until: '2026-03-01' }] }],
    ['away', { away: [{ from: '2026-12-02', until: '2026-12-01' }] }],
    ['away', { away: [{ from: '2026-01-01', until: '2027-01-02' }] }],
    ['away', { away: Array.from({ length: 21 }, () => ({ from: '2026-12-01', until: '2026-12-01' })) }],
  ] as const)('refuses what cannot be, naming %s', async (field, changes) => {
    const { keylift } = await tierTwo();
    await expect(keylift.setLearningTime(maya, { ...usual, ...changes })).rejects.toMatchObject({
      code: 'invalid',
      field,
    });
  });

  it('asks nothing on days away, and forgets them when they are over', async () => {
    const { keylift, clock } = await tierTwo(berlin);
    const away = [{ from: '2026-10-20', until: '2026-10-22' }];
    const view = await keylift.setLearningTime(maya, { ...usual, away });
    expect([view.next, view.settings.away]).toEqual(['The next ten minutes: Friday 23 October, 09:00.', away]);
    clock.set('2026-10-23T06:00:00.000Z');
    expect((await keylift.learningTime(maya)).settings.away).toBeUndefined();
  });

  it('shows the form for everybody to administrators only', async () => {
    const { keylift } = await tierTwo(berlin);
    expect((await keylift.learningTime(maya)).policy).toBeUndefined();
    expect((await keylift.learningTime({ ...maya, role: 'manager' })).policy).toBeUndefined();
    expect((await keylift.learningTime({ ...maya, role: 'admin' })).policy?.widest).toEqual({
      perDay: 3,
      perWeek: 10,
      minutesApart: 45,
    });
  });

  it('snoozes', async () => {
    const { keylift } = await tierTwo(berlin);
    expect((await keylift.snooze(maya, { minutes: 6 * 60 })).next).toBe(
      'The next ten minutes: Tuesday 20 October, 14:00.',
    );
    await expect(keylift.snooze(maya, { minutes: 0 })).rejects.toMatchObject({ code: 'invalid', field: 'minutes' });
  });
});

it('a declined lesson leaves the day, which is planned anew, and rests for thirty days', async () => {
  const { keylift, clock } = await tierTwo();
  const lessons = async () => (await keylift.today(maya)).sprint.items.map(({ lessonId }) => lessonId);
  expect(await lessons()).toContain(LESSON);
  await keylift.decline(maya, { lessonId: LESSON });
  expect(await lessons()).toEqual(['halve', 'halve']);
  clock.set('2026-11-18T06:00:00.000Z');
  expect(await lessons()).not.toContain(LESSON);
  clock.set('2026-11-19T06:00:00.000Z');
  expect(await lessons()).toContain(LESSON);
});

describe('an offer that nobody asked for', () => {
  it('counts when it is shown, and rests when it is not wanted', async () => {
    const { keylift, clock } = await tierTwo(berlin);
    expect(await keylift.nudge(maya, {})).toMatchObject({
      may: false,
      reason: 'outside-hours',
      nextAt: '2026-10-20T07:00:00.000Z',
    });
    clock.set('2026-10-20T08:00:00.000Z');
    expect(await keylift.nudge(maya, { lessonId: LESSON })).toEqual({ may: true });
    expect(await keylift.nudge(maya, {})).toMatchObject({ may: false, reason: 'too-soon' });
    await keylift.dismissNudge(maya);
    clock.set('2026-10-20T09:00:00.000Z');
    expect(await keylift.nudge(maya, { lessonId: LESSON })).toMatchObject({ may: false, reason: 'rests' });
    expect(await keylift.nudge(maya, { lessonId: 'halve' as LessonId })).toEqual({ may: true });
  });

  it('has the limits of the organisation, which only get stricter and which only administrators set', async () => {
    const { keylift, clock } = await tierTwo(berlin);
    const ines = as('dora', 'admin');
    const policy = { holidays: ['2026-12-25', '2026-12-25'], perDay: 1, perWeek: 5, minutesApart: 60 };
    await expect(keylift.setLearningPolicy(maya, policy)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keylift.setLearningPolicy(ines, { ...policy, perDay: 4 })).rejects.toMatchObject({ field: 'perDay' });
    await expect(keylift.setLearningPolicy(ines, { ...policy, minutesApart: 30 })).rejects.toMatchObject({
      field: 'minutesApart',
    });
    await keylift.setLearningPolicy(ines, policy);
    clock.set('2026-10-20T08:00:00.000Z');
    await keylift.nudge(maya, {});
    clock.set('2026-10-20T12:00:00.000Z');
    expect(await keylift.nudge(maya, {})).toMatchObject({ may: false, reason: 'day-spent' });
    expect(await keylift.learningTime(maya)).toMatchObject({
      limits: 'At most 1 a day and 5 a week, 60 minutes apart, on every surface together.',
      holidays: 'Holidays of your organisation: 25 December.',
    });
  });
});

describe('the calendar feed', () => {
  const url = 'https://keylift.example/app/';

  it('holds the first ten minutes of each working day under a secret address, until that is renewed or closed', async () => {
    const secrets = ['first-secret', 'second-secret'];
    const world = { ...berlin, random: () => secrets.shift() ?? '' };
    const { keylift, store, clock } = await tierTwo(world);
    const read = (token: string) => readFeed({ store, clock, ...berlin }, { token, url });
    expect(await keylift.openFeed(maya)).toEqual({ path: '/feed/meridian/first-secret.ics' });
    const calendar = (await read('first-secret')) ?? '';
    // Four weeks: twenty working days; the clocks change on 25 October.
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(20);
    expect(calendar).toContain('DTSTART:20261023T070000Z');
    expect(calendar).toContain('DTSTART:20261026T080000Z');
    for (const word of ['Maya', 'maya', 'API', 'Tier-2', 'resolution', LESSON]) expect(calendar).not.toContain(word);

    await keylift.openFeed(maya);
    expect(await read('first-secret')).toBeUndefined();
    expect(await read('second-secret')).toBeDefined();
    await keylift.closeFeed(maya);
    expect(await read('second-secret')).toBeUndefined();
  });

  it('ends with the person', async () => {
    const { keylift, store, clock } = await tierTwo({ ...berlin, random: () => 'secret' });
    await keylift.openFeed(maya);
    await store.erasePerson(maya.personId);
    expect(await readFeed({ store, clock, ...berlin }, { token: 'secret', url })).toBeUndefined();
  });
});
