/**
 * `npm run --silent bench -- lti-matrix`: how many launches of the matrix and of the certification are judged wrongly, by
 * Keylift on SQLite and by stock ltijs. Of Keylift a refusal counts only with the right code; of ltijs any refusal counts. The
 * lines on stderr name each wrong case.
 */
import { certification } from '../test/certification.js';
import { matrix, type MatrixCase } from '../test/launch-matrix.js';
import { createBrowser, type Browser } from '../test/support/browser.js';
import { startPlatform, type Platform } from '../test/support/platform.js';
import { openSqlite } from '../test/support/stores.js';
import { startTool } from '../test/support/tool.js';
import { startPeer } from './tools-under-test.js';

interface Score {
  readonly cases: number;
  readonly wrong: number;
}

export async function run(): Promise<{ ours: Score; ltijs: Score; certification: Score }> {
  const platform = await startPlatform();
  const database = await openSqlite();
  const tool = await startTool({ stores: database.stores, registrations: [platform.registration] });
  const peer = await startPeer(platform);
  try {
    const ours = createBrowser(tool.origin, platform);
    const theirs = createBrowser(peer.origin, platform, peer.origin, {
      loginPath: '/login',
      launchPath: '/launch',
      accepts: ({ headers }) => headers.get('location')?.includes('ltik=') ?? false,
    });
    return {
      ours: await judge('Keylift', matrix, ours, platform, true),
      ltijs: await judge('ltijs', matrix, theirs, platform, false),
      certification: await judge('Keylift, certification', certification, ours, platform, true),
    };
  } finally {
    await Promise.all([tool.close(), peer.close()]);
    await database.drop();
    await platform.close();
  }
}

async function judge(
  name: string,
  cases: readonly MatrixCase[],
  browser: Browser,
  platform: Platform,
  byCode: boolean,
): Promise<Score> {
  let wrong = 0;
  for (const one of cases) {
    const problem = await wrongIn(one, browser, platform, byCode);
    if (problem === undefined) continue;
    wrong += 1;
    process.stderr.write(`${name}: ${one.id} ${one.name}: ${problem}\n`);
  }
  return { cases: cases.length, wrong };
}

/** Undefined when it was judged rightly. */
async function wrongIn(
  { expected, run: play }: MatrixCase,
  browser: Browser,
  platform: Platform,
  byCode: boolean,
): Promise<string | undefined> {
  const outcome = await play(browser, platform).catch((error: unknown) => String(error));
  if (typeof outcome === 'string') return outcome;
  const { accepted, code = 'another reason' } = outcome;
  if (typeof expected === 'number') return accepted === expected ? undefined : `accepted ${accepted} of ${expected}`;
  if (accepted > 0) return 'accepted, to be refused';
  return byCode && code !== expected ? `refused with ${code} instead of ${expected}` : undefined;
}
