// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeyliftError } from '@keylift/core';
import type { DoctorFindings } from '@keylift/core/api';
import { fixtureApi } from '../fixtures/api.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { DoctorPage } from './doctor.js';

beforeEach(() => {
  window.fetch = vi.fn(async () => Promise.reject(new Error('no server here')));
});
afterEach(unmountAll);

async function open(look = fixtureApi().look) {
  const api = { ...fixtureApi(), look: vi.fn(look) };
  const root = mount(<DoctorPage view={await api.doctor()} />, api);
  await during(() => undefined);
  return { api, root };
}

it('looks at one thing after the other and says what mends what was found', async () => {
  const { api, root } = await open();
  await expect.poll(() => textOf(only(root, 'main > [role=status]'))).toBe('To mend: 1. To look at: 0.');
  expect(api.look.mock.calls.map(([{ look }]) => look)).toEqual(['course one', 'keys one', 'grades one', 'server']);
  expect([...root.querySelectorAll('h2')].map(textOf)).toEqual([
    'The course Keylift was opened from',
    'https://lms.example (moodle)',
    'This server',
    'This browser',
  ]);
  expect(textOf(only(root, '[data-result=fail]'))).toContain('Manage tools');
});

it('shows how far it is, stops when asked, and begins anew', async () => {
  let answer = (_: DoctorFindings): void => undefined;
  const { api, root } = await open(() => new Promise((done) => (answer = done)));
  expect(textOf(only(root, 'main > [role=status]'))).toBe('0 of 4 checks');
  await during(() => answer({ findings: [] }));
  expect(only<HTMLProgressElement>(root, 'progress').value).toBe(1);
  await press(root, 'Stop');
  await during(() => answer({ findings: [] }));
  expect(api.look).toHaveBeenCalledTimes(2);
  expect(textOf(only(root, 'main > [role=status]'))).toContain('Stopped.');
  await press(root, 'Check again');
  expect(textOf(only(root, 'main > [role=status]'))).toBe('0 of 4 checks');
});

it('goes on when a look gets no answer', async () => {
  const { root } = await open(async ({ look }) => {
    if (look === 'keys one') throw new KeyliftError('unavailable', 'away');
    return { findings: [] };
  });
  await expect.poll(() => root.querySelector('progress')).toBeNull();
  expect(textOf(root)).toContain('This check got no answer.');
});
