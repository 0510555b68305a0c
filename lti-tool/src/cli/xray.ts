/** `keylift xray TEXT`: what a Key Result's sentence asks for. Needs no database. */
import { parseArgs } from 'node:util';
import { createKeylift, createMemoryStores, type PersonId, type TenantId, type XrayView } from '@keylift/core';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';

const usage = `Usage: keylift xray TEXT [--locale en|de] [--json]

Reads the sentence of a Key Result: the skills that would move it, and what is still too vague.`;

/** 0 clear enough, 1 too vague, 2 was called in a way that cannot work. */
export function xray(args: readonly string[], voice: Voice = terminal): Promise<number> {
  return runCommand(usage, args, voice, async () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { locale: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false } },
    });
    const { locale, json } = values;
    if (locale !== 'en' && locale !== 'de') throw new UsageError('--locale is en or de.');
    const text = positionals.join(' ');
    if (text.trim() === '') throw new UsageError('A text is missing.');
    const store = createMemoryStores().forTenant('cli' as TenantId);
    const keylift = createKeylift({ store, clock: () => new Date().toISOString() });
    const view = await keylift.xray({ personId: 'cli' as PersonId, role: 'admin', locale }, { text });
    voice.say(json ? JSON.stringify(view) : written(view));
    return view.gate.state === 'too-vague' ? 1 : 0;
  });
}

function written({ gate, skills, rewrite, next }: XrayView): string {
  const wide = Math.max(0, ...skills.rows.map(({ label }) => label.length));
  return [
    gate.title,
    gate.sentence,
    ...(rewrite ? ['', rewrite.title, ...rewrite.questions.map((question) => `  - ${question}`)] : []),
    '',
    skills.title,
    ...skills.rows.flatMap(({ number, label, bucketLabel, facts }) => [
      `  ${number}  ${label.padEnd(wide)}  ${bucketLabel}`,
      ...facts.slice(0, 1).map(({ term, text }) => `     ${term}: ${text}`),
    ]),
    ...(skills.balance === undefined ? [] : ['', skills.balance]),
    '',
    next.title,
    next.text,
  ].join('\n');
}
