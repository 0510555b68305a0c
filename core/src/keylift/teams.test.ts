import { beforeEach, describe, expect, it } from 'vitest';
import type { Keylift, Principal } from '../keylift.js';
import { createMemoryStores } from '../memory-store.js';
import type { PersonId, TeamId } from '../model.js';
import type { Store } from '../ports.js';
import { aContextLink, aKeyResult, aPerson, aTeam, aTenant } from '../testing/builders.js';
import { createKeylift } from './create-keylift.js';

const teamId = 'support' as TeamId;
const id = (name: string): PersonId => name as PersonId;
const as = (name: string, role: Principal['role'] = 'learner'): Principal => ({
  personId: id(name),
  role,
  locale: 'en',
});
const names = { dev: 'Dev Patel', maya: 'Maya Ödegård', ana: 'Ana Li', zoe: 'Zoe Quinn', ivy: 'Ivy Moss' };

let store: Store;
let keylift: Keylift;
let now: string;

beforeEach(async () => {
  store = createMemoryStores().forTenant(aTenant().id);
  now = '2026-10-20T08:00:00.000Z';
  let secrets = 0;
  keylift = createKeylift({ store, clock: () => now, random: () => `secret-${(secrets += 1)}` });
  await store.putTenant(aTenant());
  await store.putPeople(Object.entries(names).map(([key, name]) => aPerson({ id: key, name })));
  // Dev leads the team; Zoe teaches the course of another team; Ivy is in no team.
  await store.putTeams([
    aTeam({ memberIds: ['ana', 'dev', 'maya'], leadIds: ['dev'] }),
    aTeam({ id: 'sales', name: 'Sales', memberIds: ['dev', 'zoe'] }),
  ]);
  await store.putKeyResult(aKeyResult());
  await store.putContextLinks([aContextLink()]);
});

const membersOf = async (): Promise<readonly PersonId[]> => (await store.getTeam(teamId))?.memberIds ?? [];

describe('who may do what in a team', () => {
  const doings: Readonly<Record<string, (who: Principal) => Promise<unknown>>> = {
    'see its members': (who) => keylift.team(who, teamId),
    'look for people': (who) => keylift.findPeople(who, { teamId, text: 'zo' }),
    'add somebody': (who) => keylift.addToTeam(who, { teamId, personId: id('zoe') }),
    'take somebody out': (who) => keylift.removeFromTeam(who, { teamId, personId: id('ana') }),
    'name a lead': (who) => keylift.leadTeam(who, { teamId, personId: id('ana'), change: 'add' }),
    invite: (who) => keylift.inviteToTeam(who, { teamId }),
    'withdraw an invitation': (who) => keylift.withdrawTeamInvitation(who, { teamId, invitationId: 'any' }),
    'record a reading': (who) => keylift.recordCheckIn(who, { keyResultId: aKeyResult().id, at: now, value: 9 }),
  };
  const callers: readonly (readonly [string, Principal, boolean])[] = [
    ['who leads it and comes as a learner', as('dev'), true],
    ['who administers', as('ivy', 'admin'), true],
    ['who is in it', as('maya'), false],
    ['who teaches the course of another team', as('zoe', 'manager'), false],
    ['who is in no team', as('ivy'), false],
  ];

  it.each(
    callers.flatMap(([who, caller, may]) => Object.keys(doings).map((what) => [who, what, may, caller] as const)),
  )('somebody %s may %s: %s', async (_, what, may, caller) => {
    const doing = doings[what]?.(caller);
    if (may) await expect(doing).resolves.not.toThrow();
    else await expect(doing).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is decided by its managers while nobody leads it', async () => {
    await store.setLeads(teamId, []);
    await expect(keylift.team(as('dev'), teamId)).rejects.toMatchObject({ code: 'forbidden' });
    const change = await keylift.leadTeam(as('dev', 'manager'), { teamId, personId: id('dev'), change: 'add' });
    expect(change.team?.lead).toBe('3 people. You lead it.');
  });

  it('lets only administrators make one, once each name', async () => {
    const making = (who: Principal, made: string, name: string) => keylift.makeTeam(who, { id: made, name });
    await expect(making(as('dev'), 'one', 'Field')).rejects.toMatchObject({ code: 'forbidden' });
    await making(as('ivy', 'admin'), 'one', ' Field ');
    await making(as('ivy', 'admin'), 'one', 'Field');
    await expect(making(as('ivy', 'admin'), 'two', 'field')).rejects.toMatchObject({ code: 'conflict', field: 'name' });
    await expect(making(as('ivy', 'admin'), 'two', '  ')).rejects.toMatchObject({ code: 'invalid', field: 'name' });
    expect((await store.listTeams()).map(({ name }) => name)).toContain('Field');
  });
});

describe('a team’s page', () => {
  it('says who is in it, who leads, and how each came', async () => {
    await store.addToTeam(teamId, id('zoe'), 'roster');
    const { members, lead, courses, keyResults } = await keylift.team(as('dev'), teamId);
    expect(lead).toBe('4 people. You lead it.');
    expect(members.rows.map(({ name, tags, came }) => [name, tags, came])).toEqual([
      ['Dev Patel', ['Leads the team', 'You'], undefined],
      ['Ana Li', [], undefined],
      ['Maya Ödegård', [], undefined],
      ['Zoe Quinn', [], 'Came with the members list of a course'],
    ]);
    expect(courses.rows).toEqual([
      { key: aContextLink().contextKey, title: aContextLink().title, keyResult: keyResults.rows[0] },
    ]);
  });

  it('holds nothing about anybody’s learning', async () => {
    const view = JSON.stringify(await keylift.team(as('dev'), teamId));
    expect(view).not.toMatch(/mastery|readiness|level|evidence|minutes/i);
  });

  it('is listed to those who are in it, and opened to those who lead it', async () => {
    const listed = async (who: Principal) =>
      (await keylift.teams(who)).teams.map(({ id: one, sentence, open }) => [one, sentence, open]);
    expect(await listed(as('maya'))).toEqual([['support', '3 people. Led by Dev Patel.', undefined]]);
    expect(await listed(as('dev'))).toEqual([
      ['sales', '2 people. Nobody leads it yet.', undefined],
      ['support', '3 people. You lead it.', 'Members'],
    ]);
    expect((await listed(as('ivy', 'admin'))).map(([one]) => one)).toEqual(['sales', 'support']);
    expect((await keylift.teams(as('ivy'))).none).toBeDefined();
  });
});

describe('somebody is added', () => {
  const found = async (who: Principal, text: string): Promise<readonly string[]> =>
    (await keylift.findPeople(who, { teamId, text })).people.map(({ name }) => name);

  it('from one’s own teams, by the beginnings of names', async () => {
    expect(await found(as('dev'), 'zo')).toEqual(['Zoe Quinn']);
    expect(await found(as('dev'), 'QUINN z')).toEqual(['Zoe Quinn']);
    expect(await found(as('dev'), 'ivy')).toEqual([]);
    expect(await found(as('dev'), 'z')).toEqual([]);
    expect(await found(as('dev'), 'maya')).toEqual([]);
  });

  it('from everybody by an administrator, whatever the accents', async () => {
    await store.removeFromTeam(teamId, id('maya'));
    expect(await found(as('zoe', 'admin'), 'odegard')).toEqual(['Maya Ödegård']);
    expect(await found(as('zoe', 'admin'), 'ivy')).toEqual(['Ivy Moss']);
  });

  it('only when the one who asks may know them', async () => {
    const adding = keylift.addToTeam(as('dev'), { teamId, personId: id('ivy') });
    await expect(adding).rejects.toMatchObject({ code: 'not-found', field: 'personId' });
    const { said } = await keylift.addToTeam(as('dev'), { teamId, personId: id('zoe') });
    expect(said).toBe('Zoe Quinn is in the team now.');
    expect(await store.placesOf(teamId)).toContainEqual({ personId: 'zoe', arrival: 'added' });
  });
});

describe('a code', () => {
  it('lets one person in, once', async () => {
    const { code, team } = await keylift.inviteToTeam(as('dev'), { teamId });
    expect(code).toMatch(/^(?:[B-Z2-9]{4}-){2}[B-Z2-9]{4}$/);
    expect(team?.invite.rows).toHaveLength(1);
    const view = await keylift.joinTeam(as('ivy'), { code: ` ${code.toLowerCase().replaceAll('-', ' ')}` });
    expect(view.said).toBe('You are in the team Support now.');
    expect(await store.placesOf(teamId)).toContainEqual({ personId: 'ivy', arrival: 'invitation' });
    const again = keylift.joinTeam(as('zoe'), { code });
    await expect(again).rejects.toMatchObject({ code: 'invalid', field: 'code' });
  });

  it('ends after a week, or when it is withdrawn', async () => {
    const { code } = await keylift.inviteToTeam(as('dev'), { teamId });
    const { code: other, team } = await keylift.inviteToTeam(as('dev'), { teamId });
    const [, second] = team?.invite.rows ?? [];
    const open = await store.teamInvitationsOf(teamId);
    expect(second?.id).toBe(open[1]?.id);
    for (const { id: invitationId } of open.slice(1))
      await keylift.withdrawTeamInvitation(as('dev'), { teamId, invitationId });
    now = '2026-10-27T08:00:00.000Z';
    for (const late of [code, other, 'BCDF-GHJK-LMNP'])
      await expect(keylift.joinTeam(as('ivy'), { code: late })).rejects.toMatchObject({ code: 'invalid' });
    expect(await membersOf()).not.toContain('ivy');
  });

  it('is one of fifty at most', async () => {
    for (let made = 0; made < 50; made += 1) await keylift.inviteToTeam(as('dev'), { teamId });
    await expect(keylift.inviteToTeam(as('dev'), { teamId })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the lead', () => {
  it('is handed over, and with it the page', async () => {
    const { team, said } = await keylift.leadTeam(as('dev'), { teamId, personId: id('maya'), change: 'take-over' });
    expect([team, said]).toEqual([undefined, 'Maya Ödegård leads the team now.']);
    expect((await store.getTeam(teamId))?.leadIds).toEqual(['maya']);
    await expect(keylift.team(as('dev'), teamId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keylift.team(as('maya'), teamId)).resolves.toMatchObject({ title: 'Support' });
  });

  it('stays with somebody: the last one cannot stop or leave', async () => {
    const stopping = keylift.leadTeam(as('dev'), { teamId, personId: id('dev'), change: 'stop' });
    await expect(stopping).rejects.toMatchObject({ code: 'conflict' });
    const leaving = keylift.leaveTeam(as('dev'), { teamId });
    await expect(leaving).rejects.toMatchObject({ code: 'conflict' });
    await keylift.leadTeam(as('dev'), { teamId, personId: id('ana'), change: 'add' });
    await keylift.removeFromTeam(as('dev'), { teamId, personId: id('dev') });
    expect((await store.getTeam(teamId))?.leadIds).toEqual(['ana']);
  });

  it('goes to members only', async () => {
    const naming = keylift.leadTeam(as('dev'), { teamId, personId: id('zoe'), change: 'add' });
    await expect(naming).rejects.toMatchObject({ code: 'conflict' });
  });

  it('brings the lead’s view of the team’s Key Result, and of no other', async () => {
    await store.putKeyResult(aKeyResult({ id: 'of-sales', ownerTeamIds: ['sales'], requirements: [] }));
    expect((await keylift.keyResult(as('dev'), aKeyResult().id)).maySteer).toBe(true);
    expect((await keylift.keyResult(as('dev'), 'of-sales' as never)).maySteer).toBe(false);
    expect((await keylift.keyResult(as('maya'), aKeyResult().id)).maySteer).toBe(false);
  });

  it('keeps a pasted Key Result for the team one leads', async () => {
    const kept = await keylift.keepKeyResult(as('dev'), {
      id: 'kept',
      teamId,
      title: 'Cut the time to first answer from 9 to 4 hours',
      unit: 'hours',
      suffix: 'h',
      baseline: 9,
      target: 4,
      start: '2026-10-20',
      due: '2026-12-18',
      kind: 'committed',
      behaviours: [],
      skills: [],
    });
    expect(kept.title).toContain('first answer');
  });
});

it('anybody may leave', async () => {
  const { teams, said } = await keylift.leaveTeam(as('maya'), { teamId });
  expect([teams, said]).toEqual([[], 'You are not in the team Support any more.']);
  expect(await membersOf()).toEqual(['ana', 'dev']);
  await expect(keylift.leaveTeam(as('maya'), { teamId })).rejects.toMatchObject({ code: 'not-found' });
});
