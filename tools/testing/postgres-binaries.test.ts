import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { systemPostgres } from './postgres-binaries.js';

const home = mkdtempSync(join(tmpdir(), 'keylift-binaries-'));
afterAll(() => rmSync(home, { recursive: true }));

function install(folder: string, programs = ['initdb', 'postgres']): string {
  const path = join(home, folder);
  mkdirSync(path, { recursive: true });
  for (const program of programs) writeFileSync(join(path, program), '');
  return path;
}
const programsIn = (folder: string) => ({ initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') });

const old = install('versions/9.6/bin');
const newest = install('versions/17/bin');
install('versions/15/bin');
const onPath = install('usr/bin');
const clientOnly = install('client/bin', ['psql']);
const linked = install('links', []);
symlinkSync(join(newest, 'postgres'), join(linked, 'postgres'));
const versions = join(home, 'versions');

describe('systemPostgres', () => {
  it.each<[title: string, path: string[], versions: string, found: object | undefined]>([
    ['takes PATH before the version folders', [clientOnly, onPath], versions, programsIn(onPath)],
    ['takes the newest version, by number', [clientOnly], versions, programsIn(newest)],
    ['follows a link to where both programs are', [linked], join(home, 'none'), programsIn(newest)],
    ['finds nothing where there is only a client', [clientOnly], join(home, 'none'), undefined],
    ['ignores empty entries of PATH', ['', old], join(home, 'none'), programsIn(old)],
  ])('%s', (_title, path, folder, found) => {
    expect(systemPostgres(path.join(delimiter), folder)).toEqual(found);
  });
});
