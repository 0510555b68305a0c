/** Paths, time, offers and hours over real HTTP, on the use cases as the server runs them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type Store } from '@keylift/core';
import type { ApiClient } from '@keylift/core/api';
import { aKeyResult, aLesson, aSkill, aTeam, aTenant } from '@keylift/core/testing';
import { personIdOf } from '../src/lti/sessions.js';
import { useCasesFor } from '../src/use-cases.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { signedIn } from './support/signed-in.js';
import { startTool, type Tool } from './support/tool.js';

const ADMIN = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator';
let platform: Platform;
let tool: Tool;
let store: Store;
let maya: ApiClient;
let ines: ApiClient;

beforeAll(async () => {
  platform = await startPlatform();
  const stores = createMemoryStores();
  tool = await startTool({
    stores,
    registrations: [platform.registration],
    keyliftFor: useCasesFor({ stores, clock: () => '2026-10-20T08:00:00.000Z', now: Date.now }),
  });
  store = stores.forTenant(platform.registration.tenantId);
  await store.putTenant(aTenant({ id: store.tenantId }));
  await store.putTeams([aTeam({ memberIds: [personIdOf('registration-1', 'user-1')] })]);
  await store.putSkills([aSkill()]);
  await store.putLessons([aLesson()]);
  await store.putKeyResult(aKeyResult());
  const browser = createBrowser(tool.origin, platform);
  const signIn = async (role?: string): Promise<ApiClient> => {
    const launched = await browser.run((claims) => {
      if (role !== undefined) claims[claim('roles')] = [role];
    });
    return signedIn(tool.origin, launched);
  };
  maya = await signIn();
  ines = await signIn(ADMIN);
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

const usual = {
  weekdays: [1, 2, 3, 4, 5] as (1 | 2 | 3 | 4 | 5)[],
  hours: { fromMinute: 540, toMinute: 1020 },
  nudgesPerDay: 3,
  protectsTen: true,
};

describe('paths', () => {
  it('answer for one’s own Key Result, with and without its name, and for a role', async () => {
    expect(await maya.path()).toMatchObject({ kind: 'path', keyResult: { id: 'kr-1' } });
    expect(await maya.keyResultPath({ keyResultId: 'kr-1' })).toEqual(await maya.path());
    expect(await maya.playbook({ keyResultId: 'kr-1' })).toMatchObject({ kind: 'playbook' });
    await expect(maya.keyResultPath({ keyResultId: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('time', () => {
  it('is set, snoozed and read back', async () => {
    await maya.setLearningTime({ ...usual, timeZone: 'Europe/Berlin' });
    expect(await maya.learningTime()).toMatchObject({ settings: { protectsTen: true, timeZone: 'Europe/Berlin' } });
    expect((await maya.snooze({ minutes: 60 })).settings.snoozedUntil).toBe('2026-10-20T09:00:00.000Z');
  });

  it.each([
    ['hours.fromMinute', { hours: { fromMinute: 1.5, toMinute: 600 } }],
    ['hours', { hours: { fromMinute: 600, toMinute: 600 } }],
    ['weekdays', { weekdays: [] }],
    ['pausedUntil', { pausedUntil: 'soon' }],
  ])('names what cannot be: %s', async (field, changes) => {
    await expect(maya.setLearningTime({ ...usual, ...changes })).rejects.toMatchObject({ code: 'invalid', field });
  });

  it('has limits that administrators set, and only they', async () => {
    const policy = { holidays: ['2026-12-25'], perDay: 2, perWeek: 6, minutesApart: 60 };
    await expect(maya.setLearningPolicy(policy)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await ines.setLearningPolicy(policy)).toEqual(policy);
  });
});

it('offers are asked for, dismissed, and lessons declined', async () => {
  await maya.setLearningTime(usual);
  expect(await maya.nudge({ lessonId: 'tracing-basics' })).toEqual({ may: true });
  expect(await maya.dismissNudge({})).toEqual({ dismissed: true });
  expect(await maya.nudge({ lessonId: 'tracing-basics' })).toMatchObject({ may: false, reason: 'rests' });
  expect(await maya.decline({ lessonId: 'tracing-basics' })).toEqual({ declined: true });
  expect((await maya.today()).sprint.items).toEqual([]);
});

it('a calendar address opens and closes', async () => {
  const { path } = await maya.openFeed({});
  expect((await fetch(tool.origin + path)).status).toBe(200);
  expect(await maya.closeFeed()).toEqual({ closed: true });
  expect((await fetch(tool.origin + path)).status).toBe(404);
});

it('learning hours are for administrators, and withheld below k', async () => {
  await expect(maya.learningHours()).rejects.toMatchObject({ code: 'forbidden' });
  expect(await ines.learningHours()).toMatchObject({ rows: [] });
});
