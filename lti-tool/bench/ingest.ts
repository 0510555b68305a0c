/** Rows of evidence a second, over HTTP and by the bare driver. */
import type { Person, PersonId, Skill, SkillId, Store } from '@keylift/core';
import { createApiClient, type ApiClient } from '@keylift/core/api';
import { openPrismaStores } from '@keylift/core/prisma';
import { aPerson, aSkill } from '@keylift/core/testing';
import { useCasesFor } from '../src/use-cases.js';
import { createBrowser } from '../test/support/browser.js';
import { claim, startPlatform, type Platform } from '../test/support/platform.js';
import { startTool } from '../test/support/tool.js';
import type { Cell, Driver, EmptyDatabase } from './empty-databases.js';

export interface Ingest {
  readonly rowsPerS: number;
  readonly rawRowsPerS: number;
  readonly ratio: number;
}

const BATCH = 5000;
const PEOPLE = 100;
const SKILLS = 10;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const names = (kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${kind}-${i}`);
const people = names('person', PEOPLE);
const skills = names('skill', SKILLS);

/** The first batch warms up and is not counted: it meets people of whom nothing is known. */
export async function measureIngest(
  database: EmptyDatabase,
  batches: number,
): Promise<{ readonly ingest: Ingest; readonly stateBytes: number }> {
  const stores = await openPrismaStores(database.url);
  await stores.migrate();
  const platform = await startPlatform();
  const now = Date.now;
  const clock = () => new Date(now()).toISOString();
  const tool = await startTool({
    stores,
    registrations: [platform.registration],
    keyliftFor: useCasesFor({ stores, clock, now }),
  });
  const driver = await database.openDriver();
  try {
    const store = stores.forTenant(platform.registration.tenantId);
    await store.putPeople(people.map((id): Person => aPerson({ id })));
    await store.putSkills(skills.map((id): Skill => aSkill({ id, label: id })));
    const admin = await signIn(tool.origin, platform);
    const seconds = { http: [] as number[], raw: [] as number[] };
    for (let batch = 0; batch <= batches; batch += 1) {
      const events = eventsOf(batch);
      const send = {
        http: () => admin.ingest({ events }),
        raw: () => sendRaw(driver, events),
      };
      for (const way of batch % 2 === 0 ? (['http', 'raw'] as const) : (['raw', 'http'] as const)) {
        const start = performance.now();
        await send[way]();
        if (batch > 0) seconds[way].push((performance.now() - start) / 1000);
      }
    }
    const rowsPerS = Math.round(BATCH / median(seconds.http));
    const rawRowsPerS = Math.round(BATCH / median(seconds.raw));
    const ratio = Math.round((1000 * rowsPerS) / rawRowsPerS) / 1000;
    return { ingest: { rowsPerS, rawRowsPerS, ratio }, stateBytes: await meanStateBytes(store) };
  } finally {
    await driver.close();
    await tool.close();
    await platform.close();
    await stores.close();
    await database.drop();
  }
}

/** Of the batches: one that met a busy moment of the machine says nothing. */
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity;

async function signIn(origin: string, platform: Platform): Promise<ApiClient> {
  const { headers } = await createBrowser(origin, platform).run((claims) => {
    claims[claim('roles')] = ['http://purl.imsglobal.org/vocab/lis/v2/membership#Administrator'];
  });
  const code = new URLSearchParams(new URL(headers.get('location') ?? '').hash.slice(1)).get('code') ?? '';
  const { token } = await createApiClient({ baseUrl: origin, fetch, token: () => undefined }).openSession({ code });
  return createApiClient({ baseUrl: origin, fetch, token: () => token });
}

/** In the order of time, as a live system sends them; each person answers 40 questions on 10 skills. */
function eventsOf(batch: number) {
  return Array.from({ length: BATCH }, (_, i) => {
    const count = batch * BATCH + i;
    return {
      id: `evidence-${count}`,
      personId: people[count % PEOPLE] ?? '',
      skillId: skills[Math.floor(count / PEOPLE) % SKILLS] ?? '',
      kind: 'quiz' as const,
      outcome: count % 3 === 0 ? 0 : 1,
      weight: 1,
      at: new Date(START + count * 1000).toISOString(),
      itemId: `question-${Math.floor(count / PEOPLE) % 40}`,
    };
  });
}

const COLUMNS = [
  'tenantId',
  'id',
  'personId',
  'skillId',
  'kind',
  'outcome',
  'weight',
  'at',
  'itemId',
  'lessonId',
  'source',
] as const;
/** SQLite takes 32,766 parameters in one statement. */
const ROWS_PER_STATEMENT = Math.floor(32_766 / COLUMNS.length);

async function sendRaw(driver: Driver, events: ReturnType<typeof eventsOf>): Promise<void> {
  await driver.send('BEGIN', []);
  for (let from = 0; from < events.length; from += ROWS_PER_STATEMENT) {
    const values = events
      .slice(from, from + ROWS_PER_STATEMENT)
      .flatMap((event): Cell[] => [
        ...['raw', event.id, event.personId, event.skillId, event.kind, event.outcome, event.weight],
        ...[Date.parse(event.at), event.itemId, null, 'api'],
      ]);
    const rows = Array.from({ length: values.length / COLUMNS.length }, (_, row) => {
      const places = COLUMNS.map((__, column) => driver.placeholder(row * COLUMNS.length + column + 1));
      return `(${places.join(',')})`;
    });
    const columns = COLUMNS.map((name) => `"${name}"`).join(',');
    await driver.send(`INSERT INTO "Evidence" (${columns}) VALUES ${rows.join(',')} ON CONFLICT DO NOTHING`, values);
  }
  await driver.send('COMMIT', []);
}

async function meanStateBytes(store: Store): Promise<number> {
  const rows = await store.masteryOf(people as readonly PersonId[], skills as readonly SkillId[]);
  const bytes = rows.reduce((sum, { values }) => sum + JSON.stringify(values).length, 0);
  return Math.round(bytes / rows.length);
}
