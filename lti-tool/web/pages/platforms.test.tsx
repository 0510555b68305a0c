// @vitest-environment happy-dom
import { KeyliftError } from '@keylift/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlatformRow } from '@keylift/core/api';
import type { Api } from '../api.js';
import { fixtureApi } from '../fixtures/api.js';
import { platforms } from '../fixtures/platforms.js';
import { button, during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { PlatformsPage } from './platforms.js';

afterEach(unmountAll);

function open(changes: Partial<Api> = {}) {
  const api = { ...fixtureApi(), ...changes };
  return mount(<PlatformsPage view={platforms} />, api);
}

const type = (root: ParentNode, label: string, value: string) =>
  during(() => {
    const input = fieldOf(root, label);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
function fieldOf(root: ParentNode, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((one) => textOf(one) === label);
  return root.querySelector(`#${CSS.escape(found?.htmlFor ?? '')}`) ?? expect.fail(`no field ${label}`);
}
const sectionOf = (root: ParentNode, heading: string): HTMLElement =>
  [...root.querySelectorAll('section')].find((one) => textOf(one.querySelector('h2') ?? one) === heading) ??
  expect.fail(`no section ${heading}`);

describe('a platform', () => {
  it('shows its state, its last launch, its deployments, and what is special about it', () => {
    const root = open();
    expect(textOf(sectionOf(root, 'moodle.example.org'))).toMatch(
      /on ?Switch offMoodle · Client id mRZGLEfOXOhRsaC · Last launch: .*2026/,
    );
    expect(textOf(sectionOf(root, 'school.beta.instructure.com'))).toContain('no score is ever sent');
    expect(textOf(sectionOf(root, 'school.beta.instructure.com'))).toContain('no launch yet');
  });

  it('is switched on and off', async () => {
    const changePlatform = vi.fn(async () => platforms);
    const root = open({ changePlatform });
    await press(root, 'Switch on: school.beta.instructure.com');
    await press(root, 'Switch off: moodle.example.org');
    expect(changePlatform.mock.calls).toEqual([
      [{ platformId: 'canvas', active: true }],
      [{ platformId: 'moodle', active: false }],
    ]);
  });

  it('cannot be switched off by somebody who came through it', () => {
    const [first, ...rest] = platforms.platforms;
    const deployments = first?.deployments.map((one) => ({ ...one, isOwn: one.id === '2' })) ?? [];
    const root = mount(
      <PlatformsPage
        view={{ ...platforms, platforms: [{ ...first, isOwn: true, deployments } as PlatformRow, ...rest] }}
      />,
      fixtureApi(),
    );
    const card = sectionOf(root, 'moodle.example.org');
    expect(textOf(card)).toContain('You came through this one.');
    expect([...card.querySelectorAll('button')].map(textOf)).not.toContain('Switch off');
  });

  it('lets a deployment in that waits', async () => {
    const changeDeployment = vi.fn(async () => platforms);
    const root = open({ changeDeployment });
    await press(root, 'Let in: 7');
    expect(changeDeployment).toHaveBeenCalledWith({ platformId: 'moodle', deploymentId: '7', state: 'active' });
  });

  it('keeps its settings, and marks the field that is not right', async () => {
    const changePlatform = vi.fn(async () => platforms);
    const root = open({ changePlatform });
    const card = sectionOf(root, 'moodle.example.org');
    await type(card, 'Consumer key of LTI 1.1', 'key-1');
    changePlatform.mockRejectedValueOnce(
      new KeyliftError('invalid', 'Enter the secret that belongs to this key. (ref-1)', { field: 'legacyKey.secret' }),
    );
    await press(card, 'Save');
    const secret = fieldOf(card, 'Shared secret of LTI 1.1');
    expect(secret.getAttribute('aria-invalid')).toBe('true');
    expect(textOf(only(card, `#${CSS.escape(secret.getAttribute('aria-describedby') ?? '')}`))).toBe(
      'Enter the secret that belongs to this key.',
    );
    await type(card, 'Shared secret of LTI 1.1', 'shared');
    await press(card, 'Save');
    expect(changePlatform).toHaveBeenLastCalledWith({
      platformId: 'moodle',
      policy: 'ask',
      allowAnonymous: false,
      trustedAudiences: [],
      hosts: [],
      legacyKey: { consumerKey: 'key-1', secret: 'shared' },
    });
    expect(fieldOf(card, 'Shared secret of LTI 1.1').value).toBe('');
  });
});

describe('an invitation', () => {
  it('is shown once, with the steps for each platform, and can be withdrawn', async () => {
    const root = open();
    const section = sectionOf(root, 'Invite a platform');
    expect(textOf(section)).toContain('Open Manage tools.');
    await press(section, 'Make an invitation');
    expect(textOf(section)).toContain('https://keylift.example/lti/register?invitation=fixture');
    await press(section, 'Withdraw: For a new platform, until 27 October');
    expect(textOf(section)).not.toContain('invitation=fixture');
    expect(section.querySelector('.rows')).toBeNull();
  });

  it('is left selected for a copy by hand where the frame lends no clipboard', async () => {
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const root = open();
    const section = sectionOf(root, 'Invite a platform');
    await press(section, 'Make an invitation');
    await press(section, 'Copy: Copy it now: it is shown this once.');
    expect(textOf(section)).toContain('press Ctrl+C');
    expect(String(getSelection())).toContain('invitation=fixture');
    clipboard.mockRestore();
  });
});

describe('a platform entered by hand', () => {
  it('needs the address of its site and the client id only, where we know the rest', async () => {
    const addPlatform = vi.fn(async () => platforms);
    const root = open({ addPlatform });
    const section = sectionOf(root, 'Enter a platform by hand');
    await type(section, 'Address of the site', ' moodle.school.org/lms/ ');
    await type(section, 'Client id', 'abc');
    await press(section, 'Add the platform');
    expect(addPlatform).toHaveBeenCalledWith({
      issuer: 'https://moodle.school.org/lms',
      clientId: 'abc',
      authEndpoint: 'https://moodle.school.org/lms/mod/lti/auth.php',
      tokenEndpoint: 'https://moodle.school.org/lms/mod/lti/token.php',
      jwksUri: 'https://moodle.school.org/lms/mod/lti/certs.php',
      product: 'moodle',
    });
    expect(textOf(section)).toContain('It may launch now.');
  });

  it('says at the field what is not right with it', async () => {
    const addPlatform = vi.fn(async () => {
      throw new KeyliftError('invalid', 'There is no key set at this address. (ref-1)', { field: 'jwksUri' });
    });
    const root = open({ addPlatform });
    const section = sectionOf(root, 'Enter a platform by hand');
    await press(section, 'Add the platform');
    const field = fieldOf(section, 'Public key set address');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(textOf(section)).toContain('There is no key set at this address.');
    expect(textOf(section)).toContain('One entry needs another look');
  });
});

it('lists our keys and lets them take turns', async () => {
  const turnKeys = vi.fn(async () => platforms);
  const root = open({ turnKeys });
  await press(root, 'Publish the next key');
  expect(turnKeys).toHaveBeenCalledWith({ action: 'prepare' });
  expect(button(root, 'Publish the next key')).toBeDefined();
});
