/** Stores that live in memory: the executable specification of the ports, the demo's and most tests' database. */
import type { LtiStore } from './lti-ports.js';
import { memoryContextLinks } from './memory-store/context-links.js';
import { emptyData, emptyTenant, type TenantData } from './memory-store/data.js';
import { memoryEvidence } from './memory-store/evidence.js';
import { memoryInterventions } from './memory-store/interventions.js';
import { memoryJobs, memoryOutbox } from './memory-store/jobs.js';
import { memoryJudgements } from './memory-store/judgements.js';
import { memoryKeyResults } from './memory-store/key-results.js';
import { memoryLearningTimes } from './memory-store/learning-times.js';
import { memoryLessons } from './memory-store/lessons.js';
import { memoryLti } from './memory-store/lti.js';
import { memoryMastery } from './memory-store/mastery.js';
import { memoryObjectives } from './memory-store/objectives.js';
import { memoryPeople } from './memory-store/people.js';
import { memoryReleases } from './memory-store/releases.js';
import { memoryRetention } from './memory-store/retention.js';
import { memorySkills } from './memory-store/skills.js';
import { memorySprints } from './memory-store/sprints.js';
import { memoryTaught } from './memory-store/taught.js';
import { memoryTeamPast } from './memory-store/team-past.js';
import { memoryTeams } from './memory-store/teams.js';
import { memoryTenant } from './memory-store/tenant.js';
import type { Tenant, TenantId } from './model.js';
import { sortedBy } from './order.js';
import type { Store, Stores } from './ports.js';

export function createMemoryStores(): Stores & { readonly lti: LtiStore } {
  const data = emptyData();

  function tenantData(id: TenantId): TenantData {
    const known = data.tenants.get(id) ?? emptyTenant();
    data.tenants.set(id, known);
    return known;
  }

  function forTenant(tenantId: TenantId): Store {
    const tenant = tenantData(tenantId);
    return {
      tenantId,
      ...memoryTenant(tenant, tenantId),
      ...memoryPeople(tenant, tenantId, data.lti, data.jobs),
      ...memoryTeams(tenant),
      ...memoryObjectives(tenant),
      ...memoryKeyResults(tenant),
      ...memorySkills(tenant),
      ...memoryTaught(tenant),
      ...memoryLessons(tenant),
      ...memoryEvidence(tenant),
      ...memoryMastery(tenant),
      ...memoryTeamPast(tenant),
      ...memoryReleases(tenant),
      ...memorySprints(tenant),
      ...memoryRetention(tenant),
      ...memoryLearningTimes(tenant),
      ...memoryInterventions(tenant),
      ...memoryJudgements(tenant),
      ...memoryContextLinks(tenant),
      ...memoryOutbox(data.jobs, tenantId),
    };
  }

  return {
    forTenant,
    listTenants: async () => {
      const tenants = [...data.tenants.values()].flatMap(({ tenant }): Tenant[] => (tenant ? [tenant] : []));
      return sortedBy(tenants, ({ id }) => [id]);
    },
    jobs: memoryJobs(data.jobs),
    lti: memoryLti(data.lti),
    close: async () => undefined,
  };
}
