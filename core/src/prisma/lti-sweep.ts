/** What ended is forgotten. */
import type { LtiStore } from '../lti-ports.js';
import type { Database } from './database.js';
import { toMillis } from './instant.js';

const A_DAY = 86_400_000n;

export function prismaLtiSweep({ db }: Database): Pick<LtiStore, 'sweep'> {
  return {
    sweep: async (now) => {
      const ended = { where: { expiresAt: { lt: toMillis(now) } } };
      const logins = await db.ltiLogin.deleteMany(ended);
      const invitations = await db.ltiInvitation.deleteMany(ended);
      const codes = await db.ltiSessionCode.deleteMany(ended);
      const sessions = await db.ltiSession.deleteMany(ended);
      const deviceCodes = await db.ltiDeviceCode.deleteMany(ended);
      const deviceRequests = await db.ltiDeviceRequest.deleteMany(ended);
      const devices = await db.ltiDevice.deleteMany(ended);
      const jiraCodes = await db.jiraCode.deleteMany(ended);
      const leases = await db.ltiLease.deleteMany(ended);
      const scores = await db.ltiScoreTimestamp.deleteMany({ where: { lastAt: { lt: toMillis(now) - A_DAY } } });
      const refusals = await db.ltiRefusal.deleteMany({ where: { lastAt: { lt: toMillis(now) - 30n * A_DAY } } });
      return (
        refusals.count +
        scores.count +
        deviceCodes.count +
        deviceRequests.count +
        devices.count +
        jiraCodes.count +
        leases.count +
        logins.count +
        invitations.count +
        codes.count +
        sessions.count
      );
    },
  };
}
