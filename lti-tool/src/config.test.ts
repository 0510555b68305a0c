import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const secret = 'a-secret-of-exactly-32-characters';
const good = { KEYLIFT_PUBLIC_URL: 'https://keylift.example.org', KEYLIFT_SECRET: secret };
const problemsOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return 'problems' in read ? read.problems : [];
};

describe('the configuration', () => {
  it('needs only a public address and a secret', () => {
    expect(readConfig({ ...good, PATH: '/bin' })).toEqual({
      config: {
        host: '127.0.0.1',
        port: 3000,
        publicUrl: 'https://keylift.example.org',
        databaseUrl: 'file:./keylift.db',
        secret,
        logLevel: 'info',
        allowLoopback: false,
        trustedProxies: 0,
        launchesPerMinute: 1200,
        extensionRedirects: [],
      },
    });
  });

  it('takes every setting', () => {
    expect(
      readConfig({
        KEYLIFT_HOST: '0.0.0.0',
        KEYLIFT_PORT: '0',
        KEYLIFT_PUBLIC_URL: 'http://localhost:8080/',
        KEYLIFT_DATABASE_URL: 'postgresql://keylift@db/keylift',
        KEYLIFT_SECRET: secret,
        KEYLIFT_LOG_LEVEL: 'silent',
        KEYLIFT_ALLOW_LOOPBACK: 'true',
        KEYLIFT_DEMO_NOW: '2026-10-20T08:00:00.000Z',
        KEYLIFT_TRUSTED_PROXIES: '1',
        KEYLIFT_LAUNCHES_PER_MINUTE: '60',
      }),
    ).toEqual({
      config: {
        host: '0.0.0.0',
        port: 0,
        publicUrl: 'http://localhost:8080',
        databaseUrl: 'postgresql://keylift@db/keylift',
        secret,
        logLevel: 'silent',
        allowLoopback: true,
        demoNow: '2026-10-20T08:00:00.000Z',
        trustedProxies: 1,
        launchesPerMinute: 60,
        extensionRedirects: [],
      },
    });
  });

  it.each([
    ['KEYLIFT_PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['KEYLIFT_PORT', '-1', 'must be a whole number from 0 to 65535'],
    ['KEYLIFT_PORT', '', 'must be a whole number from 0 to 65535'],
    ['KEYLIFT_HOST', '', 'must be an address or a host name'],
    ['KEYLIFT_PUBLIC_URL', 'keylift.example.org', 'must be an https address'],
    ['KEYLIFT_PUBLIC_URL', 'ftp://keylift.example.org', 'must be an https address'],
    ['KEYLIFT_PUBLIC_URL', 'https://keylift.example.org/tool', 'must be an origin without path'],
    ['KEYLIFT_PUBLIC_URL', 'https://me:pw@keylift.example.org', 'must be an origin without path'],
    ['KEYLIFT_PUBLIC_URL', 'http://localhost:3000', 'must be https'],
    ['KEYLIFT_DATABASE_URL', 'mysql://db/keylift', 'must start with file: (SQLite) or postgresql://'],
    ['KEYLIFT_SECRET', 'short', 'must have at least 32 characters'],
    ['KEYLIFT_PREVIOUS_SECRET', 'short', 'must be the KEYLIFT_SECRET there was before'],
    ['KEYLIFT_LOG_LEVEL', 'loud', 'must be one of silent, error, warn, info, debug'],
    ['KEYLIFT_ALLOW_LOOPBACK', 'yes', 'must be true or false'],
    ['KEYLIFT_DEMO_NOW', '2026-10-20', 'must be an instant such as 2026-10-20T08:00:00.000Z'],
    ['KEYLIFT_TRUSTED_PROXIES', '11', 'must be a whole number from 0 to 10'],
    ['KEYLIFT_LAUNCHES_PER_MINUTE', '0', 'must be a whole number from 1 to 100000'],
    ['KEYLIFT_EMBEDDINGS_MODEL', 'small', 'is needed together with KEYLIFT_EMBEDDINGS_URL, and not without it'],
  ])('refuses %s=%s', (name, value, problem) => {
    const problems = problemsOf({ ...good, [name]: value });
    expect(problems).toEqual([expect.stringContaining(`${name} ${problem}`)]);
  });

  it('has embeddings only where an administrator names an endpoint and a model', () => {
    const env = { ...good, KEYLIFT_EMBEDDINGS_MODEL: 'small', KEYLIFT_EMBEDDINGS_KEY: 'key' };
    const url = 'https://models.example.org/v1/embeddings';
    expect(readConfig({ ...env, KEYLIFT_EMBEDDINGS_URL: url })).toMatchObject({
      config: { embeddings: { url, model: 'small', apiKey: 'key' } },
    });
    expect(readConfig(good)).not.toHaveProperty('config.embeddings');
    expect(problemsOf({ ...env, KEYLIFT_EMBEDDINGS_URL: 'http://models.example.org' })).toEqual([
      expect.stringContaining('KEYLIFT_EMBEDDINGS_URL must be an https address'),
    ]);
  });

  it.each(['https://Keylift.Example.org', 'https://keylift.example.org:443/'])('reads %s as browsers do', (url) => {
    const read = readConfig({ ...good, KEYLIFT_PUBLIC_URL: url });
    expect(read).toMatchObject({ config: { publicUrl: 'https://keylift.example.org' } });
  });

  it('refuses http outside this machine even in development', () => {
    const env = { ...good, KEYLIFT_PUBLIC_URL: 'http://keylift.example.org', KEYLIFT_ALLOW_LOOPBACK: 'true' };
    expect(problemsOf(env)).toEqual([expect.stringContaining('KEYLIFT_PUBLIC_URL must be https')]);
  });

  it('tells every problem at once, a misspelt name too, and never a value', () => {
    const values = { KEYLIFT_SECRET: 'too-short-a-secret', KEYLIFT_PORT: 'abc-port', KEYLIFT_PROT: 'value-of-prot' };
    const problems = problemsOf(values);
    expect(new Set(problems.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['KEYLIFT_PORT', 'KEYLIFT_PROT', 'KEYLIFT_PUBLIC_URL', 'KEYLIFT_SECRET']),
    );
    for (const value of Object.values(values)) expect(problems.join('\n')).not.toContain(value);
  });
});
