/** The pages of teams in words: who leads, who is in it, how each came, and what may be done. */
import { isLastLead, leadsTeam, type Viewer } from '../policy.js';
import type { ContextLink, KeyResult, Locale, Person, PersonId, Team, TeamInvitation, TeamPlace } from '../model.js';
import { sortedBy } from '../order.js';
import { languageOf, type Language, type Values } from './language.js';
import { teamDe, teamEn, type TeamMessageKey } from './messages/team.js';
import type { FoundPeopleView, TeamAct, TeamMemberRow, TeamsView, TeamView } from './team-view.js';

const catalogues: Readonly<Record<Locale, Readonly<Record<TeamMessageKey, string>>>> = { en: teamEn, de: teamDe };

export interface TeamWords {
  readonly say: (key: TeamMessageKey, values?: Values) => string;
  readonly language: Language;
}

export function teamWords(locale: Locale): TeamWords {
  const messages = catalogues[locale];
  return {
    say: (key, values = {}) => messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    language: languageOf(locale),
  };
}

type Names = ReadonlyMap<PersonId, Pick<Person, 'name'>>;

export const nameIn = (people: Names, id: PersonId, { say }: TeamWords): string =>
  people.get(id)?.name ?? say('unnamed');

/** "Six people. Led by Dev Patel." */
function teamSentence(team: Team, viewer: Viewer, people: Names, words: TeamWords): string {
  const { say, language } = words;
  const size = team.memberIds.length;
  const key = size === 0 ? 'people.none' : size === 1 ? 'people.one' : 'people';
  const counted = say(key, { n: language.number(size, 0) });
  const others = (team.leadIds ?? []).filter((id) => id !== viewer.personId).map((id) => nameIn(people, id, words));
  const values = { people: counted, names: language.list(others) };
  if (leadsTeam(viewer, team)) return say(others.length > 0 ? 'led.you-and' : 'led.you', values);
  return say(others.length > 0 ? 'led.by' : 'led.none', values);
}

export interface TeamsFacts {
  readonly viewer: Viewer;
  readonly teams: readonly { readonly team: Team; readonly manages: boolean }[];
  /** Those who lead. */
  readonly people: Names;
  readonly said?: string;
}

export function teamsView({ viewer, teams, people, said }: TeamsFacts, words: TeamWords): TeamsView {
  const { say, language } = words;
  const isAdmin = viewer.role === 'admin';
  return {
    locale: language.locale,
    title: say('title'),
    lead: say(isAdmin ? 'lead.admin' : 'lead'),
    teams: teams.map(({ team, manages }) => ({
      id: team.id,
      name: team.name,
      sentence: teamSentence(team, viewer, people, words),
      ...(manages && { open: say('open') }),
      ...(team.memberIds.includes(viewer.personId) &&
        !isLastLead(team, viewer.personId, viewer) && {
          leave: { act: 'remove' as const, label: say('act.leave'), ask: say('act.leave.ask', { team: team.name }) },
        }),
    })),
    ...(teams.length === 0 && { none: say(isAdmin ? 'none.admin' : 'none') }),
    join: {
      title: say('join.title'),
      lead: say('join.lead'),
      label: say('join.label'),
      send: say('join.send'),
      refused: say('join.unknown'),
    },
    words: { yes: say('yes'), no: say('no') },
    ...(isAdmin && {
      make: {
        title: say('make.title'),
        lead: say('make.lead'),
        label: say('make.label'),
        send: say('make.send'),
        refused: say('make.taken'),
      },
    }),
    ...(said !== undefined && { said }),
  };
}

export interface TeamFacts {
  readonly viewer: Viewer;
  readonly team: Team;
  readonly people: Names;
  readonly places: readonly TeamPlace[];
  readonly courses: readonly ContextLink[];
  readonly keyResults: readonly KeyResult[];
  readonly invitations: readonly TeamInvitation[];
  /** The smallest group about which figures are shown. */
  readonly k: number;
}

export function teamView(facts: TeamFacts, words: TeamWords): TeamView {
  const { viewer, team, courses, keyResults, invitations, people, k } = facts;
  const { say, language } = words;
  const rows = memberRows(facts, words);
  const titles = new Map(keyResults.map(({ id, title }) => [id, title]));
  return {
    locale: language.locale,
    id: team.id,
    title: team.name,
    lead: teamSentence(team, viewer, people, words),
    back: say('back'),
    members: { title: say('members.title'), rows, ...(rows.length === 0 && { none: say('members.none') }) },
    add: {
      title: say('add.title'),
      lead: say(viewer.role === 'admin' ? 'add.lead.admin' : 'add.lead'),
      label: say('add.label'),
      send: say('add.send'),
      choose: say('add.choose'),
    },
    invite: {
      title: say('invite.title'),
      lead: say('invite.lead'),
      send: say('invite.send'),
      rows: invitations.map(({ id, expiresAt }) => ({
        id,
        text: say('invite.open', { day: language.day(expiresAt.slice(0, 10)) }),
        withdraw: say('invite.withdraw'),
      })),
    },
    courses: {
      title: say('courses.title'),
      lead: say(courses.length === 0 ? 'courses.none' : 'courses.lead'),
      rows: courses.map(({ contextKey, title, keyResultId }) => {
        const ofKeyResult = titles.get(keyResultId);
        return {
          key: contextKey,
          title,
          ...(ofKeyResult !== undefined && { keyResult: { id: keyResultId, title: ofKeyResult } }),
        };
      }),
    },
    keyResults: {
      title: say('key-results.title'),
      rows: sortedBy(keyResults, ({ due, id }) => [due, id]).map(({ id, title }) => ({ id, title })),
      ...(keyResults.length === 0 && { none: say('key-results.none') }),
    },
    words: { yes: say('yes'), no: say('no'), change: say('change') },
    note: say('note', { k }),
  };
}

/** Those who lead come first, then the others by name. */
function memberRows({ viewer, team, people, places }: TeamFacts, words: TeamWords): readonly TeamMemberRow[] {
  const { say } = words;
  const rows = places.map(({ personId, arrival }): TeamMemberRow => {
    const isLead = leadsTeam({ personId }, team);
    const comesBack = arrival === 'launch' || arrival === 'roster';
    const name = nameIn(people, personId, words);
    return {
      personId,
      name,
      tags: [...(isLead ? [say('leads')] : []), ...(personId === viewer.personId ? [say('you')] : [])],
      ...(arrival !== undefined && { came: say(`came.${arrival}`) }),
      acts: actsOn({ personId, name, isLead, comesBack }, viewer, team, words),
    };
  });
  return sortedBy(rows, ({ tags, name, personId }) => [tags.includes(say('leads')) ? '0' : '1', name, personId]);
}

interface Row {
  readonly personId: PersonId;
  readonly name: string;
  readonly isLead: boolean;
  readonly comesBack: boolean;
}

function actsOn(
  { personId, name, isLead, comesBack }: Row,
  viewer: Viewer,
  team: Team,
  { say }: TeamWords,
): readonly TeamAct[] {
  const isYou = personId === viewer.personId;
  const isLast = isLastLead(team, personId, viewer);
  const acts: TeamAct[] = [];
  if (!isLead) acts.push({ act: 'add-lead', label: say('act.lead'), ask: say('act.lead.ask', { name }) });
  if (!isLead && leadsTeam(viewer, team))
    acts.push({ act: 'take-over', label: say('act.take-over'), ask: say('act.take-over.ask', { name }) });
  if (isLead && !isLast)
    acts.push({
      act: 'stop-leading',
      label: say('act.stop'),
      ask: isYou ? say('act.stop.you') : say('act.stop.ask', { name }),
    });
  if (!isLast)
    acts.push(
      isYou
        ? { act: 'remove', label: say('act.leave'), ask: say('act.leave.ask', { team: team.name }) }
        : {
            act: 'remove',
            label: say('act.remove'),
            ask: say(comesBack ? 'act.remove.course' : 'act.remove.ask', { name }),
          },
    );
  return acts;
}

/** As many as a page shows; the rest is a matter of typing more. */
const MOST_FOUND = 12;

export function foundPeopleView(
  found: readonly Person[],
  teamsOf: (id: PersonId) => readonly string[],
  words: TeamWords,
): FoundPeopleView {
  const { say, language } = words;
  const shown = sortedBy(found, ({ name = '', id }) => [name, id]).slice(0, MOST_FOUND);
  const key = found.length === 0 ? 'found.none' : found.length > MOST_FOUND ? 'found.more' : 'found.all';
  return {
    people: shown.map(({ id, name = '' }) => ({ id, name, teams: language.list(teamsOf(id)) })),
    sentence: say(key, { n: shown.length }),
  };
}
