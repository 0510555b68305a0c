/**
 * A Jira site as the functions of the app see it: Forge's store, Jira's REST API and the way to the remote, behind the one
 * door through which all of Atlassian's packages go. The functions are the built ones, loaded as Forge would.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Atlassian } from './atlassian.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds the connected edition as its own process would: surfaces do not import each other, tests of both neither. */
export async function buildConnectedApp(folder: string): Promise<string> {
  const args = ['--edition', 'connected', '--server', 'https://keylift.example.org', '--out', folder];
  await promisify(execFile)(process.execPath, ['jira-forge-app/tools/build.mjs', ...args], { cwd: root });
  return join(folder, 'connected/src');
}

export interface ForgeSite {
  /** Forge's store. */
  readonly values: Map<string, unknown>;
  /** Calls that changed the store. */
  readonly asked: { writes: number };
  /** Everything that left for the remote, as it left. */
  readonly sent: readonly string[];
  readonly remote: {
    /** Nothing answers. */
    away: boolean;
    /** The next answer gets lost on its way back. */
    losesNext: boolean;
  };
  readonly issues: Map<string, object>;
  /** Accounts that Atlassian says are closed. */
  readonly closed: Set<string>;
  /** Throws when the function refuses, with its sentence. */
  readonly call: <T>(file: 'panel' | 'admin', name: string, account: string, payload?: object) => Promise<T>;
  readonly run: (name: 'onHour' | 'onFiveMinutes' | 'onWeek') => Promise<unknown>;
  readonly leave: () => void;
}

interface ForgeRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Resolver = (
  request: object,
  more: object,
) => Promise<{ readonly ok?: unknown; readonly refused?: { message: string } }>;

export function openForgeSite(options: {
  readonly functions: string;
  readonly atlassian: Atlassian;
  /** Where the remote really is. */
  readonly server: string;
  /** Key of the work item that is looked at. */
  readonly issueKey: string;
}): ForgeSite {
  const values = new Map<string, unknown>();
  const asked = { writes: 0 };
  const sent: string[] = [];
  const remote = { away: false, losesNext: false };
  const issues = new Map<string, object>();
  const closed = new Set<string>();
  let account: string | undefined;

  const json = (status: number, body?: unknown): Response =>
    new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });

  /** https://developer.atlassian.com/platform/forge/storage-reference/ */
  function store(path: string, body: Record<string, unknown>): Response {
    const keysOf = (rows: unknown) => (rows as readonly { key: string; value?: unknown }[]) ?? [];
    switch (path) {
      case '/api/v1/batch/get': {
        const found = keysOf(body).filter(({ key }) => values.has(key));
        return json(200, { successfulKeys: found.map(({ key }) => ({ key, value: values.get(key) })), failedKeys: [] });
      }
      case '/api/v1/set':
        asked.writes += 1;
        values.set(String(body['key']), body['value']);
        return json(204);
      case '/api/v1/transaction':
        asked.writes += 1;
        for (const { key, value } of keysOf(body['set'])) values.set(key, value);
        for (const { key } of keysOf(body['delete'])) values.delete(key);
        return json(204);
      case '/api/v1/batch/delete':
        asked.writes += 1;
        for (const { key } of keysOf(body)) values.delete(key);
        return json(200, { successfulKeys: [], failedKeys: [] });
      case '/api/v1/query': {
        const [condition] = body['where'] as readonly { values: readonly string[] }[];
        const prefix = condition?.values[0] ?? '';
        const data = [...values].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => ({ key, value }));
        return json(200, { data });
      }
      default:
        throw new Error(`Forge's store has no ${path} here`);
    }
  }

  function jira(path: string, body: Record<string, unknown>): Response {
    const issue = /^\/rest\/api\/3\/issue\/([^?]+)/.exec(path)?.[1];
    if (issue !== undefined) return issues.has(issue) ? json(200, issues.get(issue)) : json(404, {});
    if (path === '/rest/api/3/field') return json(200, [{ id: 'customfield_10021', name: 'Flagged' }]);
    if (path.startsWith('/rest/api/3/mypermissions'))
      return json(200, { permissions: { ADMINISTER: { havePermission: account === 'admin' } } });
    if (path === '/app/report-accounts') {
      const accounts = body['accounts'] as readonly { accountId: string }[];
      const gone = accounts.filter(({ accountId }) => closed.has(accountId));
      return gone.length === 0 ? json(204) : json(200, { accounts: gone.map((one) => ({ ...one, status: 'closed' })) });
    }
    throw new Error(`Jira has no ${path} here`);
  }

  async function forward(path: string, { method = 'GET', headers = {}, body }: ForgeRequest): Promise<Response> {
    sent.push(JSON.stringify({ method, path, headers, body }));
    if (remote.away) throw new Error('the remote does not answer');
    const authorization = await options.atlassian.authorization(account === undefined ? {} : { account });
    const answer = await fetch(options.server + path, {
      method,
      headers: { ...headers, authorization },
      ...(body !== undefined && { body }),
    });
    if (!remote.losesNext) return answer;
    remote.losesNext = false;
    throw new Error('the connection broke');
  }

  const world = globalThis as { __forge_fetch__?: unknown; __forge_runtime__?: unknown };
  const silent = { incr: () => undefined, measure: () => ({ stop: () => undefined }) };
  world.__forge_runtime__ = { metrics: { counter: () => silent, timing: () => silent } };
  world.__forge_fetch__ = async ({ type }: { readonly type: string }, path: string, init: ForgeRequest = {}) => {
    if (type === 'frc') return forward(path, init);
    const body = init.body === undefined ? {} : (JSON.parse(init.body) as Record<string, unknown>);
    return type === 'kvs' ? store(path, body) : jira(path, body);
  };

  const load = createRequire(import.meta.url);
  const started = new Set<string>();
  /** A function that has just started remembers nothing of another site. */
  const functionsOf = (file: string) => {
    const path = join(options.functions, `connected-${file}.cjs`);
    if (!started.has(path)) delete load.cache[path];
    started.add(path);
    return load(path) as Readonly<Record<string, unknown>>;
  };

  return {
    values,
    asked,
    sent,
    remote,
    issues,
    closed,
    async call<T>(file: 'panel' | 'admin', functionKey: string, who: string, payload: object = {}): Promise<T> {
      account = who;
      const resolver = functionsOf(file)['resolver'] as Resolver;
      const context = { extension: { issue: { key: options.issueKey } } };
      const answer = await resolver({ call: { functionKey, payload }, context }, { principal: { accountId: who } });
      if (answer.refused) throw new Error(answer.refused.message);
      return answer.ok as T;
    },
    run: (name) => {
      account = undefined;
      return (functionsOf('background')[name] as () => Promise<unknown>)();
    },
    leave: () => {
      delete world.__forge_fetch__;
      delete world.__forge_runtime__;
    },
  };
}
