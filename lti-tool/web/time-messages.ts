/** The words around somebody’s time and calendar. */
import { subject } from './subject.js';

export const timeMessages = subject(
  {
    snooze: 'Not for two hours',
    timeLimits: 'What always holds',
    timeDays: 'Days of work',
    weekday: (day: number) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day - 1] ?? String(day),
    timeFrom: 'From',
    timeTo: 'To',
    timeZone: 'Time zone',
    timeOffers: 'Offers a day, at most',
    timeQuiet: 'Quiet hours in between',
    timeQuietFrom: 'Quiet from',
    timeQuietTo: 'Quiet to',
    timeProtect: 'I keep these ten minutes free (protected 10)',
    timePause: 'Pause until, if you like',
    calendar: 'In your calendar',
    calendarNote:
      'An address for your calendar program. Whoever has it sees “Ten minutes” and when, nothing else. A new one ends the one before.',
    calendarOpen: 'Make a calendar address',
    calendarRenew: 'Make a new address',
    calendarClose: 'Close it',
  },
  {
    snooze: 'Zwei Stunden nicht',
    timeLimits: 'Was immer gilt',
    timeDays: 'Arbeitstage',
    weekday: (day) => ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'][day - 1] ?? String(day),
    timeFrom: 'Von',
    timeTo: 'Bis',
    timeZone: 'Zeitzone',
    timeOffers: 'Angebote am Tag, höchstens',
    timeQuiet: 'Ruhezeit dazwischen',
    timeQuietFrom: 'Ruhe von',
    timeQuietTo: 'Ruhe bis',
    timeProtect: 'Ich halte diese zehn Minuten frei (geschützte 10)',
    timePause: 'Pause bis, wenn du magst',
    calendar: 'In deinem Kalender',
    calendarNote:
      'Eine Adresse für dein Kalenderprogramm. Wer sie hat, sieht „Zehn Minuten“ und wann, sonst nichts. Eine neue beendet die vorige.',
    calendarOpen: 'Kalenderadresse anlegen',
    calendarRenew: 'Neue Adresse anlegen',
    calendarClose: 'Schließen',
  },
);
