/** `keylift audit`: what administrators changed, newest first. */
import { parseArgs } from 'node:util';
import { showAudit } from '../audit/show-audit.js';
import { configured, withStores } from './configured-stores.js';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';
import { tenantNamed } from './tenant-store.js';

const usage = `Usage: keylift audit [--limit N] [--before INSTANT] [--language de] [--tenant ID]

  Lists who changed what and when: platforms, deployments, keys, rules, imports. Entries stay for thirteen months.
  --limit     how many, 50 at first and 1000 at most
  --before    an instant such as 2026-10-20T08:00:00Z: what came earlier

Configured as the server is, by environment variables that start with KEYLIFT_.`;

const options = {
  limit: { type: 'string', default: '50' },
  before: { type: 'string' },
  language: { type: 'string', default: 'en' },
  tenant: { type: 'string' },
} as const;

const locales = ['en', 'de'] as const;

export async function audit(args: readonly string[], voice: Voice = terminal): Promise<number> {
  return runCommand(usage, args, voice, async () => {
    const { values } = parseArgs({ args: [...args], options });
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
      throw new UsageError('--limit must be a whole number from 1 to 1000.');
    const before = values.before === undefined ? undefined : new Date(values.before);
    if (before && Number.isNaN(before.getTime())) throw new UsageError('--before must be an instant.');
    const locale = locales.find((one) => one === values.language);
    if (!locale) throw new UsageError('--language must be en or de.');
    return withStores(configured(), async (stores) => {
      const tenantId = await tenantNamed(stores, values.tenant);
      const page = { locale, limit, ...(before && { before: before.toISOString() }) };
      const { empty, rows, more } = await showAudit({ lti: stores.lti, stores }, tenantId, page);
      if (empty !== undefined) voice.say(empty);
      for (const { what, when, who } of rows) voice.say([when, who, what].join('\t'));
      if (more) voice.say(`${more.label}: --before ${more.before}`);
      return 0 as const;
    });
  });
}
