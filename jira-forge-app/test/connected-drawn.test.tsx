import { all, doc, press, render, textOf, the, until } from './forge-harness'; // before any component
import React from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { jiraRefusals } from '@keylift/core';
import { connectionTo, forgetOutage, linkActs } from '../src/connected/connection';
import { connectedSiteActs } from '../src/connected/site';
import { AdminPage } from '../src/frontend/AdminPage';
import { Panel } from '../src/frontend/Panel';
import { panelActs } from '../src/local/acts';
import { answered } from '../src/resolve';
import { fakeRemote, refusal } from './fake-remote';
import { aSite, maya } from './site';

beforeEach(forgetOutage);

const caller = { accountId: maya, issueKey: 'MOB-142', projectKey: 'MOB', locale: 'en' } as const;
const ines = { accountId: 'ines', locale: 'en' } as const;

async function drawPanel() {
  const site = await aSite();
  const remote = fakeRemote();
  const world = { ...site, remote, connection: connectionTo({ remote, now: site.now }) };
  await render(<Panel />, {
    invoke: (name, payload) =>
      answered<unknown>('en', async () =>
        name === 'link' || name === 'unlink'
          ? linkActs[name](world, caller, payload)
          : panelActs[name]?.(world, caller, payload),
      ),
  });
  await until(() => all('Button', 'Link my account').length === 1);
  return remote;
}

async function drawAdmin(isTied: boolean) {
  const { kvs } = await aSite();
  const remote = fakeRemote();
  const state = { tied: isTied };
  const answer = () => ({ status: 200, body: { ...state, organisation: 'Meridian Group' } });
  remote.answer('/forge/site', answer());
  const acts = connectedSiteActs(remote);
  await render(<AdminPage />, {
    context: { locale: 'en', siteUrl: 'https://meridian.atlassian.net' },
    invoke: (name, payload) =>
      answered('en', async () => acts[name]?.({ kvs, administers: async () => true }, ines, payload)),
  });
  return {
    remote,
    answer: (tied: boolean) =>
      remote.answer('/forge/site', { status: 200, body: { tied, organisation: 'Meridian Group' } }),
  };
}

describe('the panel of the connected edition', () => {
  it('says quietly that what is done stays here, and links the account by a code', async () => {
    const remote = await drawPanel();
    expect(textOf(doc())).toContain('What you do here is kept on this Jira site only.');
    expect(all('Textfield')).toEqual([]);
    await press(the('Button', 'Link my account'));
    expect(textOf(doc())).toContain('Open Keylift in your course');
    await press(the('Textfield'), 'onChange', { target: { value: 'KXQ4-7RTM' } });
    await press(the('Button', 'Link'));
    await until(() => textOf(doc()).includes('Linked: what you do here counts'));
    expect(remote.sent[0]).toContain('"code":"KXQ4-7RTM"');
    await press(the('Button', 'Unlink my account'));
    await until(() => textOf(doc()).includes('What counted so far stays yours.'));
  });

  it('says why a code does not work, and keeps the field', async () => {
    const remote = await drawPanel();
    remote.answer('/forge/link', refusal(400, jiraRefusals.code));
    await press(the('Button', 'Link my account'));
    await press(the('Textfield'), 'onChange', { target: { value: 'BBBB' } });
    await press(the('Button', 'Link'));
    await until(() => textOf(doc()).includes(jiraRefusals.code));
    expect(all('Textfield')).toHaveLength(1);
  });

  it('is as useful without a link and without a server', async () => {
    const remote = await drawPanel();
    remote.away = true;
    await press(all('Button', 'Read and try it here')[0]!);
    await until(() => all('RadioGroup').length > 0);
    await press(the('Button', 'I used this'));
    await until(() => textOf(doc()).includes('It counts as your evidence'));
    expect(remote.sent).toEqual([]);
  });
});

describe('the page of administrators in the connected edition', () => {
  it('ties the site by a code, and takes the library from the server instead of a file', async () => {
    const { remote, answer } = await drawAdmin(false);
    await until(() => textOf(doc()).includes('Not connected yet.'));
    expect(all('FilePicker')).toEqual([]);
    await press(
      all('Textfield').find(({ props }) => props['name'] === 'server-code')!,
      'onChange',
      {
        target: { value: 'TBW9-4KHN' },
      },
    );
    answer(true);
    remote.answer('/forge/content', { status: 200, body: { same: true } });
    await press(the('Button', 'Connect'));
    await until(() => textOf(doc()).includes('Connected to Meridian Group.'));
    expect(remote.sent[1]).toContain('"name":"meridian.atlassian.net"');
    remote.answer('/forge/content', { status: 200, body: { same: true } });
    await press(the('Button', 'Fetch the library now'));
    await until(() => textOf(doc()).includes('The library is up to date.'));
    answer(false);
    await press(the('Button', 'Disconnect'));
    await until(() => textOf(doc()).includes('Not connected yet.'));
  });

  it('says that the server is away, and still lets signals be set', async () => {
    const site = await aSite();
    const remote = fakeRemote();
    remote.away = true;
    const acts = connectedSiteActs(remote);
    await render(<AdminPage />, {
      invoke: (name, payload) =>
        answered('en', async () => acts[name]?.({ kvs: site.kvs, administers: async () => true }, ines, payload)),
    });
    await until(() => textOf(doc()).includes('The server does not answer right now.'));
    await press(the('Button', 'Save'));
    await until(() => textOf(doc()).includes('Saved.'));
    expect(textOf(doc())).toContain('The server does not answer right now.');
  });
});
