/**
 * `npm run demo`: Keylift inside a learning platform, ready to click. The server is loaded when it is needed, so that
 * help and mistakes are answered at once.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { openFolder } from './demo/folder.js';
import { startJiraPreview } from './demo/jira-preview.js';
import { readyText, type Link } from './demo/links.js';
import { readOptions, usage, type DemoOptions } from './demo/options.js';
import type { CourseActivities, Demo } from './demo/start-demo.js';
import { findPort } from './demo/ports.js';
import { fullName } from './lms/world.js';

const FOLDER = resolve('.demo');
/** This file runs from the sources and from dist, and the command from anywhere. */
const workspace = ((folder: string): string => {
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) folder = dirname(folder);
  return folder;
})(import.meta.dirname);
const JIRA_PREVIEW = join(workspace, 'jira-forge-app/dist/preview');
const JIRA_PREVIEW_PORT = 4720;

const read = readOptions(process.argv.slice(2));
if ('help' in read) process.stdout.write(`${usage}\n`);
else if ('problem' in read) {
  process.stderr.write(`${read.problem}\n\n${usage}\n`);
  process.exitCode = 2;
} else await (read.options.smoke ? smoke(read.options) : serve(read.options)).catch(giveUp);

async function serve(options: DemoOptions): Promise<void> {
  const now = Date.now();
  if (options.reset) await rm(FOLDER, { recursive: true, force: true });
  // One database for each platform, because people have other ids there.
  const folder = await openFolder(join(FOLDER, options.profile), { now });
  const { startDemo } = await import('./demo/start-demo.js');
  const demo = await startDemo({ ...options, folder, now });
  const host = '127.0.0.1';
  const jira = await startJiraPreview(JIRA_PREVIEW, { host, port: await findPort(JIRA_PREVIEW_PORT, host) });
  const links = [...linksOf(demo), { label: 'MOB-142, a blocked work item in Jira (a preview)', url: jira.url }];
  process.stdout.write(readyText({ links, verdicts: demo.verdicts, folder: relative(process.cwd(), folder.path) }));
  const stop = (): void => {
    process.stdout.write('\nStopping …\n');
    Promise.all([demo.close(), jira.close()]).catch(giveUp);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** Plays in a folder of its own, so that it says the same whatever was clicked before. */
async function smoke({ profile }: DemoOptions): Promise<void> {
  const { startDemo } = await import('./demo/start-demo.js');
  const { playRound } = await import('./demo/play-round.js');
  const path = await mkdtemp(join(tmpdir(), 'keylift-smoke-'));
  try {
    const now = Date.now();
    const demo = await startDemo({ folder: await openFolder(path, { now }), lmsPort: 0, toolPort: 0, profile, now });
    try {
      const round = await playRound(demo);
      process.stdout.write(`${JSON.stringify(round)}\n`);
    } finally {
      await demo.close();
    }
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

function linksOf(demo: Demo): readonly Link[] {
  const { lms, tierTwo, retailCare, teams } = demo;
  const as = (person: string, to: string): string => `${lms.state.origin}/as/${person}?to=${to}`;
  const activity = ({ courseId }: CourseActivities, id: string): string => `/courses/${courseId}/activities/${id}`;
  return [
    { label: 'Maya, who learns: her ten minutes', url: as('maya', activity(tierTwo, tierTwo.practice)) },
    { label: 'Jonas, who learns in German', url: as('jonas', activity(tierTwo, tierTwo.practice)) },
    { label: 'Aïcha, in Retail Care', url: as('aicha', activity(retailCare, retailCare.practice)) },
    { label: 'Dev, who leads the team: the Key Result', url: as('dev', activity(tierTwo, tierTwo.keyResult)) },
    { label: 'Dev, and the gradebook', url: as('dev', `/courses/${tierTwo.courseId}/grades`) },
    ...teams.map((course) => ({
      label: `${nameOf(demo, course.lead)}, ${course.label}`,
      url: as(course.lead, activity(course, course.keyResult)),
    })),
    { label: 'Ines, who administers learning', url: as('ines', activity(tierTwo, tierTwo.keyResult)) },
    { label: 'Ines, and the tools of the platform', url: as('ines', '/tools') },
    { label: 'The lab, to switch faults on', url: `${lms.state.origin}/lab` },
  ];
}

function nameOf({ lms }: Demo, key: string): string {
  const person = lms.state.world.people.find((one) => one.key === key);
  return person ? fullName(person) : key;
}

function giveUp(error: unknown): void {
  process.stderr.write(`The demo stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
