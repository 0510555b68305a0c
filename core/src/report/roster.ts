/** What taking over the members of a course would change, and what it changed. Numbers only, no names. */
import type { Locale } from '../model.js';
import type { Language } from './language.js';

export interface RosterView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly string[];
  /** Absent when there is nothing to take over, or it was. */
  readonly ask?: { readonly agree: string; readonly take: string; readonly agreeFirst: string };
}

export interface RosterFacts {
  readonly course: string;
  readonly team: string;
  readonly all: number;
  readonly known: number;
  readonly added: number;
  readonly gone: number;
  readonly taken: boolean;
}

export function rosterView({ course, team, taken, ...counts }: RosterFacts, { locale, say }: Language): RosterView {
  const { added, gone } = counts;
  const open = !taken && added + gone > 0;
  return {
    locale,
    title: say('roster.title'),
    lead: say('roster.lead', { course, team }),
    lines: taken
      ? [say('roster.taken', { added, gone })]
      : [
          say('roster.counts', counts),
          ...(gone > 0 ? [say('roster.gone', { gone })] : []),
          open ? say('roster.what') : say('roster.nothing'),
        ],
    ...(open && {
      ask: { agree: say('roster.agree'), take: say('roster.take'), agreeFirst: say('roster.agree-first') },
    }),
  };
}
