/**
 * `npm run --silent bench -- launch [ROUNDS]`: whole launches of Keylift with its SQLite store (every commit on the disk)
 * beside stock ltijs with a database in memory. A launch is the login, the platform's page and the form post, until the
 * tool knows who came. Each tool runs in a process of its own; the launches take turns, so that both meet the same moments
 * of the machine.
 */
import { startPlatform } from '../test/support/platform.js';
import { launchOurs, launchPeer } from './launchers.js';
import { startKeylift, startPeer } from './tools-under-test.js';

interface Result {
  readonly ours: Spread;
  readonly ltijs: Spread;
  readonly ratioP50: number;
  /** Resident memory after the run, in megabytes. */
  readonly rssMb: { readonly ours: number; readonly ltijs: number };
  /** Ours until the web UI holds its session, one request later. */
  readonly oursWithSession: Spread;
}

/** Milliseconds. */
interface Spread {
  readonly p50: number;
  readonly p95: number;
}

const WARM_UP = 50;

export async function run([rounds = '300']: readonly string[]): Promise<Result> {
  const platform = await startPlatform();
  const [ours, ltijs] = await Promise.all([startKeylift(platform), startPeer(platform)]);
  try {
    const own = { launch: launchOurs(platform, ours), known: [] as number[], session: [] as number[] };
    const peer = { launch: launchPeer(platform, ltijs), known: [] as number[], session: [] as number[] };
    for (let round = -WARM_UP; round < Number(rounds); round += 1) {
      for (const { launch, known, session } of round % 2 === 0 ? [own, peer] : [peer, own]) {
        const times = await launch(round);
        if (round < 0) continue;
        known.push(times.known);
        session.push(times.session);
      }
    }
    const result = { ours: spreadOf(own.known), ltijs: spreadOf(peer.known) };
    return {
      ...result,
      ratioP50: round2(result.ours.p50 / result.ltijs.p50),
      rssMb: { ours: ours.rssMb(), ltijs: ltijs.rssMb() },
      oursWithSession: spreadOf(own.session),
    };
  } finally {
    await Promise.all([ours.close(), ltijs.close()]);
    await platform.close();
  }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (q: number) => round2(sorted[Math.floor(sorted.length * q)] ?? 0);
  return { p50: quantile(0.5), p95: quantile(0.95) };
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
