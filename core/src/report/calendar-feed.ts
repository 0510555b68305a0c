/** Ten minutes a working day as a calendar (RFC 5545). It says when and where, and nothing about what is learnt or known. */
import type { Instant } from '../model.js';
import type { Language } from './language.js';

export interface FeedFacts {
  readonly slots: readonly { readonly day: string; readonly at: Instant }[];
  readonly minutes: number;
  readonly now: Instant;
  /** Makes the ids of events unique among feeds without naming anybody. */
  readonly mark: string;
  /** Where Keylift opens. */
  readonly url: string;
}

export function calendarFeed({ slots, minutes, now, mark, url }: FeedFacts, { say }: Language): string {
  const end = (at: Instant): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Keylift//Ten minutes//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(say('feed.name'))}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...slots.flatMap(({ day, at }) => [
      'BEGIN:VEVENT',
      `UID:${day}-${mark}@keylift`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(at)}`,
      `DTEND:${utc(end(at))}`,
      `SUMMARY:${escaped(say('feed.summary'))}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Form 2 of RFC 5545 §3.3.5: `20261026T080000Z`. Instants need no time zone tables. */
const utc = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** §3.3.11. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

/** §3.1: at most 75 octets a line, whole characters, a space before what goes on. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
