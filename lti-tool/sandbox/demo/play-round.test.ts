import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openFolder } from './folder.js';
import { playRound } from './play-round.js';
import { startDemo, type Demo } from './start-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a real server and a real database on a busy machine

let path: string;
let demo: Demo;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'keylift-round-'));
});
afterEach(async () => {
  await demo.close();
  await rm(path, { recursive: true, force: true });
});
const start = async (profile: 'moodle' | 'canvas', now = Date.now()) => {
  demo = await startDemo({
    folder: await openFolder(path, { now }),
    lmsPort: 0,
    toolPort: 0,
    profile,
    now: Date.now(),
  });
};

it.each(['moodle', 'canvas'] as const)(
  'on %s a round ends with a grade, also when every second request fails',
  async (profile) => {
    await start(profile);
    demo.lms.state.faults['services-flaky'] = true;
    const round = await playRound(demo);
    expect(round).toMatchObject({ launch: 'ok', score: 100 });
    expect(round.masteryAfter).toBeGreaterThan(round.masteryBefore ?? 0);
    const { traffic } = demo.lms.state;
    expect(
      traffic.entries.filter(({ path: asked }) => asked.endsWith('/scores')).map(({ status }) => status),
    ).toContain(200);
  },
);

it('goes on where an earlier demo stopped, on other ports', async () => {
  const lastWeek = Date.now() - 7 * 24 * 3_600_000;
  await start('moodle', lastWeek);
  const first = await playRound(demo);
  await demo.close();
  await start('moodle');
  const second = await playRound(demo);
  expect(second.lesson).not.toBe(first.lesson);
});
