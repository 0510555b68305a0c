// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fixtureApi } from '../fixtures/api.js';
import { mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { JiraPage } from './jira.js';

afterEach(unmountAll);

async function open(change: (view: Awaited<ReturnType<ReturnType<typeof fixtureApi>['jira']>>) => object = () => ({})) {
  const api = {
    ...fixtureApi(),
    offerJiraCode: vi.fn(async () => ({ code: 'KXQ4-7RTM', sentence: 'It works once.' })),
    unlinkJira: vi.fn(async () => ({ unlinked: true as const })),
    untieJira: vi.fn(async () => ({ untied: true as const })),
  };
  const view = await api.jira();
  const root = mount(<JiraPage view={{ ...view, ...change(view) }} />, api);
  const [account, sites] = [...root.querySelectorAll<HTMLElement>('section')];
  return { api, root, account: account ?? root, sites: sites ?? root };
}

it('shows a code that links the account, and another that ties a site', async () => {
  const { api, account, sites } = await open();
  await press(account, 'Show a code');
  expect(api.offerJiraCode).toHaveBeenLastCalledWith({ purpose: 'account' });
  expect(textOf(only(account, '[role=status]'))).toContain('KXQ4-7RTM');
  await press(sites, 'Show a code');
  expect(api.offerJiraCode).toHaveBeenLastCalledWith({ purpose: 'site' });
});

it('unlinks an account and disconnects a site at once', async () => {
  const { api, account, sites } = await open();
  await press(account, 'Unlink');
  expect(api.unlinkJira).toHaveBeenCalledWith({ linkId: 'link' });
  expect(account.querySelector('li')).toBeNull();
  expect(textOf(only(account, '[role=status]'))).toContain('What counted so far stays yours.');
  await press(sites, 'Disconnect');
  expect(api.untieJira).toHaveBeenCalledWith({ siteId: 'site' });
  expect(sites.querySelector('li')).toBeNull();
});

it('offers no code where none would work, and shows sites to administrators only', async () => {
  const { root } = await open(({ account }) => ({
    account: { ...account, offer: undefined, rows: [], lead: 'Your organisation has not connected a Jira site yet.' },
    sites: undefined,
  }));
  expect(root.querySelectorAll('section')).toHaveLength(1);
  expect(root.querySelector('button')).toBeNull();
  expect(textOf(root)).toContain('has not connected a Jira site yet');
});

it('says that the server is not set up for Jira', async () => {
  const { root } = await open(() => ({
    off: 'This server is not set up for Jira yet.',
    account: undefined,
    sites: undefined,
  }));
  expect(root.querySelector('section')).toBeNull();
  expect(textOf(root)).toContain('not set up for Jira');
});

it('says so when the server did not answer', async () => {
  const { account, api } = await open();
  api.unlinkJira.mockRejectedValue(new Error('away'));
  await press(account, 'Unlink');
  expect(textOf(only(account, '[role=alert]'))).not.toBe('');
  expect(account.querySelector('li')).not.toBeNull();
});
