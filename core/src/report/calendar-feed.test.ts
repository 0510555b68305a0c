import { expect, it } from 'vitest';
import { calendarFeed } from './calendar-feed.js';
import { languageOf } from './language.js';

const facts = {
  slots: [{ day: '2026-10-26', at: '2026-10-26T08:00:00.000Z' }],
  minutes: 10,
  now: '2026-10-25T12:00:00.000Z',
  mark: 'abc',
  url: 'https://keylift.example/app/',
};

// Written by hand from RFC 5545.
it('is a calendar of ten minutes that says nothing about anybody', () => {
  expect(calendarFeed(facts, languageOf('en')).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Keylift//Ten minutes//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Keylift',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'BEGIN:VEVENT',
    'UID:2026-10-26-abc@keylift',
    'DTSTAMP:20261025T120000Z',
    'DTSTART:20261026T080000Z',
    'DTEND:20261026T081000Z',
    'SUMMARY:Ten minutes',
    'URL:https://keylift.example/app/',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('speaks German', () => {
  expect(calendarFeed(facts, languageOf('de'))).toContain('SUMMARY:Zehn Minuten\r\n');
});

it('folds long lines at 75 octets, between characters', () => {
  const url = `https://keylift.example/${'ü€😀'.repeat(30)}`;
  const text = calendarFeed({ ...facts, url }, languageOf('en'));
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`URL:${url}\r\n`);
});
