import { expect, it } from 'vitest';
import { offsetMinutes } from './time-zone.js';

// Offsets from the IANA time zone database, before and after a change of clocks.
it.each([
  ['UTC', '2026-07-01T12:00:00.000Z', 0],
  ['Europe/Berlin', '2026-07-01T12:00:00.000Z', 120],
  ['Europe/Berlin', '2026-12-01T12:00:00.000Z', 60],
  ['Europe/Berlin', '2026-10-25T00:59:59.000Z', 120],
  ['Europe/Berlin', '2026-10-25T01:00:00.000Z', 60],
  ['Asia/Kolkata', '2026-07-01T12:00:00.000Z', 330],
  ['America/St_Johns', '2026-12-01T12:00:00.000Z', -210],
  ['Mars/Olympus', '2026-07-01T12:00:00.000Z', 0],
])('%s at %s: %i minutes', (timeZone, at, minutes) => {
  expect(offsetMinutes(timeZone, at)).toBe(minutes);
});
