/** What taking over the members of a course would change, and what it changed. Numbers only, no names. */
import type { Day, Locale } from '../model.js';
import type { Language } from './language.js';

export interface RosterView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly string[];
  /** Absent when there is nothing to take over, or it was. */
  readonly ask?: {
    readonly agree: string;
    readonly take: string;
    readonly agreeFirst: string;
    /** Absent where the course has no groups. */
    readonly into?: {
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };
  };
  /** The members are taken over every day. */
  readonly daily?: { readonly text: string; readonly stop: string };
}

export interface RosterFacts {
  readonly course: string;
  readonly team: string;
  readonly all: number;
  readonly known: number;
  readonly added: number;
  readonly gone: number;
  readonly taken: boolean;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly learners: number }[];
  readonly since?: Day;
}

export function rosterView(
  { course, team, taken, groups, since, ...counts }: RosterFacts,
  { day, locale, say }: Language,
): RosterView {
  const { added, gone } = counts;
  const open = !taken && (added + gone > 0 || (groups.length > 0 && since === undefined));
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
      ask: {
        agree: say('roster.agree'),
        take: say('roster.take'),
        agreeFirst: say('roster.agree-first'),
        ...(groups.length > 0 && {
          into: {
            label: say('roster.into'),
            options: [
              { value: 'everybody', label: say('roster.into.everybody', { team }) },
              ...groups.map(({ id, name, learners }) => ({
                value: `group:${id}`,
                label: say('roster.into.group', { name, learners, team }),
              })),
              { value: 'groups', label: say('roster.into.groups', { team }) },
            ],
          },
        }),
      },
    }),
    ...((taken || since !== undefined) && {
      daily: {
        text: taken || since === undefined ? say('roster.daily') : say('roster.daily.since', { day: day(since) }),
        stop: say('roster.stop'),
      },
    }),
  };
}
