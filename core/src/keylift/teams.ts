/** Teams: who is in them, who leads them, and how somebody joins or goes. */
import { addDays, dayOf } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Teams } from '../keylift-teams.js';
import type { Person, PersonId, Team, TeamId } from '../model.js';
import { isLastLead, mayManageTeam, smallestGroup } from '../policy.js';
import type { Principal } from '../principal.js';
import { foundPeopleView, nameIn, teamsView, teamView, teamWords } from '../report/team.js';
import type { TeamChangeView, TeamsView, TeamView } from '../report/team-view.js';
import type { Deps } from './deps.js';
import { hashOfCode, spokenCode } from './spoken-code.js';

/** How long a code works. */
const INVITATION_DAYS = 7;
/** More open ones at a time than this are no invitations of single people any more. */
const MOST_INVITATIONS = 50;
const LONGEST_NAME = 200;

export function teamUseCases(deps: Deps): Teams {
  const { store } = deps;

  async function managed(principal: Principal, teamId: TeamId): Promise<Team> {
    const team = await store.getTeam(teamId);
    if (!team) throw new KeyliftError('not-found', 'There is no such team.', { field: 'teamId' });
    if (mayManageTeam(principal, team)) return team;
    throw new KeyliftError('forbidden', 'Who belongs to a team is decided by those who lead it.', { field: 'teamId' });
  }

  async function listed(principal: Principal, said?: string): Promise<TeamsView> {
    const teams = await (principal.role === 'admin' ? store.listTeams() : store.teamsOf(principal.personId));
    const leads = await store.getPeople([...new Set(teams.flatMap(({ leadIds = [] }) => leadIds))]);
    return teamsView(
      {
        viewer: principal,
        teams: teams.map((team) => ({ team, manages: mayManageTeam(principal, team) })),
        people: byId(leads),
        ...(said !== undefined && { said }),
      },
      teamWords(principal.locale),
    );
  }

  async function pageOf(principal: Principal, team: Team): Promise<TeamView> {
    const now = deps.clock();
    const [people, places, courses, keyResults, invitations, tenant] = await Promise.all([
      store.getPeople(team.memberIds),
      store.placesOf(team.id),
      store.contextLinksOf(team.id),
      store.keyResultsOfTeams([team.id]),
      store.teamInvitationsOf(team.id),
      store.getTenant(),
    ]);
    return teamView(
      {
        viewer: principal,
        team,
        people: byId(people),
        places,
        courses,
        keyResults,
        invitations: invitations.filter(({ expiresAt }) => expiresAt > now),
        k: smallestGroup(tenant, deps.rules),
      },
      teamWords(principal.locale),
    );
  }

  /** What the page is after a change; nothing of it for somebody who gave the lead away or left. */
  async function changed(principal: Principal, teamId: TeamId, said: string): Promise<TeamChangeView> {
    const team = await store.getTeam(teamId);
    return team && mayManageTeam(principal, team) ? { team: await pageOf(principal, team), said } : { said };
  }

  async function nameOf({ locale }: Principal, personId: PersonId): Promise<string> {
    return nameIn(byId(await store.getPeople([personId])), personId, teamWords(locale));
  }

  /** Those of one's own teams; for admins everybody. */
  async function knownTo({ role, personId }: Principal): Promise<readonly [readonly Person[], readonly Team[]]> {
    if (role === 'admin') return Promise.all([store.listPeople(), store.listTeams()]);
    const teams = await store.teamsOf(personId);
    return [await store.getPeople([...new Set(teams.flatMap(({ memberIds }) => memberIds))]), teams];
  }

  async function takeOut(principal: Principal, team: Team, personId: PersonId): Promise<void> {
    if (!team.memberIds.includes(personId)) throw notIn('personId');
    keepsLead(principal, team, personId);
    await store.removeFromTeam(team.id, personId);
  }

  return {
    teams: (principal) => listed(principal),
    team: async (principal, teamId) => pageOf(principal, await managed(principal, teamId)),

    makeTeam: async (principal, { id, name: typed }) => {
      if (principal.role !== 'admin') throw new KeyliftError('forbidden', 'Teams are made by administrators.');
      const name = typed.trim();
      if (name === '' || name.length > LONGEST_NAME)
        throw new KeyliftError('invalid', 'Give the team a name.', { field: 'name' });
      const teamId = `made~${id}` as TeamId;
      const same = (await store.listTeams()).find((team) => plain(team.name) === plain(name));
      if (same && same.id !== teamId)
        throw new KeyliftError('conflict', 'There is a team of that name already.', { field: 'name' });
      if (!same) await store.putTeams([{ id: teamId, name, memberIds: [] }]);
      return changed(principal, teamId, teamWords(principal.locale).say('made', { team: name }));
    },

    findPeople: async (principal, { teamId, text }) => {
      const team = await managed(principal, teamId);
      const words = teamWords(principal.locale);
      const wanted = wordsOf(text);
      if (wanted.join('').length < 2) return { people: [], sentence: words.say('found.short') };
      const [people, teams] = await knownTo(principal);
      const found = people.filter(
        ({ id, name = '', active }) => active && !team.memberIds.includes(id) && startsWith(wordsOf(name), wanted),
      );
      const teamsOf = (id: PersonId): readonly string[] =>
        teams.filter(({ memberIds }) => memberIds.includes(id)).map(({ name }) => name);
      return foundPeopleView(found, teamsOf, words);
    },

    addToTeam: async (principal, { teamId, personId }) => {
      await managed(principal, teamId);
      const [people] = await knownTo(principal);
      if (!people.some(({ id, active }) => id === personId && active))
        throw new KeyliftError('not-found', 'Nobody of that id is among those you can add.', { field: 'personId' });
      await store.addToTeam(teamId, personId, 'added');
      const name = await nameOf(principal, personId);
      return changed(principal, teamId, teamWords(principal.locale).say('said.add', { name }));
    },

    removeFromTeam: async (principal, { teamId, personId }) => {
      const team = await managed(principal, teamId);
      const name = await nameOf(principal, personId);
      await takeOut(principal, team, personId);
      return changed(principal, teamId, teamWords(principal.locale).say('said.remove', { name }));
    },

    leaveTeam: async (principal, { teamId }) => {
      const team = await store.getTeam(teamId);
      if (!team) throw notIn('teamId');
      await takeOut(principal, team, principal.personId);
      return listed(principal, teamWords(principal.locale).say('said.leave', { team: team.name }));
    },

    leadTeam: async (principal, { teamId, personId, change }) => {
      const team = await managed(principal, teamId);
      const leadIds = team.leadIds ?? [];
      if (change === 'stop') keepsLead(principal, team, personId);
      const others = leadIds.filter((id) => id !== (change === 'take-over' ? principal.personId : personId));
      await store.setLeads(teamId, change === 'stop' ? others : [...others, personId]);
      const name = await nameOf(principal, personId);
      const { say } = teamWords(principal.locale);
      return changed(principal, teamId, say(change === 'stop' ? 'said.stop' : 'said.lead', { name }));
    },

    inviteToTeam: async (principal, { teamId }) => {
      await managed(principal, teamId);
      const now = deps.clock();
      const open = (await store.teamInvitationsOf(teamId)).filter(({ expiresAt }) => expiresAt > now);
      if (open.length >= MOST_INVITATIONS)
        throw new KeyliftError('conflict', `No more than ${MOST_INVITATIONS} codes at a time: withdraw some first.`);
      const code = spokenCode(deps.random());
      const day = addDays(dayOf(now, 0), INVITATION_DAYS);
      await store.createTeamInvitation({
        id: deps.random(),
        teamId,
        codeHash: hashOfCode(code),
        madeBy: principal.personId,
        expiresAt: `${day}${now.slice(10)}`,
      });
      const { say, language } = teamWords(principal.locale);
      const change = await changed(principal, teamId, say('said.invite'));
      return { ...change, code, sentence: say('invite.code', { day: language.day(day) }) };
    },

    withdrawTeamInvitation: async (principal, { teamId, invitationId }) => {
      await managed(principal, teamId);
      await store.deleteTeamInvitation(teamId, invitationId);
      return changed(principal, teamId, teamWords(principal.locale).say('said.withdraw'));
    },

    joinTeam: async (principal, { code }) => {
      const invitation = await store.consumeTeamInvitation(hashOfCode(code));
      const team = invitation && (await store.getTeam(invitation.teamId));
      if (!team || invitation.expiresAt <= deps.clock())
        throw new KeyliftError('invalid', 'This code is not valid any more, or was mistyped. Ask for a new one.', {
          field: 'code',
        });
      await store.addToTeam(team.id, principal.personId, 'invitation');
      return listed(principal, teamWords(principal.locale).say('joined', { team: team.name }));
    },
  };
}

function keepsLead(principal: Principal, team: Team, personId: PersonId): void {
  if (!isLastLead(team, personId, principal)) return;
  throw new KeyliftError('conflict', 'Hand the lead over first: nobody else leads this team.', { field: 'personId' });
}

const notIn = (field: 'teamId' | 'personId'): KeyliftError =>
  new KeyliftError('not-found', 'This person is not in the team.', { field });

const byId = (people: readonly Person[]): ReadonlyMap<PersonId, Person> => new Map(people.map((one) => [one.id, one]));

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every typed word begins a word of the name. */
const startsWith = (name: readonly string[], typed: readonly string[]): boolean =>
  typed.every((one) => name.some((word) => word.startsWith(one)));
