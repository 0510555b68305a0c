/** What a store remembers of teams: who is in them, who leads them, how each came, and who may still come. */
import type { PersonId, Team, TeamArrival, TeamId, TeamInvitation, TeamPlace } from './model.js';

export interface TeamStore {
  /** Members come once each, sorted by id, and so do those who lead. */
  getTeam(id: TeamId): Promise<Team | undefined>;
  /** Those that are known, once each. */
  getTeams(ids: readonly TeamId[]): Promise<readonly Team[]>;
  teamsOf(personId: PersonId): Promise<readonly Team[]>;
  listTeams(): Promise<readonly Team[]>;
  /** Who stays in a team came as before; who is new came by `arrival`. */
  putTeams(teams: readonly Team[], arrival?: TeamArrival): Promise<void>;
  /** Throws `not-found` when there is no such team; somebody who is in it stays in it, and came as before. */
  addToTeam(teamId: TeamId, personId: PersonId, arrival?: TeamArrival): Promise<void>;
  /** Who is not in it stays out of it. */
  removeFromTeam(teamId: TeamId, personId: PersonId): Promise<void>;
  /** From now on these lead it, and nobody else. Throws `conflict`, and changes nothing, when one is not in the team. */
  setLeads(teamId: TeamId, leadIds: readonly PersonId[]): Promise<void>;
  /** One for each member, sorted by person. */
  placesOf(teamId: TeamId): Promise<readonly TeamPlace[]>;

  /** Throws `not-found` when there is no such team, `conflict` when the code is known. */
  createTeamInvitation(invitation: TeamInvitation): Promise<void>;
  /** Sorted by (expiresAt, id). */
  teamInvitationsOf(teamId: TeamId): Promise<readonly TeamInvitation[]>;
  /** Removes and returns it in one statement: of parallel callers exactly one gets it. */
  consumeTeamInvitation(codeHash: string): Promise<TeamInvitation | undefined>;
  deleteTeamInvitation(teamId: TeamId, id: string): Promise<void>;
}
