/** Every reason to refuse reaches a page with a next step for who came, and details for who looks after the platform. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type Locale } from '@keylift/core';
import { launchChecks, loginChecks, type RefusalCode } from '../src/lti/checks.js';
import { refusalPage } from '../src/lti/pages/refusal-page.js';
import { matrix } from './launch-matrix.js';
import { createBrowser, type Browser } from './support/browser.js';
import { claim, startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const codes = [...loginChecks, ...launchChecks].flatMap((check): readonly RefusalCode[] => check.codes);
const text = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('the matrix refuses with no code that the pages do not know', () => {
  const refused = matrix.map(({ expected }) => expected).filter((expected) => typeof expected === 'string');
  expect(refused.filter((code) => !codes.includes(code as RefusalCode))).toEqual([]);
});

describe.each<Locale>(['en', 'de'])('in %s', (locale) => {
  it.each(codes)('%s has a next step, a reference, what mends it and the checklist', (code) => {
    const from = { id: 'a"b', product: 'moodle' } as never;
    const { markup, status } = refusalPage(locale, { code, reference: '<ref>', from });
    const words = text(markup);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(markup).toContain(`data-code="${code}"`);
    expect(markup).toContain(`<html lang="${locale}">`);
    expect(markup).toContain('&#60;ref&#62;');
    expect(markup).toContain('href="/app/?platform=a%22b#/browser"');
    expect(words).toMatch(
      locale === 'en' ? /Open|[Aa]dministrator can|Nothing was changed|can mend|Try again/ : /[Öö]ffne|kann|Versuche/,
    );
    expect(words).toContain(locale === 'en' ? 'For administrators' : 'Für die Administration');
    expect(words).not.toMatch(/undefined|\{\w+\}|\bNaN\b/);
    expect(markup.match(/<li class="failed">/g)).toHaveLength(1);
    expect(markup).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });
});

it('says for Moodle, Canvas and others what each calls its settings', () => {
  const pageFor = (product?: string) =>
    text(refusalPage('en', { code: 'DEPLOYMENT', reference: 'r', from: { id: 'r', product } as never }).markup);
  expect(pageFor('moodle')).toContain('Manage tools');
  expect(pageFor('canvas')).toContain('Deployment Id');
  expect(pageFor()).not.toMatch(/Moodle|Canvas/);
});

describe('over HTTP', () => {
  let platform: Platform;
  let tool: Tool;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform();
    tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
    browser = createBrowser(tool.origin, platform);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
  });

  it.each(['LtiStartProctoring', 'LtiEndAssessment', 'DataPrivacyLaunchRequest'])(
    '%s is known and said to be not supported',
    async (type) => {
      const launched = await browser.run((claims) => (claims[claim('message_type')] = type));
      expect(launched).toMatchObject({ status: 422, code: 'MESSAGE_TYPE_UNSUPPORTED' });
      expect(launched.body).toContain('Nothing was changed');
    },
  );

  it('speaks the language of the browser', async () => {
    const login = await browser.login();
    const headers = { 'accept-language': 'de-AT,en;q=0.5' };
    const { body } = await browser.launch(login, 'no.token.here', { headers });
    expect(body).toContain('Keylift ließ sich von hier nicht öffnen');
  });

  it('what a platform says is cut and escaped, and the page says who can help', async () => {
    const answer = await fetch(`${tool.origin}/lti/launch`, {
      method: 'POST',
      body: new URLSearchParams({ error: '"><img src=x>', error_description: 'x'.repeat(5000), state: 's' }),
    });
    const body = await answer.text();
    expect(body).toContain('&#34;&#62;&#60;img src=x&#62;');
    expect(body).toContain('For administrators');
    expect(body.length).toBeLessThan(4000);
  });
});

describe('what is remembered for the doctor', () => {
  let platform: Platform;
  let tool: Tool;
  let browser: Browser;
  const refusals = () => tool.stores.lti.refusalsOf('registration-1');
  beforeAll(async () => {
    platform = await startPlatform();
    tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
    browser = createBrowser(tool.origin, platform);
  });
  afterAll(async () => {
    await tool.close();
    await platform.close();
  });

  it('nothing of what strangers send', async () => {
    await browser.login({ lti_deployment_id: 'x' });
    await browser.login({ target_link_uri: 'https://evil.example' });
    const { state } = await browser.login();
    const token = await platform.sign(browser.claims(await browser.login()));
    await browser.launch({ state, cookie: '' }, token);
    await browser.launch({ state: 'f'.repeat(43), cookie: '' }, token);
    await browser.launch({ state: 'f'.repeat(43), cookie: `__Host-lti_${'a'.repeat(16)}=${'b'.repeat(43)}` }, 'a.b.c');
    await fetch(`${tool.origin}/lti/launch`, { method: 'POST', body: new URLSearchParams({ error: 'no', state }) });
    expect(await refusals()).toEqual([]);
  });

  it('the reason, the number and the reference of what a platform sent through a browser that began here', async () => {
    const first = await browser.run((claims) => (claims[claim('version')] = '2'));
    expect(await refusals()).toMatchObject([
      { code: 'VERSION', count: 1, reference: first.headers.get('x-request-id') },
    ]);
    await browser.run((claims) => (claims[claim('version')] = '2'));
    expect(await refusals()).toMatchObject([{ code: 'VERSION', count: 2 }]);
  });

  it('a launch that comes twice, when its signature is genuine', async () => {
    const login = await browser.login();
    const token = await platform.sign(browser.claims(login));
    expect((await browser.launch(login, token)).accepted).toBe(true);
    const { cookie } = await browser.login();
    await browser.launch({ state: login.state, cookie }, token);
    expect(await refusals()).toContainEqual(expect.objectContaining({ code: 'STATE_UNKNOWN', count: 1 }));
  });

  it('the platform’s own refusal, when it comes back to the browser that began', async () => {
    const { state, cookie } = await browser.login();
    const body = new URLSearchParams({ error: 'access_denied', state });
    await fetch(`${tool.origin}/lti/launch`, { method: 'POST', body, headers: { cookie } });
    expect(await refusals()).toContainEqual(expect.objectContaining({ code: 'PLATFORM_ERROR', count: 1 }));
  });
});
