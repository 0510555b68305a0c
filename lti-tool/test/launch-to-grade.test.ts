/** The whole path on a real database: launch, today, lesson, answer, end, gradebook. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContextLink } from '@keylift/core';
import { createApiClient } from '@keylift/core/api';
import { aContextLink, aKeyResult, aLesson, aSkill, aTeam, aTenant, anObjective } from '@keylift/core/testing';
import { createLog } from '../src/log.js';
import { createJobHandlers } from '../src/outbox/job-handlers.js';
import { createWorker } from '../src/outbox/worker.js';
import { useCasesFor } from '../src/use-cases.js';
import { createBrowser } from './support/browser.js';
import { startPlatform, type Platform } from './support/platform.js';
import { storeKinds, type OpenStores } from './support/stores.js';
import { startTool, type Tool } from './support/tool.js';

const contextKey = 'registration-1/deployment-1/course-1';

describe.each(storeKinds)('on the %s store', (_, openStores) => {
  let platform: Platform;
  let opened: OpenStores;
  let tool: Tool;
  beforeAll(async () => {
    platform = await startPlatform();
    opened = await openStores();
    const { stores } = opened;
    const store = stores.forTenant(platform.registration.tenantId);
    await store.putTenant(aTenant());
    await store.putSkills([aSkill()]);
    await store.putTeams([aTeam({ memberIds: [] })]);
    await store.putObjectives([anObjective()]);
    await store.putKeyResult(aKeyResult());
    await store.putLessons([aLesson()]);
    const link: ContextLink = aContextLink({ contextKey });
    await store.putContextLinks([link]);
    const clock = () => '2026-10-20T08:00:00.000Z';
    tool = await startTool({
      stores,
      registrations: [platform.registration],
      keyliftFor: useCasesFor({ stores, clock, now: Date.now }),
    });
  });
  afterAll(async () => {
    await tool.close();
    await opened.drop();
    await platform.close();
  });

  it('a learner launches, practises, and the score arrives in the gradebook once', async () => {
    const { headers } = await createBrowser(tool.origin, platform).run();
    const code = new URLSearchParams(new URL(headers.get('location') ?? '').hash.slice(1)).get('code') ?? '';
    let token: string | undefined;
    const api = createApiClient({ baseUrl: tool.origin, fetch, token: () => token });
    const session = await api.openSession({ code });
    token = session.token;
    expect(session).toMatchObject({ role: 'learner', name: 'Maya Lindqvist', courseTitle: 'Tier-2 onboarding' });

    const today = await api.today();
    expect(today.keyResult?.title).toBe('Resolve tier 2 tickets in 8 hours');
    const lessonId = today.sprint.next?.lessonId ?? '';
    expect(lessonId).toBe('tracing-basics');
    await api.lesson({ lessonId });
    const attempt = { lessonId, attemptId: 'attempt-1' };
    const answer = { ...attempt, questionId: 'tracing-basics#first', response: { options: ['a'] } };
    expect(await api.answer(answer)).toMatchObject({ outcome: 1, counted: true });
    expect(await api.complete(attempt)).toMatchObject({ score: 1 });
    await api.complete(attempt); // a retry

    const { now, platformFetch, stores, toolKeys } = tool;
    const worker = createWorker({
      jobs: stores.jobs,
      handlers: createJobHandlers({ stores, lti: stores.lti, fetch: platformFetch, toolKeys, now }),
      now,
      chance: () => 0,
      log: createLog('silent'),
    });
    await worker.runDue();
    expect(platform.scores).toMatchObject([{ userId: 'user-1', scoreGiven: 100, scoreMaximum: 100 }]);
    expect(tool.logged()).not.toContain('Maya');
  });
});
