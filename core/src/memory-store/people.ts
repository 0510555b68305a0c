/** People, and how one is forgotten. */
import { forgetAuthor } from './audit.js';
import type { TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import { withoutPerson } from '../policy/roster.js';
import type { Store } from '../ports.js';
import type { Data, LtiData, TenantData } from './data.js';
import { keep, keepAll } from './keep.js';

export function memoryPeople(
  data: TenantData,
  tenantId: TenantId,
  lti: LtiData,
  jobs: Data['jobs'],
): Pick<Store, 'getPerson' | 'getPeople' | 'listPeople' | 'putPeople' | 'erasePerson'> {
  return {
    getPerson: async (id) => data.people.get(id),
    getPeople: async (ids) =>
      sortedBy(
        [...new Set(ids)].flatMap((id) => data.people.get(id) ?? []),
        ({ id }) => [id],
      ),
    listPeople: async () => sortedBy(data.people.values(), ({ id }) => [id]),
    putPeople: async (people) => {
      for (const person of keepAll(people)) data.people.set(person.id, person);
    },
    erasePerson: async (id) => {
      data.people.delete(id);
      for (const event of data.evidenceOf.get(id) ?? []) {
        data.evidence.delete(event.id);
        data.replacedEvidence.delete(event.id);
      }
      data.evidenceOf.delete(id);
      data.mastery.delete(id);
      data.sprints.delete(id);
      data.learningTimes.delete(id);
      for (const { interventionId, learnerId, proposedBy } of data.offers.values()) {
        if (learnerId === id || proposedBy === id) data.offers.delete(interventionId);
      }
      for (const decision of data.causes.values()) if (decision.decidedBy === id) data.causes.delete(decision.id);
      for (const contest of data.contests.values()) {
        if (contest.personId === id) data.contests.delete(contest.id);
        else if (contest.answer?.by === id) {
          const { by: _, ...answer } = contest.answer;
          data.contests.set(contest.id, keep({ ...contest, answer }));
        }
      }
      for (const ofKeyResult of data.releases.values()) {
        for (const [key, release] of ofKeyResult) ofKeyResult.set(key, keep(withoutPerson(release, id)));
      }
      for (const team of data.teams.values()) {
        if (!team.memberIds.includes(id)) continue;
        data.teamSnapshots.delete(team.id);
        data.teamPasts.set(team.id, (data.teamPasts.get(team.id) ?? 0) + 1);
        data.teamArrivals.get(team.id)?.delete(id);
        const { leadIds = [], ...left } = team;
        const memberIds = team.memberIds.filter((memberId) => memberId !== id);
        const leads = leadIds.filter((leadId) => leadId !== id);
        data.teams.set(team.id, keep({ ...left, memberIds, ...(leads.length > 0 && { leadIds: leads }) }));
      }
      for (const [hash, { madeBy }] of data.teamInvitations) if (madeBy === id) data.teamInvitations.delete(hash);
      for (const [key, score] of lti.sentScores) {
        if (score.tenantId === tenantId && score.personId === id) lti.sentScores.delete(key);
      }
      for (const [key, { agreedBy, ...link }] of lti.rosterLinks) {
        if (link.tenantId === tenantId && agreedBy === id) lti.rosterLinks.set(key, keep(link));
      }
      forgetAuthor(lti.audit, tenantId, id);
      for (const [key, { job }] of jobs.get(tenantId) ?? []) {
        if (job.personId === id) jobs.get(tenantId)?.delete(key);
      }
      for (const [key, { answer }] of lti.deviceRequests) {
        const owner = answer && 'owner' in answer ? answer.owner : undefined;
        if (owner?.tenantId === tenantId && owner.personId === id) lti.deviceRequests.delete(key);
      }
      for (const kept of [lti.devices, lti.deviceCodes]) {
        for (const [key, { owner }] of kept) {
          if (owner.tenantId === tenantId && owner.personId === id) kept.delete(key);
        }
      }
      for (const kept of [lti.jiraLinks, lti.jiraCodes]) {
        for (const [key, owner] of kept) {
          if (owner.tenantId === tenantId && owner.personId === id) kept.delete(key);
        }
      }
      for (const [hash, session] of lti.sessions) {
        if (session.tenantId === tenantId && session.personId === id) lti.sessions.delete(hash);
      }
      for (const [hash, { session }] of lti.codes) {
        if (session.tenantId === tenantId && session.personId === id) lti.codes.delete(hash);
      }
    },
  };
}
