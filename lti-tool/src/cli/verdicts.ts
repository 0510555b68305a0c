/** `keylift verdicts`: what every Key Result needs and whether its team has it, as an administrator of the tenant sees it. */
import { parseArgs } from 'node:util';
import {
  createKeylift,
  KeyliftError,
  type KeyResultListView,
  type Person,
  type PersonId,
  type Store,
} from '@keylift/core';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';
import { tenantOptions, tenantUsage, withTenant } from './tenant-store.js';

const usage = `Usage: keylift verdicts [--locale en|de] [--now INSTANT] [--json]

One line for each Key Result: its team, how far it is prepared, the warning, and the fortnightly check.

${tenantUsage}
  --now INSTANT    as of then, 2026-11-19T06:00:00.000Z; without it now`;

/** 0 when there is something to say, 1 when there is no Key Result, 2 was called in a way that cannot work. */
export function verdicts(args: readonly string[], voice: Voice = terminal): Promise<number> {
  return runCommand(usage, args, voice, async () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...tenantOptions,
        locale: { type: 'string', default: 'en' },
        now: { type: 'string', default: new Date().toISOString() },
        json: { type: 'boolean', default: false },
      },
    });
    const { locale, now, json } = values;
    if (locale !== 'en' && locale !== 'de') throw new UsageError('--locale is en or de.');
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(now) || Number.isNaN(Date.parse(now))) {
      throw new KeyliftError('invalid', '--now is an instant such as 2026-11-19T06:00:00.000Z.', { field: '--now' });
    }
    const rows = await withTenant(values, (store) => verdictRows(store, now, locale));
    if (json) voice.say(JSON.stringify(rows));
    else if (rows.length === 0) voice.say('There is no Key Result yet.');
    else voice.say(verdictTable(rows));
    return rows.length === 0 ? 1 : 0;
  });
}

type Rows = KeyResultListView['rows'];

const operator: Person = { id: 'command-line' as PersonId, active: true };

/** No figure of a team smaller than k is in them: they come from the same view as the page. */
export async function verdictRows(store: Store, now: string, locale: 'en' | 'de'): Promise<Rows> {
  // Who runs a command is nobody in the tenant, and leaves nothing there.
  const getPerson: Store['getPerson'] = (id) => (id === operator.id ? Promise.resolve(operator) : store.getPerson(id));
  const keylift = createKeylift({ store: { ...store, getPerson }, clock: () => now });
  const { rows } = await keylift.keyResults({ personId: operator.id, role: 'admin', locale });
  return rows;
}

export function verdictTable(rows: Rows): string {
  const cells = rows.map(({ team, title, stateLabel, warning, quadrant }) => [
    team,
    title,
    stateLabel,
    warning?.title ?? '–',
    quadrant?.label ?? '–',
  ]);
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
