/** One server of several on one database: does a bit of everything and tells what it got. */
import type { EvidenceId, KeyResultId, PersonId, TeamId, TenantId } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { aCheckIn, aKeyResult, anEvidence } from '@keylift/core/testing';
import { answer } from './answer.js';
import { EVENTS, LOGINS, NOW, READINGS, TIMESTAMPS, readingAt, type Work } from './workload.js';

await answer(async (url = '', index = ''): Promise<Work> => {
  const stores = await openPrismaStores(url);
  const store = stores.forTenant('meridian' as TenantId);

  const jobs: string[] = [];
  for (;;) {
    const claimed = await stores.jobs.claim({ now: NOW, leaseMs: 60_000, limit: 7 });
    if (claimed.length === 0) break;
    for (const job of claimed) if (await stores.jobs.complete(job, NOW)) jobs.push(job.id);
  }

  const logins: string[] = [];
  for (let number = 0; number < LOGINS; number++) {
    const login = await stores.lti.consumeLogin(`login-${number}`);
    if (login) logins.push(login.stateHash);
  }

  const timestamps: string[] = [];
  while (timestamps.length < TIMESTAMPS) timestamps.push(await stores.lti.nextScoreTimestamp('item', '42', NOW));

  let appended = 0;
  for (let from = 0; from < EVENTS; from += 20) {
    const batch = Array.from({ length: 40 }, (_, at) =>
      anEvidence({ id: `event-${(from + at) % EVENTS}` as EvidenceId }),
    );
    const answers = await store.appendEvidence(Number(index) % 2 === 0 ? batch : batch.toReversed());
    appended += answers.filter((one) => one === 'appended').length;
  }

  await store.addToTeam('support' as TeamId, `person-${index}` as PersonId);
  for (let number = 0; number < READINGS; number++) {
    await store.appendCheckIns([aCheckIn(readingAt(number, Number(index)))]);
    const newest = await store.getKeyResult('kr-1' as KeyResultId);
    const next = aKeyResult({ version: (newest?.version ?? 0) + 1, title: `By ${index}` });
    await store.putKeyResult(next).catch((error: unknown) => {
      // Another server may have been faster; everything else is a failure.
      if ((error as { code?: unknown }).code !== 'conflict') throw error;
    });
  }
  await stores.close();
  return { jobs, logins, timestamps, appended };
});
