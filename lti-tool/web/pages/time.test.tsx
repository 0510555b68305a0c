// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { RouteInput } from '@keylift/core/api';
import { fixtureApi } from '../fixtures/api.js';
import { time } from '../fixtures/time.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { TimePage } from './time.js';

afterEach(unmountAll);

it('starts from what is set, and sends what was changed', async () => {
  const sent: RouteInput<'setLearningTime'>[] = [];
  const api = {
    ...fixtureApi(),
    setLearningTime: async (input: RouteInput<'setLearningTime'>) => {
      sent.push(input);
      return { ...time, next: 'The next ten minutes: Thursday 22 October, 10:00.' };
    },
  };
  const root = mount(<TimePage view={time} />, api);
  const checked = [...root.querySelectorAll<HTMLInputElement>('.days input')].map((box) => box.checked);
  expect(checked).toEqual([true, true, true, true, true, false, false]);
  expect([...root.querySelectorAll<HTMLInputElement>('input[type=time]')].map(({ value }) => value)).toEqual([
    '09:00',
    '17:00',
    '12:00',
    '13:00',
  ]);
  await during(() => only<HTMLInputElement>(root, '.days label:nth-child(1) input').click());
  await press(root, 'Save');
  expect(sent).toEqual([
    {
      weekdays: [2, 3, 4, 5],
      hours: { fromMinute: 540, toMinute: 1020 },
      quiet: { fromMinute: 720, toMinute: 780 },
      nudgesPerDay: 2,
      protectsTen: false,
      timeZone: 'Europe/Berlin',
    },
  ]);
  expect(textOf(only(root, '.time-next p'))).toBe('The next ten minutes: Thursday 22 October, 10:00.');
});

it('shows the secret address of the calendar once, and closes it', async () => {
  const root = mount(<TimePage view={time} />);
  expect(root.querySelector('.address')).toBeNull();
  await press(root, 'Make a calendar address');
  expect(textOf(only(root, '.address'))).toMatch(/\/feed\/meridian\/secret\.ics$/);
  await press(root, 'Close it');
  expect(root.querySelector('.address')).toBeNull();
});

it('takes days away in, and leaves them out again', async () => {
  const sent: RouteInput<'setLearningTime'>[] = [];
  const api = {
    ...fixtureApi(),
    setLearningTime: async (input: RouteInput<'setLearningTime'>) => {
      sent.push(input);
      return time;
    },
  };
  const root = mount(<TimePage view={time} />, api);
  await press(root, 'Add days away');
  for (const [at, day] of ['2026-12-21', '2026-12-31'].entries()) {
    const input = root.querySelectorAll<HTMLInputElement>('.day-rows input')[at];
    if (!input) throw new Error('There is no field for a day.');
    await during(() => {
      input.value = day;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  await press(root, 'Save');
  await press(root, 'Remove');
  await press(root, 'Save');
  expect(sent.map(({ away }) => away)).toEqual([[{ from: '2026-12-21', until: '2026-12-31' }], undefined]);
});

it('lets an administrator set holidays and limits for everybody, and nobody else', async () => {
  expect(textOf(mount(<TimePage view={time} />))).not.toContain('For everybody in the organisation');
  const limits = { perDay: 3, perWeek: 10, minutesApart: 45 };
  const view = { ...time, policy: { settings: { holidays: ['2026-12-25'], ...limits }, widest: limits } };
  const sent: RouteInput<'setLearningPolicy'>[] = [];
  const api = {
    ...fixtureApi(),
    setLearningPolicy: async (input: RouteInput<'setLearningPolicy'>) => {
      sent.push(input);
      return input;
    },
  };
  const root = mount(<TimePage view={view} />, api);
  await press(root, 'Save for everybody');
  expect(sent).toEqual([{ holidays: ['2026-12-25'], ...limits }]);
});
