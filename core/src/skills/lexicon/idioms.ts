/** Everyday turns of phrase that hold a word of the lexicon in another sense. They call for nothing, and hide that word. */
import type { LexiconEntry } from '../lexicon.js';

const nothing = (phrases: string): LexiconEntry => ({
  kind: 'setting',
  phrases: phrases.split(',').map((phrase) => phrase.trim()),
  skills: [],
});

export const idioms: readonly LexiconEntry[] = [
  nothing('fall by, falls by, fall to, falls to, fall from, fall below, falls below, fall under, falling from'),
  nothing('close to, by the close of, at the close of, close of the year'),
  nothing('end of the year, year end, by year end, before year end, end of the quarter, end of the month, end of year'),
  nothing('meet the, meets the, meet their, meet its, meet our, meet all, meets all'),
  nothing('open to, in the open, open up, stay open'),
  nothing('turn the, turn into, turn to, in turn, turn round'),
  nothing('four stars, five stars, three stars'),
  nothing(
    'at the centre of, in the centre of, data centre, data center, help centre, help center, contact centre, call centre',
  ),
  nothing('in time, all the time, at the same time, at any time, on first, at first, first time, for the first time'),
  nothing('point of view, points of view, percentage points, percentage point, basis points'),
  nothing('in place, take place, takes place, in the first place'),
  nothing('in case, in any case'),
  nothing('run out, run from, run by, in the long run'),
  nothing('last mile of, per head, a head, so far, by far, on paper, by hand, by heart'),
  nothing('short list, in short, short of'),
  nothing('let a, let the, let new, let every, let our, let customers, let users, let people, let them'),
  nothing('trust in the process, in the process of'),
];
