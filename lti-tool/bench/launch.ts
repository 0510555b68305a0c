/**
 * `npm run --silent bench -- launch [ROUNDS]`: whole launches, from the login to a usable session, of Keylift with its SQLite
 * store (every commit on the disk) beside stock ltijs with a database in memory. Each tool runs in a process of its own; the
 * launches take turns, so that both meet the same moments of the machine.
 */
import { startPlatform } from '../test/support/platform.js';
import { createLaunchers, type Launcher } from './launchers.js';
import { startKeylift, startPeer } from './tools-under-test.js';

interface Result {
  readonly ours: Spread;
  readonly ltijs: Spread;
  readonly ratioP50: number;
  /** Resident memory after the run, in megabytes. */
  readonly rssMb: { readonly ours: number; readonly ltijs: number };
}

/** Milliseconds. */
interface Spread {
  readonly p50: number;
  readonly p95: number;
}

const WARM_UP = 30;

export async function run([rounds = '300']: readonly string[]): Promise<Result> {
  const platform = await startPlatform();
  const tools = await Promise.all([startKeylift(platform), startPeer(platform)]);
  try {
    const [ours, ltijs] = createLaunchers(platform, tools);
    const times = { ours: [] as number[], ltijs: [] as number[] };
    for (let round = -WARM_UP; round < Number(rounds); round += 1) {
      const turns = [
        ['ours', ours],
        ['ltijs', ltijs],
      ] as const;
      for (const [name, launch] of round % 2 === 0 ? turns : turns.toReversed()) {
        const time = await timed(launch, round);
        if (round >= 0) times[name].push(time);
      }
    }
    const spread = { ours: spreadOf(times.ours), ltijs: spreadOf(times.ltijs) };
    const [oursRss, ltijsRss] = tools.map(({ rssMb }) => rssMb());
    return {
      ...spread,
      ratioP50: round2(spread.ours.p50 / spread.ltijs.p50),
      rssMb: { ours: oursRss ?? 0, ltijs: ltijsRss ?? 0 },
    };
  } finally {
    await Promise.all(tools.map((tool) => tool.close()));
    await platform.close();
  }
}

async function timed(launch: Launcher, round: number): Promise<number> {
  const start = performance.now();
  await launch(round);
  return performance.now() - start;
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (q: number) => round2(sorted[Math.floor(sorted.length * q)] ?? 0);
  return { p50: quantile(0.5), p95: quantile(0.95) };
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
