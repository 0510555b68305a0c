/** The instants that were sent with scores. */
import type { LtiStore } from '../lti-ports.js';
import type { Database } from './database.js';
import { toInstant, toMillis } from './instant.js';

export function prismaLtiScores({ db }: Database): Pick<LtiStore, 'nextScoreTimestamp'> {
  return {
    nextScoreTimestamp: async (lineItem, subject, now) => {
      const [row] = await db.$queryRaw<{ readonly lastAt: bigint }[]>`
        INSERT INTO "LtiScoreTimestamp" AS "known" ("lineItem", "subject", "lastAt")
        VALUES (${lineItem}, ${subject}, ${toMillis(now)})
        ON CONFLICT ("lineItem", "subject") DO UPDATE SET "lastAt" =
          CASE WHEN excluded."lastAt" < "known"."lastAt" + 1000 THEN "known"."lastAt" + 1000 ELSE excluded."lastAt" END
        RETURNING "lastAt"`;
      return row ? toInstant(row.lastAt) : now;
    },
  };
}
