/** Teams over real HTTP: somebody who leads one and comes as a learner, somebody who joins, and an administrator. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryStores, type Store } from '@keylift/core';
import type { ApiClient } from '@keylift/core/api';
import { aKeyResult, aSkill, aTeam, aTenant } from '@keylift/core/testing';
import { personIdOf } from '../src/lti/sessions.js';
import { useCasesFor } from '../src/use-cases.js';
import { createBrowser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { signedIn } from './support/signed-in.js';
import { startTool, type Tool } from './support/tool.js';

const ADMIN = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator';
const teamId = 'support';
const lead = personIdOf('registration-1', 'user-lead');
const joiner = personIdOf('registration-1', 'user-joiner');
let platform: Platform;
let tool: Tool;
let store: Store;
let signIn: (subject: string, role?: string) => Promise<ApiClient>;

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
  await store.putTeams([aTeam({ memberIds: [lead], leadIds: [lead] })]);
  await store.putSkills([aSkill()]);
  await store.putKeyResult(aKeyResult());
  const browser = createBrowser(tool.origin, platform);
  signIn = async (subject, role) => {
    const launched = await browser.run((claims) => {
      claims['sub'] = subject;
      claims['name'] = subject;
      if (role !== undefined) claims[claim('roles')] = [role];
    });
    return signedIn(tool.origin, launched);
  };
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

it('a lead invites, somebody joins by the code, gets the lead, and the first one leaves', async () => {
  const dev = await signIn('user-lead');
  const ana = await signIn('user-joiner');
  expect((await ana.teams()).teams).toEqual([]);
  await expect(ana.team({ teamId })).rejects.toMatchObject({ code: 'forbidden' });
  const { code } = await dev.inviteToTeam({ teamId });
  expect((await ana.joinTeam({ code })).said).toBe('Du bist jetzt im Team Support.');
  await expect(ana.joinTeam({ code })).rejects.toMatchObject({ code: 'invalid', field: 'code' });
  await expect(ana.inviteToTeam({ teamId })).rejects.toMatchObject({ code: 'forbidden' });

  const handed = await dev.leadTeam({ teamId, personId: joiner, change: 'take-over' });
  expect(handed).toEqual({ said: 'user-joiner leitet jetzt das Team.' });
  expect((await ana.team({ teamId })).members.rows.map(({ name }) => name)).toEqual(['user-joiner', 'user-lead']);
  expect((await dev.leaveTeam({ teamId })).teams).toEqual([]);
  expect((await ana.findPeople({ teamId, text: 'user' })).people).toEqual([]);
});

it('an administrator makes a team, finds somebody who is in none, and names them as lead', async () => {
  const ines = await signIn('user-admin', ADMIN);
  const { team } = await ines.makeTeam({ id: 'one', name: 'Field Service' });
  const made = team?.id ?? '';
  const { people } = await ines.findPeople({ teamId: made, text: 'user-lead' });
  await ines.addToTeam({ teamId: made, personId: people[0]?.id ?? '' });
  const { team: led } = await ines.leadTeam({ teamId: made, personId: lead, change: 'add' });
  expect(led?.lead).toBe('Eine Person. Geleitet von user-lead.');
  const { team: empty } = await ines.removeFromTeam({ teamId: made, personId: lead });
  expect(empty?.members.none).toBeDefined();
  await expect(ines.makeTeam({ id: 'two', name: 'field service' })).rejects.toMatchObject({ code: 'conflict' });
  const dev = await signIn('user-lead');
  await expect(dev.makeTeam({ id: 'three', name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' });
});

it('a code that was withdrawn works no more', async () => {
  const ines = await signIn('user-admin', ADMIN);
  const { code, team } = await ines.inviteToTeam({ teamId });
  const invitationId = team?.invite.rows[0]?.id ?? '';
  await ines.withdrawTeamInvitation({ teamId, invitationId });
  await expect(ines.joinTeam({ code })).rejects.toMatchObject({ code: 'invalid' });
});
