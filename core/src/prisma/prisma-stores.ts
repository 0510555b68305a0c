/** The stores on SQLite and PostgreSQL. */
import type { LtiStore } from '../lti-ports.js';
import type { TenantId } from '../model.js';
import type { Store, Stores } from '../ports.js';
import { prismaCheckIns } from './check-ins.js';
import { prismaContextLinks } from './context-links.js';
import { openDatabase, type DatabaseOptions } from './database.js';
import { prismaEvidence } from './evidence.js';
import { withKeyliftErrors } from './failures.js';
import { prismaInterventions } from './interventions.js';
import { prismaJira } from './jira.js';
import { prismaJobs, prismaOutbox } from './jobs.js';
import { prismaJudgements } from './judgements.js';
import { prismaKeyResults } from './key-results.js';
import { prismaLearningTimes } from './learning-times.js';
import { prismaLessons } from './lessons.js';
import { prismaLtiDeviceRequests } from './lti-device-requests.js';
import { prismaLtiDevices } from './lti-devices.js';
import { prismaLtiInvitations } from './lti-invitations.js';
import { prismaLtiLogins } from './lti-logins.js';
import { prismaAudit } from './audit.js';
import { prismaLtiRefusals } from './lti-refusals.js';
import { prismaLtiRegistrations } from './lti-registrations.js';
import { prismaLtiScores } from './lti-scores.js';
import { prismaLtiServices } from './lti-services.js';
import { prismaLtiSessions } from './lti-sessions.js';
import { prismaLtiSweep } from './lti-sweep.js';
import { prismaLtiToolKeys } from './lti-tool-keys.js';
import { prismaMastery } from './mastery.js';
import { migrate } from './migrate.js';
import { prismaObjectives } from './objectives.js';
import { prismaPeople } from './people.js';
import { prismaReleases } from './releases.js';
import { prismaRetention } from './retention.js';
import { prismaSkills } from './skills.js';
import { prismaSprints } from './sprints.js';
import { prismaTaught } from './taught.js';
import { prismaTeamPast } from './team-past.js';
import { prismaTeams } from './teams.js';
import { prismaTenant, prismaTenantList } from './tenants.js';

/** Kept because every request needs one, and making one takes longer than most of its statements. */
const MOST_STORES = 1_000;

export interface PrismaStores extends Stores {
  readonly lti: LtiStore;
  /** Brings the tables up to date and returns the names of the migrations applied. Call it before anything else. */
  migrate(): Promise<readonly string[]>;
}

/**
 * `url` is `file:/folder/keylift.db` or `postgres://user:password@host/name`. Open a SQLite file once in a process: its
 * driver blocks the event loop while it waits for a lock, so two would wait for each other.
 * Throws `invalid` for another kind of URL and `unavailable` when the file cannot be opened.
 */
export async function openPrismaStores(url: string, options: DatabaseOptions = {}): Promise<PrismaStores> {
  const database = await openDatabase(url, options);

  const makeStore = (tenantId: TenantId): Store =>
    withKeyliftErrors({
      tenantId,
      ...prismaTenant(database, tenantId),
      ...prismaPeople(database, tenantId),
      ...prismaTeams(database, tenantId),
      ...prismaObjectives(database, tenantId),
      ...prismaKeyResults(database, tenantId),
      ...prismaCheckIns(database, tenantId),
      ...prismaSkills(database, tenantId),
      ...prismaTaught(database, tenantId),
      ...prismaLessons(database, tenantId),
      ...prismaEvidence(database, tenantId),
      ...prismaMastery(database, tenantId),
      ...prismaTeamPast(database, tenantId),
      ...prismaReleases(database, tenantId),
      ...prismaSprints(database, tenantId),
      ...prismaRetention(database, tenantId),
      ...prismaLearningTimes(database, tenantId),
      ...prismaInterventions(database, tenantId),
      ...prismaJudgements(database, tenantId),
      ...prismaContextLinks(database, tenantId),
      ...prismaOutbox(database, tenantId),
    });

  const stores = new Map<TenantId, Store>();
  const forTenant = (tenantId: TenantId): Store => {
    const known = stores.get(tenantId);
    if (known) return known;
    if (stores.size >= MOST_STORES) stores.clear();
    const store = makeStore(tenantId);
    stores.set(tenantId, store);
    return store;
  };

  return {
    forTenant,
    ...withKeyliftErrors(prismaTenantList(database)),
    jobs: withKeyliftErrors(prismaJobs(database)),
    lti: withKeyliftErrors({
      ...prismaLtiRegistrations(database),
      ...prismaLtiRefusals(database),
      ...prismaAudit(database),
      ...prismaLtiLogins(database),
      ...prismaLtiInvitations(database),
      ...prismaLtiSessions(database),
      ...prismaLtiDevices(database),
      ...prismaLtiDeviceRequests(database),
      ...prismaLtiToolKeys(database),
      ...prismaLtiScores(database),
      ...prismaLtiServices(database),
      ...prismaJira(database),
      ...prismaLtiSweep(database),
    }),
    migrate: () => migrate(url),
    close: () => database.close(),
  };
}
