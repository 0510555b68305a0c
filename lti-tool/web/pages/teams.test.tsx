// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyliftError } from '@keylift/core';
import type { Api } from '../api.js';
import { fixtureApi } from '../fixtures/api.js';
import { everyTeam, team, teams } from '../fixtures/teams.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { TeamPage } from './team.js';
import { TeamsPage } from './teams.js';

afterEach(unmountAll);

const type = (input: HTMLInputElement, text: string): Promise<void> =>
  during(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('the teams of somebody', () => {
  const start = (answers: Partial<Api> = {}, view = teams) => {
    const api = { ...fixtureApi(), ...answers };
    const changed = vi.fn();
    return { root: mount(<TeamsPage view={view} changed={changed} />, api), changed };
  };

  it('lead to the members of those they lead, and are left after a question', async () => {
    const { root, changed } = start();
    expect(only<HTMLAnchorElement>(root, '.people a').getAttribute('href')).toBe('#/teams/support');
    await press(root, 'Leave');
    expect(changed).not.toHaveBeenCalled();
    expect(textOf(only(root, '.asked'))).toContain('What you learnt stays yours.');
    await press(root, 'Yes');
    expect(changed).toHaveBeenCalledWith(expect.objectContaining({ teams: [] }));
  });

  it('grow by a code, and say when it does not work', async () => {
    const joinTeam = vi
      .fn<Api['joinTeam']>()
      .mockRejectedValueOnce(new KeyliftError('invalid', 'x', { field: 'code' }))
      .mockResolvedValueOnce(teams);
    const { root, changed } = start({ joinTeam });
    await type(only<HTMLInputElement>(root, '.one-field input'), 'bcdf');
    await press(root, 'Join');
    expect(textOf(only(root, '[role=alert]'))).toContain('Ask for a new one.');
    await press(root, 'Join');
    expect(changed).toHaveBeenCalledWith(teams);
  });

  it('are made by administrators only', async () => {
    expect(textOf(start().root)).not.toContain('A new team');
    const makeTeam = vi.fn<Api['makeTeam']>(async () => ({ team, said: '' }));
    const { root } = start({ makeTeam }, everyTeam);
    const [, input] = root.querySelectorAll<HTMLInputElement>('.one-field input');
    if (input) await type(input, 'Field Service');
    await press(root, 'Make the team');
    expect(makeTeam).toHaveBeenCalledWith({ id: expect.any(String), name: 'Field Service' });
    expect(location.hash).toBe('#/teams/support');
  });
});

describe('one team', () => {
  const start = (answers: Partial<Api> = {}) => {
    const api = { ...fixtureApi(), ...answers };
    const changed = vi.fn();
    return { root: mount(<TeamPage view={team} changed={changed} />, api), changed };
  };

  it('loses nobody without a question, and says what was done', async () => {
    const removeFromTeam = vi.fn<Api['removeFromTeam']>(async () => ({ team, said: 'Maya Ortiz is not in it.' }));
    const { root, changed } = start({ removeFromTeam });
    await press(root, 'Take out');
    await press(root, 'No, leave it');
    expect(removeFromTeam).not.toHaveBeenCalled();
    await press(root, 'Take out');
    await press(root, 'Yes');
    expect(removeFromTeam).toHaveBeenCalledWith({ teamId: 'support', personId: 'maya' });
    expect(changed).toHaveBeenCalledWith(team);
    expect(textOf(only(root, '#done'))).toBe('Maya Ortiz is not in it.');
  });

  it('is left behind once the lead is handed over', async () => {
    const leadTeam = vi.fn<Api['leadTeam']>(async () => ({ said: 'Maya Ortiz leads the team now.' }));
    const { root, changed } = start({ leadTeam });
    await press(root, 'Hand over');
    await press(root, 'Yes');
    expect(leadTeam).toHaveBeenCalledWith({ teamId: 'support', personId: 'maya', change: 'take-over' });
    expect(changed).not.toHaveBeenCalled();
    expect(location.hash).toBe('#/teams');
  });

  it('takes in somebody who was found by name', async () => {
    const fixtures = fixtureApi();
    const addToTeam = vi.fn<Api['addToTeam']>(fixtures.addToTeam);
    const { root } = start({ addToTeam });
    await type(only<HTMLInputElement>(root, '.one-field input'), 'zoe');
    await press(root, 'Search');
    expect(textOf(root)).toContain('Found: 1.');
    await press(root, 'Add');
    expect(addToTeam).toHaveBeenCalledWith({ teamId: 'support', personId: 'zoe' });
  });

  it('shows a code once, and withdraws it', async () => {
    const { root } = start();
    await press(root, 'Make a code');
    expect(textOf(only(root, '.code-shown'))).toContain('BCDF-GHJK-LMNP');
    await press(root, 'Withdraw');
    expect(root.querySelector('.code-shown')).toBeNull();
  });

  it('says when something did not arrive', async () => {
    const { root } = start({ inviteToTeam: () => Promise.reject(new KeyliftError('unavailable', 'x')) });
    await press(root, 'Make a code');
    expect(textOf(only(root, '#done'))).toContain('Try again');
  });
});
