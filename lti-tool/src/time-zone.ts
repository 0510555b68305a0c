/** How far clocks somewhere are ahead of UTC; the core has no time zones of its own. */
import type { Instant } from '@keylift/core';

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Minutes ahead of UTC in an IANA zone at an instant; 0 for a zone nobody knows. */
export function offsetMinutes(timeZone: string, at: Instant): number {
  if (!formats.has(timeZone)) formats.set(timeZone, formatOf(timeZone));
  const parts = formats.get(timeZone)?.formatToParts(new Date(at)) ?? [];
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}
