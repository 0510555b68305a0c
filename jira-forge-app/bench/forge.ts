// `bench -- forge`: what the panel costs on a site with 10,000 lessons, and how large the bundles are that Atlassian's
// bundler makes. Sizes in KB of 1,024 bytes: the largest function, and the largest screen with all its chunks.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { starterGraph, type Lesson, type LessonId } from '@keylift/core';
import { buildContentPack } from '../src/content/build-pack';
import { openPanel } from '../src/local/panel';
import { defaultConfig } from '../src/storage/config';
import { keys } from '../src/storage/keys';
import { forgetLibrary } from '../src/storage/library-store';
import { anIssue, blocksType, fakeJira, flaggedField } from '../test/fake-jira';
import { fakeKvs } from '../test/fake-kvs';
import { upload } from '../test/upload';
import { buildApp } from '../tools/build.mjs';

const lessonCount = 10_000;
const rounds = 400;
const ask = { accountId: 'bench', issueKey: 'MOB-1', locale: 'en' } as const;

export async function run(): Promise<object> {
  const checked = checkApp(await buildApp());
  const { p95, reads, calls } = await measurePanel();
  return {
    backendKb: kb(Math.max(...Object.values(checked.backend))),
    uiKb: kb(Math.max(...Object.values(checked.screens).map((files) => sum(Object.values(files))))),
    kvsReads: reads,
    jiraCalls: calls,
    resolverP95ms: Math.round(p95 * 100) / 100,
  };
}

async function measurePanel(): Promise<{ readonly p95: number; readonly reads: number; readonly calls: number }> {
  const skills = [...starterGraph.skills.values()];
  const words = skills.flatMap(({ label, aliases }) => [label, ...aliases]);
  const lessons = Array.from({ length: lessonCount }, (_, n): Lesson => {
    const skill = skills[n % skills.length];
    return {
      id: `lesson-${n}` as LessonId,
      title: `${skill?.label ?? ''}: ${words[(n * 7) % words.length] ?? ''} in practice, part ${n}`,
      locale: 'en',
      minutes: 1 + (n % 10),
      kind: 'nugget',
      teaches: skill ? [skill.id] : [],
      reviewedAt: '2026-11-01',
      blocks: [{ type: 'paragraph', text: [{ text: 'One step at a time.' }] }],
      sources: [],
    };
  });
  forgetLibrary();
  const kvs = fakeKvs();
  await upload(kvs, buildContentPack({ skills, keyResults: [], lessons }));
  await kvs.set(keys.config, defaultConfig);
  await kvs.set(keys.facts, { flaggedFieldId: flaggedField, blocksLinkTypeIds: [blocksType] });

  const times: number[] = [];
  let reads = 0;
  let calls = 0;
  for (let round = 0; round < rounds; round += 1) {
    const summary = [0, 31, 67].map((step) => words[(round * 13 + step) % words.length]).join(' fails after ');
    const jira = fakeJira(anIssue({ summary, [flaggedField]: [{ value: 'Impediment' }] }, ask.issueKey));
    const before = kvs.asked.reads;
    const start = process.cpuUsage();
    await openPanel({ kvs, jira, now: () => '2026-11-18T09:00:00.000Z' }, ask);
    const { user, system } = process.cpuUsage(start);
    reads = Math.max(reads, kvs.asked.reads - before);
    calls = Math.max(calls, jira.calls.length);
    if (round > 0) times.push((user + system) / 1_000); // the first one opens the library
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, reads, calls };
}

interface Checked {
  readonly problems: readonly string[];
  readonly backend: Readonly<Record<string, number>>;
  readonly screens: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function checkApp(folder: string): Checked {
  const script = fileURLToPath(new URL('../tools/check-app.cjs', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const checked = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Checked;
  if (checked.problems.length > 0) throw new Error(checked.problems.join('\n'));
  return checked;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const kb = (bytes: number): number => Math.round((bytes / 1_024) * 10) / 10;
