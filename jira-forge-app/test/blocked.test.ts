import { describe, expect, it } from 'vitest';
import type { BlockedReason } from '@keylift/core';
import { blockedReasons, defaultSignals } from '../src/jira/blocked';
import { factsFrom } from '../src/jira/facts';
import { readIssue, type JiraIssue } from '../src/jira/issue';
import { anIssue, blocksType, flaggedField } from './fake-jira';

const now = '2026-11-18T09:00:00.000Z'; // a Wednesday
const facts = { flaggedFieldId: flaggedField, blocksLinkTypeIds: [blocksType] };
const signals = { ...defaultSignals, labels: ['needs-help'] };
const reasonsOf = (fields: Partial<JiraIssue['fields']>, site: object = facts): readonly BlockedReason[] =>
  blockedReasons(anIssue(fields), { signals, facts: site, now });

const open = { name: 'To Do', statusCategory: { key: 'new' } };
const done = { name: 'Done', statusCategory: { key: 'done' } };
const inProgress = { name: 'In Progress', statusCategory: { key: 'indeterminate' } };
const link = (status: object, type: object = { id: blocksType }) => ({
  type,
  inwardIssue: { key: 'OPS-7', fields: { status } },
});

describe('a work item is blocked', () => {
  it.each<[string, Partial<JiraIssue['fields']>, readonly BlockedReason[]]>([
    ['by a flag', { [flaggedField]: [{ value: 'Impediment' }] }, [{ kind: 'flag' }]],
    [
      'by a status of the list, however it is written',
      { status: { ...inProgress, name: 'BLOCKED ' } },
      [{ kind: 'status', name: 'BLOCKED ' }],
    ],
    ['by an unfinished work item', { issuelinks: [link(open)] }, [{ kind: 'link', key: 'OPS-7' }]],
    ['by a label of the list', { labels: ['Needs-Help'] }, [{ kind: 'label', name: 'Needs-Help' }]],
    [
      'by five working days without a change',
      { updated: '2026-11-11T16:00:00.000+0100' },
      [{ kind: 'stale', days: 5 }],
    ],
    [
      'by everything at once',
      { [flaggedField]: [{ value: 'Impediment' }], issuelinks: [link(open)], updated: '2026-11-02T16:00:00.000+0100' },
      [{ kind: 'flag' }, { kind: 'link', key: 'OPS-7' }, { kind: 'stale', days: 12 }],
    ],
  ])('%s', (_name, fields, reasons) => {
    expect(reasonsOf(fields)).toEqual(reasons);
  });

  it.each<[string, Partial<JiraIssue['fields']>]>([
    ['as it is', {}],
    ['without a flag', { [flaggedField]: null }],
    ['with an empty flag', { [flaggedField]: [] }],
    ['with a flag that is text, on a site that made it so', { [flaggedField]: 'Impediment' }],
    ['when the flag field was deleted', { [flaggedField]: undefined }],
    ['with a status that is on no list', { status: { ...inProgress, name: 'In Review' } }],
    ['when a status of the list says it is done', { status: { ...done, name: 'Blocked' } }],
    ['when its blocker is done', { issuelinks: [link(done)] }],
    ['when the link says something else', { issuelinks: [link(open, { id: '10003' })] }],
    ['when it blocks another', { issuelinks: [{ type: { id: blocksType }, outwardIssue: { key: 'OPS-7' } }] }],
    ['when it is done, flagged or not', { status: done, [flaggedField]: [{ value: 'Impediment' }] }],
    ['with another label', { labels: ['android'] }],
    ['four working days after a change, over a weekend', { updated: '2026-11-12T16:00:00.000+0100' }],
    ['when nobody has begun it', { status: open, updated: '2026-01-02T16:00:00.000+0100' }],
    ['when Jira does not say when it changed', { updated: null }],
    ['when the time cannot be read', { updated: 'yesterday' }],
  ])('not %s', (_name, fields) => {
    expect(reasonsOf(fields)).toEqual([]);
  });

  it('not when standing still is switched off, and not by labels unless some are listed', () => {
    const fields = { updated: '2026-01-02T16:00:00.000+0100', labels: ['blocked', 'needs-help'] };
    const off = { ...defaultSignals, staleDays: 0 };
    expect(blockedReasons(anIssue(fields), { signals: off, facts, now })).toEqual([]);
  });

  it('also before the site was asked for its link types, by their English name', () => {
    expect(reasonsOf({ issuelinks: [link(open, { id: '1', inward: 'Is blocked by' })] }, {})).toEqual([
      { kind: 'link', key: 'OPS-7' },
    ]);
  });
});

describe('a site', () => {
  it('tells its flag by name, also in another language, and its links by id', () => {
    const fields = [{ id: 'x' }, { id: 'customfield_7', name: 'Markiert', untranslatedName: 'Flagged' }];
    const types = { issueLinkTypes: [{ id: '9', name: 'Blockiert', inward: 'is blocked by' }, null, 'odd'] };
    expect(factsFrom(fields, types)).toEqual({ flaggedFieldId: 'customfield_7', blocksLinkTypeIds: ['9'] });
  });
  it('may have neither', () => {
    expect(factsFrom('nonsense', undefined)).toEqual({});
  });
});

it('an answer of Jira is read where it has the shape', () => {
  expect(readIssue({ key: 'A-1', fields: { summary: 7, labels: 'x', issuelinks: [null], status: [] } })).toMatchObject({
    key: 'A-1',
    fields: { summary: null, labels: [], issuelinks: [], status: null },
  });
  expect(readIssue('nothing')).toBeUndefined();
  expect(readIssue({ key: 'A-1' })).toBeUndefined();
});
