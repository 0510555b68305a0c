/**
 * An administrator connects a platform in Keylift's own pages, in the frame of that platform: by an invitation that waits
 * for approval, and by hand. After each, a teacher opens the tool that was connected.
 */
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stickingOut, violations } from './support/axe.js';
import { practicePath, runDemo, toolIn, type RunningDemo } from './support/running-demo.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 }); // a browser on a busy machine

describe.each(['moodle', 'canvas'] as const)('in %s', (profile) => {
  let running: RunningDemo;
  beforeAll(async () => {
    running = await runDemo({ profile });
  });
  afterAll(() => running.close());

  const frameOf = (page: Page): Frame => page.frame('tool') ?? expect.fail('there is no frame');
  const goTo = (page: Page, path: string) => page.goto(`${running.demo.lms.state.origin}${path}`);
  const newestTool = (): string => [...running.demo.lms.state.tools.keys()].at(-1) ?? '';

  async function platformsPage(page: Page): Promise<FrameLocator> {
    await goTo(page, practicePath(running.demo));
    const tool = toolIn(page);
    await tool.getByRole('link', { name: 'Platforms' }).click();
    await tool.getByRole('heading', { name: 'Platforms', level: 1 }).waitFor();
    return tool;
  }

  /** A teacher chooses content: a launch, and the page it leads to. */
  async function opens(page: Page, heading: string): Promise<void> {
    await goTo(page, `/courses/2/add/${newestTool()}`);
    await toolIn(page).getByRole('heading', { name: heading }).waitFor();
  }

  async function expectUsable(page: Page): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect({ colorScheme, found: await violations(frameOf(page)) }).toEqual({ colorScheme, found: [] });
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await stickingOut(frameOf(page))).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  it('an invitation becomes a registration, waits until it is switched on, and then launches', async () => {
    const page = await running.open('ines', '/courses', { reducedMotion: 'reduce' });
    const platforms = await platformsPage(page);
    await platforms.getByRole('button', { name: 'Make an invitation' }).click();
    const address = await platforms.locator('.invitation code').innerText();
    for (const steps of await platforms.locator('main details').all()) await steps.locator('summary').first().click();
    await expectUsable(page);

    await goTo(page, '/tools');
    await page.getByLabel('Registration address of the tool').fill(address.replace(/\s/g, ''));
    await page.getByRole('button', { name: 'Register' }).click();
    // Keylift is there already, and Moodle asks what is wanted.
    if (profile === 'moodle') await page.getByRole('button', { name: 'Register as a new external tool' }).click();
    const tool = toolIn(page);
    await tool.getByRole('heading', { name: 'Register Keylift' }).waitFor();
    expect(await violations(frameOf(page))).toEqual([]);
    await tool.getByRole('button', { name: 'Register' }).click();
    await tool.getByRole('heading', { name: 'Keylift is registered' }).waitFor();
    expect(await violations(frameOf(page))).toEqual([]);
    await tool.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL(/\/tools$/);
    await page.getByRole('button', { name: 'Activate' }).click();
    await opens(page, 'Keylift could not open from here');

    const approving = await platformsPage(page);
    await approving.getByRole('button', { name: /^Switch on: / }).click();
    await approving.getByRole('button', { name: /^Switch on: / }).waitFor({ state: 'detached' });
    await opens(page, 'What should the course hold?');
    await page.context().close();
  });

  it('the registration page in a pop-up tells its opener, and nobody else, that it can close', async () => {
    const page = await running.open('ines', '/courses');
    const { lms, registrationUrl } = running.demo;
    const start = new URL(registrationUrl);
    const { origin, profile: its } = lms.state;
    start.searchParams.set('openid_configuration', `${origin}${its.paths.openidConfiguration}`);
    start.searchParams.set('registration_token', lms.issueRegistrationToken());
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((url) => {
        addEventListener('message', ({ data, origin }) => (document.title = `${origin} ${JSON.stringify(data)}`));
        window.open(url, 'registration', 'width=600,height=600');
      }, start.href),
    ]);
    await popup.getByRole('button', { name: 'Register' }).click();
    await popup.getByRole('button', { name: 'Close' }).click();
    await page.waitForFunction(() => document.title.includes('org.imsglobal.lti.close'));
    expect(await page.title()).toBe(`${running.demo.toolUrl} {"subject":"org.imsglobal.lti.close"}`);
    await page.context().close();
  });

  it('a tool made with the addresses of the page is entered by hand, and launches', async () => {
    const page = await running.open('ines', '/courses', { reducedMotion: 'reduce' });
    const { state } = running.demo.lms;
    const addresses = await (await platformsPage(page)).locator('section[aria-labelledby="ours"] code').allInnerTexts();
    const [target = '', login = '', , , keys = '', file = ''] = addresses;
    await goTo(page, '/tools');
    if (profile === 'canvas') {
      await page.getByLabel('JSON file').fill(file);
      await page.getByRole('button', { name: 'Add by URL' }).click();
    } else {
      await page.getByLabel('Tool name').fill('Keylift');
      await page.getByLabel('Tool address').fill(target);
      await page.getByLabel('Initiate login').fill(login);
      await page.getByLabel('Public key set').fill(keys);
      await page.getByRole('button', { name: 'Save' }).click();
    }
    await page.getByText(newestTool()).waitFor();

    const form = (await platformsPage(page)).locator('section[aria-labelledby="by-hand"]');
    await form.locator('select').selectOption(profile === 'moodle' ? 'moodle' : 'other');
    if (profile === 'moodle') await form.getByLabel('Address of the site').fill(state.origin);
    else {
      await form.getByLabel('Issuer').fill(state.issuer);
      await form.getByLabel('Authentication request address').fill(`${state.origin}${state.profile.paths.auth}`);
      await form.getByLabel('Access token address').fill(`${state.origin}${state.profile.paths.token}`);
      await form.getByLabel('Public key set address').fill(`${state.origin}/nothing-here`);
    }
    await form.getByLabel('Client id').fill(newestTool());
    if (profile === 'canvas') {
      await form.getByRole('button', { name: 'Add the platform' }).click();
      await form.getByText('There is no key set at this address.').waitFor();
      await form.getByLabel('Public key set address').fill(`${state.origin}${state.profile.paths.jwks}`);
    }
    await form.getByRole('button', { name: 'Add the platform' }).click();
    await form.getByText('Added. It may launch now.').waitFor();
    expect(await violations(frameOf(page))).toEqual([]);
    await opens(page, 'What should the course hold?');
    await page.context().close();
  });
});
