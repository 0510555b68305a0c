import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLimits, noMemory, silenceNow, type Limits } from './caps.js';
import { limitsOf, minuteOf } from './limits.js';

const day = 86_400_000;
const today = Date.UTC(2026, 10, 20);
const atHour = (hour: number) => ({
  now: today + hour * 3_600_000,
  today,
  tomorrow: today + day,
  minute: hour * 60,
});

describe('limits', () => {
  it.each([
    ['are three a day and 45 minutes apart', [], defaultLimits],
    [
      'take the stricter of two',
      [{ tipsPerDay: 2 }, { tipsPerDay: 1, minutesBetweenTips: 90 }],
      { tipsPerDay: 1, minutesBetween: 90, quiet: [] },
    ],
    ['cannot be loosened', [{ tipsPerDay: 9, minutesBetweenTips: 1 }], defaultLimits],
    ['ignore what is no number', [{ tipsPerDay: -1 }, { tipsPerDay: 1.5 }], defaultLimits],
    [
      'know quiet hours',
      [{ quietFrom: '18:00', quietUntil: '08:30' }],
      { ...defaultLimits, quiet: [{ from: 1080, until: 510 }] },
    ],
    ['ignore half of a quiet hour', [{ quietFrom: '18:00' }], defaultLimits],
  ])('%s', (_, settings, expected) => {
    expect(limitsOf(...settings)).toEqual(expected);
  });

  const ofOrganisation = { quietFrom: '18:00', quietUntil: '08:00' };
  it.each([
    ['in those of the organisation', ofOrganisation, {}, { quiet: [23, 7], open: [8, 12, 17] }],
    ['in those of the person', {}, { quietFrom: '12:00', quietUntil: '13:00' }, { quiet: [12], open: [11, 13, 23] }],
    [
      'in both, apart from each other',
      ofOrganisation,
      { quietFrom: '12:00', quietUntil: '13:00' },
      { quiet: [23, 7, 12], open: [8, 11, 13, 17] },
    ],
    [
      'in both, one within the other',
      { quietFrom: '19:00', quietUntil: '20:00' },
      { quietFrom: '17:00', quietUntil: '09:00' },
      { quiet: [17, 19, 21, 8], open: [9, 16] },
    ],
    [
      'in both, overlapping over midnight',
      ofOrganisation,
      { quietFrom: '16:00', quietUntil: '23:00' },
      { quiet: [16, 18, 23, 0, 7], open: [8, 15] },
    ],
    ['in none when both are empty', {}, { quietFrom: '', quietUntil: '' }, { quiet: [], open: [0, 12, 23] }],
  ] as const)('keep quiet %s', (_, managed, own, { quiet, open }) => {
    const isQuiet = (hour: number) => silenceNow(noMemory, limitsOf(managed, own), atHour(hour)) === 'quiet hours';
    expect(quiet.filter((hour) => !isQuiet(hour))).toEqual([]);
    expect(open.filter(isQuiet)).toEqual([]);
  });

  it('are never looser with a policy than without', () => {
    const times = fc.option(fc.constantFrom('00:00', '06:30', '12:00', '18:00', '23:59', 'noon', ''), {
      nil: undefined,
    });
    const counts = fc.option(fc.integer({ min: -1, max: 5 }), { nil: undefined });
    const settings = fc
      .record({ tipsPerDay: counts, minutesBetweenTips: counts, quietFrom: times, quietUntil: times })
      .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
    const shown = fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 4 });
    fc.assert(
      fc.property(settings, settings, shown, fc.integer({ min: 0, max: 23 }), (managed, own, minutes, hour) => {
        const memory = { ...noMemory, shown: minutes.map((minute) => today + minute * 60_000) };
        const silent = (limits: Limits) => silenceNow(memory, limits, atHour(hour)) !== undefined;
        expect(silent(limitsOf(managed, own)) || !silent(limitsOf(own))).toBe(true);
      }),
    );
  });

  it.each([
    ['00:00', 0],
    ['8:05', 485],
    ['23:59', 1439],
    ['24:00', undefined],
    ['noon', undefined],
    [7, undefined],
  ])('read %j as minute %s', (text, minute) => {
    expect(minuteOf(text)).toBe(minute);
  });
});
