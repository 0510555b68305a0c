/** What answers the import of Key Results: the same steps as `keylift import okr`. */
import { KeyliftError, type Stores } from '@keylift/core';
import type { RouteAnswer, RouteInput } from '@keylift/core/api';
import { applyImport, planImport } from '../connect/okr/import-okrs.js';
import { readOkrs } from '../connect/okr/read-okrs.js';
import type { Caller } from './caller.js';

export function importHandlers(stores: Pick<Stores, 'forTenant'>) {
  return {
    async importOkrs(
      { csv, write, skipBad, profile, dates, decimal, team, makesTeams }: RouteInput<'importOkrs'>,
      { session, principal }: Caller,
    ): Promise<RouteAnswer<'importOkrs'>> {
      if (principal.role !== 'admin')
        throw new KeyliftError('forbidden', 'Only administrators bring Key Results of other tools in.');
      const read = readOkrs(csv, { ...(profile && { profile }), ...(dates && { dates }), ...(decimal && { decimal }) });
      const store = stores.forTenant(session.tenantId);
      const now = new Date().toISOString();
      const plan = await planImport(store, read, {
        now,
        ...(team !== undefined && { team }),
        ...(makesTeams && { makesTeams }),
      });
      const written = write === true && (plan.problems.length === 0 || skipBad === true);
      if (written) await applyImport(store, plan);
      return {
        profile: read.profile,
        written,
        keyResults: plan.keyResults.map(({ line, change, keyResult: { title }, differences }) => ({
          line,
          change,
          title,
          differences,
        })),
        teams: plan.teams.map(({ name }) => name),
        problems: plan.problems,
        notices: plan.notices,
      };
    },
  };
}
