// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyliftError } from '@keylift/core';
import { fixtureApi } from '../fixtures/api.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { DevicesPage } from './devices.js';

afterEach(unmountAll);

async function open() {
  const api = { ...fixtureApi(), disconnectDevice: vi.fn(async () => ({ disconnected: true as const })) };
  return { api, root: mount(<DevicesPage view={await api.devices()} />, api) };
}

it('shows a code to type, and until when it works', async () => {
  const { root } = await open();
  await press(root, 'Show a code');
  expect(textOf(only(root, 'main > [role=status]'))).toContain('KXQ4-7RTM');
  expect(textOf(only(root, 'main > [role=status]'))).toContain('Type this in the window');
});

describe('a device that shows a code', () => {
  async function typed(code: string) {
    const fixtures = fixtureApi();
    const answering = {
      ...fixtures,
      lookAtDevice: vi.fn(fixtures.lookAtDevice),
      answerDevice: vi.fn(fixtures.answerDevice),
    };
    const page = mount(<DevicesPage view={await fixtures.devices()} />, answering);
    const input = only<HTMLInputElement>(page, '.shown-code input');
    await during(() => {
      input.value = code;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return { api: answering, page };
  }

  it('is named, with its address and a warning, before anybody agrees', async () => {
    const { api, page } = await typed('kxq4-7rtm');
    await press(page, 'Look which device it is');
    expect(api.lookAtDevice).toHaveBeenCalledWith({ code: 'kxq4-7rtm' });
    expect(textOf(only(page, 'dl'))).toContain('Firefox on Android');
    expect(textOf(only(page, 'dl'))).toContain('203.0.113.7');
    expect(textOf(only(page, '.warn'))).toContain('only if you started this yourself');
    expect(api.answerDevice).not.toHaveBeenCalled();
    await press(page, 'Yes, connect it');
    expect(api.answerDevice).toHaveBeenCalledWith({ code: 'kxq4-7rtm', approved: true });
    expect(textOf(only(page, '.shown-code [role=status]'))).toContain('is being connected');
  });

  it('can be refused', async () => {
    const { api, page } = await typed('KXQ4-7RTM');
    await press(page, 'Look which device it is');
    await press(page, 'No, refuse it');
    expect(api.answerDevice).toHaveBeenCalledWith({ code: 'KXQ4-7RTM', approved: false });
    expect(page.querySelector('.shown-code dl')).toBeNull();
  });

  it('that nobody knows is said to be unknown', async () => {
    const { api, page } = await typed('BBBB-BBBB');
    api.lookAtDevice.mockRejectedValue(new KeyliftError('not-found', 'No device shows this code.'));
    await press(page, 'Look which device it is');
    expect(textOf(only(page, '.shown-code [role=alert]'))).toBe('No device shows this code.');
  });
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
  expect(textOf(only(root, 'main > [role=alert]'))).not.toBe('');
  expect(root.querySelector('li')).not.toBeNull();
});
