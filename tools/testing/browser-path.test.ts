import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserPath, findBrowser, isDebian, type BrowserKind } from './browser-path.js';

const folder = mkdtempSync(join(tmpdir(), 'keylift-browsers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, mode: number): string {
  writeFileSync(join(folder, name), '', { mode });
  return join(folder, name);
}

const first = program('netsurf', 0o755);
const second = program('netsurf-gtk', 0o755);
const document = program('netsurf-manual', 0o644);
const installed = program('installed', 0o755);
const PATH = ['/nowhere', folder].join(delimiter);
const kind: BrowserKind = {
  name: 'NetSurf',
  variable: 'NETSURF_PATH',
  commands: ['netsurf', 'netsurf-gtk'],
  installed: [installed],
  debianPackage: 'netsurf',
};

describe('findBrowser', () => {
  it.each<[title: string, kind: Partial<BrowserKind>, env: NodeJS.ProcessEnv, found: string | undefined]>([
    ['prefers the variable', {}, { PATH, NETSURF_PATH: second }, second],
    ['takes commands in their order', {}, { PATH }, first],
    ['goes on when one is missing', { commands: ['lynx', 'netsurf-gtk'] }, { PATH }, second],
    ['passes over what cannot be started', { commands: ['netsurf-manual'], installed: [] }, { PATH }, undefined],
    ['looks where installers put it', {}, { PATH: '/nowhere' }, installed],
    ['works without PATH', {}, {}, installed],
    ['treats an empty variable as absent', {}, { PATH, NETSURF_PATH: '' }, first],
  ])('%s', (_title, change, env, found) => {
    expect(findBrowser({ ...kind, ...change }, env)).toBe(found);
  });

  it('does not silently use another browser than the one that was named', () => {
    expect(() => findBrowser(kind, { PATH, NETSURF_PATH: document })).toThrow(`NETSURF_PATH names ${document}`);
  });
});

it('knows Debian from what is built on it', () => {
  expect(isDebian('NAME="Debian GNU/Linux"\nID=debian\n')).toBe(true);
  expect(isDebian('ID=ubuntu\nID_LIKE=debian\n')).toBe(false);
  expect(isDebian('')).toBe(false);
});

describe('browserPath', () => {
  const absent = { ...kind, commands: ['w3m'], installed: [] };

  it('installs what is missing, and looks again', () => {
    const installed: string[] = [];
    const found = browserPath(absent, { PATH }, (debianPackage) => {
      installed.push(debianPackage);
      return program('w3m', 0o755);
    });
    expect(found).toBe(join(folder, 'w3m'));
    expect(installed).toEqual(['netsurf']);
  });

  it('says what to install when that did not help', () => {
    expect(() => browserPath({ ...absent, commands: [] }, { PATH }, () => 'failed, no network')).toThrow(
      'No NetSurf for the tests. Install it (Debian: apt-get install netsurf), or set NETSURF_PATH to its program. ' +
        'Installing it now: failed, no network.',
    );
  });
});
