/** The use cases around teams: who is in them, who leads them, and how somebody joins or goes. */
import type { PersonId, TeamId } from './model.js';
import type { Principal } from './principal.js';
import type { FoundPeopleView, TeamChangeView, TeamInvitationView, TeamsView, TeamView } from './report/team-view.js';

interface InTeam {
  readonly teamId: TeamId;
  readonly personId: PersonId;
}

/** Whoever may not decide who belongs to a team is refused with `forbidden` (policy.mayManageTeam). */
export interface Teams {
  /** One's own teams; all of them for admins. */
  teams(principal: Principal): Promise<TeamsView>;
  /** Who is in it. Throws `not-found`. */
  team(principal: Principal, teamId: TeamId): Promise<TeamView>;
  /** Admins only. Sent twice it is one team; throws `conflict` where another team has the name. */
  makeTeam(principal: Principal, input: { readonly id: string; readonly name: string }): Promise<TeamChangeView>;
  /** People to add, by the beginning of their names: those of one's own teams, for admins everybody. */
  findPeople(principal: Principal, input: { readonly teamId: TeamId; readonly text: string }): Promise<FoundPeopleView>;
  addToTeam(principal: Principal, input: InTeam): Promise<TeamChangeView>;
  /** Also oneself. Throws `conflict` for the last one who leads, while others are in the team. */
  removeFromTeam(principal: Principal, input: InTeam): Promise<TeamChangeView>;
  /** Anybody may, as `removeFromTeam` lets oneself go. */
  leaveTeam(principal: Principal, input: { readonly teamId: TeamId }): Promise<TeamsView>;
  /** `add` names somebody beside those who lead, `take-over` instead of oneself, `stop` ends it. */
  leadTeam(
    principal: Principal,
    input: InTeam & { readonly change: 'add' | 'take-over' | 'stop' },
  ): Promise<TeamChangeView>;
  /** A code by which one person joins within a week; it is shown once. */
  inviteToTeam(principal: Principal, input: { readonly teamId: TeamId }): Promise<TeamInvitationView>;
  withdrawTeamInvitation(
    principal: Principal,
    input: { readonly teamId: TeamId; readonly invitationId: string },
  ): Promise<TeamChangeView>;
  /** Throws `invalid`, naming `code`, when it is unknown, used or too old. */
  joinTeam(principal: Principal, input: { readonly code: string }): Promise<TeamsView>;
}
