import { all, press, render, textOf, the, until, doc } from './forge-harness'; // before any component
import React from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { JiraIssue } from '../src/jira/issue';
import { anIssue } from './fake-jira';
import { aSite, maya } from './site';

const world = vi.hoisted(() => ({ site: undefined as Awaited<ReturnType<typeof aSite>> | undefined }));
const site = () => {
  if (!world.site) throw new Error('no site');
  return world.site;
};
vi.mock('../src/forge/kvs', () => ({ forgeKvs: new Proxy({}, { get: (_, name) => Reflect.get(site().kvs, name) }) }));
vi.mock('../src/forge/jira', () => ({ jiraAsUser: () => site().jira, jiraAsApp: () => site().jira }));

const { resolver } = await import('../src/panel');
const { Panel } = await import('../src/frontend/Panel');

const context = { extension: { issue: { key: 'MOB-142' }, project: { key: 'MOB' } } };

async function draw(...issues: readonly JiraIssue[]): Promise<void> {
  world.site = await aSite(...issues);
  await render(<Panel />, {
    invoke: (functionKey, payload) =>
      resolver({ call: { functionKey, payload }, context }, { principal: { accountId: maya } }),
  });
}

describe('the panel, drawn with UI Kit', () => {
  it('goes from a blocked work item to an answered question in place', async () => {
    await draw();
    await until(() => all('Heading').length > 1);
    expect(textOf(doc())).toContain('It is flagged as impeded.');
    await press(all('Button', 'Read and try it here')[0]!);
    await until(() => all('RadioGroup').length > 0);
    const group = all('RadioGroup')[0]!;
    const [first] = group.props['options'] as readonly { readonly value: string }[];
    await press(group, 'onChange', { target: { value: first?.value } });
    await press(all('Button', 'Check')[1]!); // the second question; the first asks for an order
    await until(() => all('SectionMessage').some(({ props }) => props['title'] !== undefined));
    await press(the('Button', 'I used this'));
    await until(() => textOf(doc()).includes('It counts as your evidence'));
    await press(the('Button', 'Back to the list'));
    expect(all('Button', 'Read and try it here').length).toBeGreaterThan(0);
  });

  it('says one sentence beside a work item that goes well', async () => {
    await draw(anIssue());
    await until(() => all('Text').length > 0);
    expect(textOf(doc())).toBe('This work item is not blocked, so there is nothing to suggest.');
  });

  it('asks to choose before it checks', async () => {
    await draw();
    await until(() => all('Button', 'Read and try it here').length > 0);
    await press(all('Button', 'Read and try it here')[0]!);
    await until(() => all('Button', 'Check').length > 0);
    await press(all('Button', 'Check')[0]!);
    expect(textOf(doc())).toContain('Choose an answer first.');
  });

  it('names colleagues only once they offered', async () => {
    await draw();
    await until(() => all('Button', 'Ask for help').length > 0);
    await press(all('Button', 'Ask for help')[0]!);
    await until(() => textOf(doc()).includes('Nobody has offered'));
    await press(the('Button', 'I can be asked'));
    await until(() => textOf(doc()).includes('now see your name'));
    await press(the('Button', 'Take my name off'));
    await until(() => textOf(doc()).includes('off the list.'));
    expect(all('User')).toEqual([]);
  });

  it('leaves out what is not relevant', async () => {
    await draw();
    await until(() => all('Button', 'Not relevant here').length > 0);
    const before = all('Button', 'Not relevant here').length;
    await press(all('Button', 'Not relevant here')[0]!);
    await until(() => textOf(doc()).includes('Left out from now on'));
    expect(all('Button', 'Not relevant here')).toHaveLength(before - 1);
  });
});
