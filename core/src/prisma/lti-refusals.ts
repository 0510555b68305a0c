/** Why launches were refused: one row for each reason, counted in one statement. */
import { KeyliftError } from '../errors.js';
import type { LtiStore } from '../lti-ports.js';
import { sortedBy } from '../order.js';
import type { Database } from './database.js';
import { isForeignKeyViolation } from './failures.js';
import { toInstant, toMillis } from './instant.js';

export function prismaLtiRefusals({ db }: Database): Pick<LtiStore, 'noteRefusal' | 'refusalsOf'> {
  return {
    noteRefusal: async ({ registrationId, code, lastAt, reference }) => {
      try {
        await db.$executeRaw`
          INSERT INTO "LtiRefusal" AS "known" ("registrationId", "code", "count", "lastAt", "reference")
          VALUES (${registrationId}, ${code}, 1, ${toMillis(lastAt)}, ${reference})
          ON CONFLICT ("registrationId", "code") DO UPDATE SET
            "count" = "known"."count" + 1, "lastAt" = excluded."lastAt", "reference" = excluded."reference"`;
      } catch (cause) {
        if (!isForeignKeyViolation(cause)) throw cause;
        throw new KeyliftError('not-found', '[prisma-store] There is no such registration.', {
          field: 'refusal.registrationId',
          cause,
        });
      }
    },
    refusalsOf: async (registrationId) => {
      const rows = await db.ltiRefusal.findMany({ where: { registrationId } });
      const refusals = rows.map(({ lastAt, ...row }) => ({ ...row, lastAt: toInstant(lastAt) }));
      return sortedBy(refusals, ({ code }) => [code]);
    },
  };
}
