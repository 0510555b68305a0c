/**
 * `npm run --silent bench -- verdict [EVENTS] [PEOPLE…] [--write]`: from an answer that arrives to the new verdicts of everything it
 * touches, on SQLite with every commit on the disk: evidence written, mastery moved, verdicts computed and hashed. Tenants of
 * 1,000, 5,000, 10,000 and 100,000 people with 200 Key Results each take turns, so that all meet the same moments of the
 * machine. `--write` puts the figures into docs/verdict.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeylift, defaultRules, type Store, type TenantId } from '@keylift/core';
import { openPrismaStores, type PrismaStores } from '@keylift/core/prisma';
import { anEvidence } from '@keylift/core/testing';
import { verdictsAfter } from '../src/keylift/verdicts.js';
import { verdictHash } from '../src/verdict/verdict.js';
import { KEY_RESULTS, personIn, seedWorld, skillsOfTeam, TEAM_SIZE } from './verdict-world.js';

interface Result {
  readonly p50ms: Readonly<Record<string, number>>;
  readonly p95ms: Readonly<Record<string, number>>;
  /** Processor time of the same events, which a busy machine does not stretch. */
  readonly cpuP50ms: Readonly<Record<string, number>>;
  /** p50 of the largest tenant over that of the smallest. */
  readonly growth: number;
  readonly events: number;
}

interface Tenant {
  readonly size: number;
  readonly store: Store;
  /** Milliseconds by the clock, and of the processor, one for each event. */
  readonly times: number[];
  readonly cpu: number[];
}

const WARM_UP = 10;
const START = Date.parse('2026-10-20T08:00:00.000Z');

export async function run(args: readonly string[]): Promise<Result> {
  const [events = '100', ...sizes] = args.filter((arg) => arg !== '--write');
  const result = await measure(Number(events), sizes);
  if (args.includes('--write')) writeFigures(result);
  return result;
}

async function measure(events: number, sizes: readonly string[]): Promise<Result> {
  const people = sizes.length > 0 ? sizes.map(Number) : [1_000, 5_000, 10_000, 100_000];
  const folder = mkdtempSync(join(tmpdir(), 'keylift-bench-verdict-'));
  const opened: PrismaStores[] = [];
  try {
    const tenants: Tenant[] = [];
    for (const size of people) {
      const stores = await openPrismaStores(`file:${join(folder, `${size}.db`)}`);
      opened.push(stores);
      await stores.migrate();
      const store = stores.forTenant('bench' as TenantId);
      await seedWorld(store, size);
      tenants.push({ size, store, times: [], cpu: [] });
      console.error(`${size} people are in`);
    }
    for (let n = -WARM_UP; n < events; n += 1) {
      const now = new Date(START + (n + WARM_UP) * 60_000).toISOString();
      const turn = tenants.map((_, i) => tenants[(i + n + WARM_UP) % tenants.length] as Tenant);
      for (const { store, times, cpu } of turn) {
        const keylift = createKeylift({ store, clock: () => now });
        const [team, seat] = [(n + WARM_UP) % (KEY_RESULTS / 2), (n + WARM_UP) % TEAM_SIZE];
        const [skillId] = skillsOfTeam(team);
        if (skillId === undefined) throw new Error('A team needs skills.');
        const personId = personIn(team, seat);
        const event = anEvidence({ id: `bench-${n}`, personId, skillId, outcome: n % 3 === 0 ? 0 : 1, at: now });
        const [begin, used] = [performance.now(), process.cpuUsage()];
        await keylift.ingest([event]);
        const verdicts = await verdictsAfter({ store, rules: defaultRules }, { personId, skillIds: [skillId] }, now);
        const hashes = verdicts.map(verdictHash);
        const time = performance.now() - begin;
        const { user, system } = process.cpuUsage(used);
        if (hashes.length !== 1) throw new Error(`The event touches one Key Result, not ${hashes.length}.`);
        if (n < 0) continue;
        times.push(time);
        cpu.push((user + system) / 1000);
      }
    }
    const by = (of: (tenant: Tenant) => number) =>
      Object.fromEntries(tenants.map((tenant) => [`${tenant.size / 1000}k`, round2(of(tenant))]));
    const [first, last] = [tenants.at(0), tenants.at(-1)];
    return {
      p50ms: by(({ times }) => quantile(times, 0.5)),
      p95ms: by(({ times }) => quantile(times, 0.95)),
      cpuP50ms: by(({ cpu }) => quantile(cpu, 0.5)),
      growth: first && last ? round2(quantile(last.times, 0.5) / quantile(first.times, 0.5)) : 1,
      events,
    };
  } finally {
    await Promise.all(opened.map((stores) => stores.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table between the two marks of the page. */
function writeFigures({ p50ms, p95ms, cpuP50ms, growth, events }: Result): void {
  const page = new URL('../docs/verdict.md', import.meta.url);
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.split(OPEN)[0], text.split(CLOSE)[1]];
  if (before === undefined || after === undefined) throw new Error('docs/verdict.md has lost its marks.');
  const rows = Object.keys(p50ms).map((size) => `| ${size} | ${p50ms[size]} | ${p95ms[size]} | ${cpuP50ms[size]} |`);
  const table = [
    `${events} events on each tenant, milliseconds; growth of p50 from the smallest to the largest: ${growth}.`,
    '',
    '| people | p50 | p95 | processor p50 |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
  writeFileSync(page, `${before}${OPEN}\n${table}\n${CLOSE}${after}`);
}

const OPEN = '<!-- figures -->';
const CLOSE = '<!-- /figures -->';

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
