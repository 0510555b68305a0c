// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { KeyliftError } from '@keylift/core';
import type { Api } from '../api.js';
import { Server } from '../context.js';
import { fixtureApi } from '../fixtures/api.js';
import { roster, rosterTaken } from '../fixtures/roster.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { RosterPage } from './roster.js';

afterEach(unmountAll);

function start(answer: Api['takeRoster'] = async () => rosterTaken) {
  const takeRoster = vi.fn<Api['takeRoster']>(answer);
  const root = mount(
    <Server.Provider value={{ ...fixtureApi(), takeRoster }}>
      <RosterPage view={roster} />
    </Server.Provider>,
  );
  const agree = (): Promise<void> => during(() => only<HTMLInputElement>(root, 'input[type=checkbox]').click());
  return { root, takeRoster, agree };
}

it('takes members over once the person has agreed', async () => {
  const { root, takeRoster, agree } = start();
  await press(root, 'Take over');
  expect(textOf(only(root, '.said'))).toBe('Confirm the sentence above first.');
  expect(takeRoster).not.toHaveBeenCalled();
  await agree();
  await press(root, 'Take over');
  expect(takeRoster).toHaveBeenCalledWith({ agreed: true, into: 'everybody' });
  expect(textOf(only(root, '[role=status]'))).toBe('Done. Joined: 2. Left: 0.');
  expect(root.querySelector('form')).toBeNull();
});

it('says when it did not arrive', async () => {
  const { root, agree } = start(() => Promise.reject(new KeyliftError('unavailable', 'x')));
  await agree();
  await press(root, 'Take over');
  expect(textOf(only(root, '.said'))).not.toBe('');
});
