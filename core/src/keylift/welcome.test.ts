import { describe, expect, it } from 'vitest';
import { as, tierTwo } from '../../test/tier-two.js';
import type { PersonId, TeamId } from '../model.js';
import { aContextLink, aPerson } from '../testing/builders.js';

const newcomer = 'newcomer' as PersonId;

describe('somebody who arrives from a course', () => {
  it('is remembered and joins its team', async () => {
    const { keylift, store } = await tierTwo();
    expect(
      await keylift.welcome({ personId: newcomer, name: 'Nia', locale: 'de', contextKey: 'course', joinTeam: true }),
    ).toEqual({ teamId: 'support' });
    expect(await store.getPerson(newcomer)).toEqual({ id: 'newcomer', name: 'Nia', locale: 'de', active: true });
    expect((await store.getTeam('support' as TeamId))?.memberIds).toContain('newcomer');
    expect((await keylift.today({ ...as('newcomer'), contextKey: 'course' })).sprint.items).not.toEqual([]);
  });

  it.each([
    ['no course', { joinTeam: true }],
    ['an unknown course', { joinTeam: true, contextKey: 'another' }],
    ['a course whose team is gone', { joinTeam: true, contextKey: 'orphan' }],
    ['a teacher’s role', { joinTeam: false, contextKey: 'course' }],
  ])('with %s joins none', async (_, input) => {
    const { keylift, store } = await tierTwo();
    await store.putContextLinks([aContextLink({ contextKey: 'orphan', teamId: 'dissolved' })]);
    expect(await keylift.welcome({ personId: newcomer, ...input })).toEqual({});
    expect(await store.teamsOf(newcomer)).toEqual([]);
  });

  it('again keeps what is known and takes what is new', async () => {
    const { keylift, store } = await tierTwo();
    await store.putPeople([aPerson({ id: newcomer, name: 'Nia', timeZone: 'Europe/Berlin', active: false })]);
    await keylift.welcome({ personId: newcomer, locale: 'de', joinTeam: false });
    expect(await store.getPerson(newcomer)).toEqual({
      id: 'newcomer',
      name: 'Nia',
      locale: 'de',
      timeZone: 'Europe/Berlin',
      active: false,
    });
  });
});
