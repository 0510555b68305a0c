/**
 * `npm run --silent bench -- launch [ROUNDS]`: whole launches of Keylift with its SQLite store (on the disk before it is answered)
 * beside stock ltijs with a database in memory. A launch is the login, the platform's page and the form post, until the
 * tool knows who came. Each tool runs in a process of its own; the launches take turns, so that both meet the same moments
 * of the machine.
 */
import { startPlatform } from '../test/support/platform.js';
import { launchOurs, launchPeer, type Launched, type Launcher } from './launchers.js';
import { startKeylift, startPeer, type ToolUnderTest } from './tools-under-test.js';

interface Result {
  readonly ours: Measured;
  readonly ltijs: Measured;
  readonly ratioP50: number;
  /** The same without the platform's page, which costs both the same. */
  readonly ratioToolP50: number;
  /** Ours until the web UI holds its session, one request later. */
  readonly oursWithSession: Spread;
}

interface Measured extends Spread {
  readonly tool: Spread;
  /** Resident memory after the launches, in megabytes. */
  readonly rssMb: number;
  /** Launches, eight at a time, in one second of processor time; null where the system does not say. */
  readonly launchesPerCoreSecond: number | null;
}

/** Milliseconds. */
interface Spread {
  readonly p50: number;
  readonly p95: number;
}

interface Side {
  readonly under: ToolUnderTest;
  readonly launch: Launcher;
  readonly times: Launched[];
}

const WARM_UP = 50;
const AT_ONCE = 8;

export async function run([rounds = '300']: readonly string[]): Promise<Result> {
  const platform = await startPlatform();
  const [ours, ltijs] = await Promise.all([startKeylift(platform), startPeer(platform)]);
  try {
    const own: Side = { under: ours, launch: launchOurs(platform, ours), times: [] };
    const peer: Side = { under: ltijs, launch: launchPeer(platform, ltijs), times: [] };
    for (let round = -WARM_UP; round < Number(rounds); round += 1) {
      for (const { launch, times } of round % 2 === 0 ? [own, peer] : [peer, own]) {
        const launched = await launch(round);
        if (round >= 0) times.push(launched);
      }
    }
    const result = { ours: await measured(own), ltijs: await measured(peer) };
    return {
      ...result,
      ratioP50: round2(result.ours.p50 / result.ltijs.p50),
      ratioToolP50: round2(result.ours.tool.p50 / result.ltijs.tool.p50),
      oursWithSession: spreadOf(own.times.map(({ session }) => session)),
    };
  } finally {
    await Promise.all([ours.close(), ltijs.close()]);
    await platform.close();
  }
}

async function measured({ under, launch, times }: Side): Promise<Measured> {
  const rssMb = under.rssMb();
  const before = under.cpuSeconds();
  const batches = Math.ceil(times.length / AT_ONCE);
  for (let batch = 0; batch < batches; batch += 1)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, place) => launch(batch * AT_ONCE + place)));
  const perSecond = (batches * AT_ONCE) / (under.cpuSeconds() - before);
  return {
    ...spreadOf(times.map(({ known }) => known)),
    tool: spreadOf(times.map(({ tool }) => tool)),
    rssMb,
    launchesPerCoreSecond: Number.isFinite(perSecond) ? Math.round(perSecond) : null,
  };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (q: number) => round2(sorted[Math.floor(sorted.length * q)] ?? 0);
  return { p50: quantile(0.5), p95: quantile(0.95) };
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
