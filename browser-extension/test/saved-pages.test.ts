// @vitest-environment happy-dom
// Pages of the sites with an adapter, written by us after the structure of the real ones: which words lead, and which are never read.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashTerms, wordsBehind } from '@keylift/core';
import { describe, expect, it } from 'vitest';
import { readPage } from '../src/page/read-page.js';
import { confluence } from '../src/sites/confluence.js';
import { generic } from '../src/sites/generic.js';
import { github } from '../src/sites/github.js';
import { gitlab } from '../src/sites/gitlab.js';
import { googleDocs } from '../src/sites/google-docs.js';
import { jira } from '../src/sites/jira.js';
import { salesforce } from '../src/sites/salesforce.js';
import { servicenow } from '../src/sites/servicenow.js';
import { siteOf } from '../src/sites/site-of.js';
import { zendesk } from '../src/sites/zendesk.js';

const folder = join(import.meta.dirname, 'saved-pages');

function open(name: string, url: string): void {
  (window as unknown as { readonly happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  // Nothing is loaded here, and an empty frame would try.
  const markup = readFileSync(join(folder, `${name}.html`), 'utf8').replaceAll('iframe', 'x-frame');
  const { head, body, title } = new DOMParser().parseFromString(markup, 'text/html');
  document.head.innerHTML = head.innerHTML;
  document.body.innerHTML = body.innerHTML;
  document.title = title;
}

const sites = {
  github: [github, 'https://github.com/meridian/payments/issues/412'],
  gitlab: [gitlab, 'https://git.meridian.example/shop/-/issues/412'],
  jira: [jira, 'https://meridian.atlassian.net/browse/MOB-412'],
  zendesk: [zendesk, 'https://meridian.zendesk.com/agent/tickets/412'],
  salesforce: [salesforce, 'https://meridian.lightning.force.com/lightning/r/Opportunity/1/view'],
  servicenow: [servicenow, 'https://meridian.service-now.com/incident.do'],
  docs: [googleDocs, 'https://docs.google.com/document/d/1/edit'],
  confluence: [confluence, 'https://wiki.meridian.example/display/HB/page'],
  generic: [generic, 'https://intranet.meridian.example/reports/412'],
} as const;

/** The eight heaviest terms of each page as words, read by us before they were pinned. */
const leading = new Map(
  readFileSync(join(import.meta.dirname, 'leading-words.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [page: string, words: string]),
);

describe.each(Object.entries(sites))('a page of %s', (name, [site, url]) => {
  it.each(['record', 'record-de', 'list', 'edit'])('is read by its adapter, and nothing private of it: %s', (kind) => {
    open(`${name}-${kind}`, url);
    expect(siteOf(document)).toBe(site);
    const parts = readPage(document, site);
    expect(parts.map(({ text }) => text).join(' ')).not.toMatch(/private/);
    const words = wordsBehind(
      parts,
      hashTerms(parts, 8).map(({ hash }) => hash),
    );
    expect(words.join(', ')).toBe(leading.get(`${name}-${kind}`));
  });
});

it('every saved page is one of the above', () => {
  const known = Object.keys(sites).flatMap((name) =>
    ['edit', 'list', 'record', 'record-de'].map((kind) => `${name}-${kind}.html`),
  );
  expect(readdirSync(folder).toSorted()).toEqual(known.toSorted());
});
