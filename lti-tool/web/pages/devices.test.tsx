// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fixtureApi } from '../fixtures/api.js';
import { mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { DevicesPage } from './devices.js';

afterEach(unmountAll);

async function open() {
  const api = { ...fixtureApi(), disconnectDevice: vi.fn(async () => ({ disconnected: true as const })) };
  return { api, root: mount(<DevicesPage view={await api.devices()} />, api) };
}

it('shows a code to type, and until when it works', async () => {
  const { root } = await open();
  await press(root, 'Show a code');
  expect(textOf(only(root, '[role=status]'))).toContain('KXQ4-7RTM');
  expect(textOf(only(root, '[role=status]'))).toContain('Type this in the window');
});

it('lists connected browsers and ends one at once', async () => {
  const { root, api } = await open();
  expect(textOf(only(root, 'li'))).toContain('Firefox on Linux since 12 October');
  await press(root, 'Disconnect');
  expect(api.disconnectDevice).toHaveBeenCalledWith({ deviceId: 'one' });
  expect(root.querySelector('li')).toBeNull();
});

it('says so when the server did not answer', async () => {
  const { root, api } = await open();
  api.disconnectDevice.mockRejectedValue(new Error('away'));
  await press(root, 'Disconnect');
  expect(textOf(only(root, '[role=alert]'))).not.toBe('');
  expect(root.querySelector('li')).not.toBeNull();
});
