/** `keylift platforms` and what stands beside it, on one database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPrismaStores } from '@keylift/core/prisma';
import { aKeyResult, anObjective, aRegistration, aSkill, aTeam, aTenant } from '@keylift/core/testing';
import { audit } from '../src/cli/audit.js';
import { doctor } from '../src/cli/doctor.js';
import { keys } from '../src/cli/keys.js';
import { platforms } from '../src/cli/platforms.js';
import { legacyContextKey } from '../src/lti/legacy.js';

const commands = { audit, doctor, keys, platforms };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keylift-platforms-'));
  const env = {
    KEYLIFT_PUBLIC_URL: 'http://localhost:3999',
    KEYLIFT_ALLOW_LOOPBACK: 'true',
    KEYLIFT_DATABASE_URL: `file:${join(folder, 'keylift.db')}`,
    KEYLIFT_SECRET: 'the secret of a test, long enough to be one',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function keylift(command: keyof typeof commands, ...args: readonly string[]) {
  const [said, complaints]: [string[], string[]] = [[], []];
  const voice = { say: (line: string) => said.push(line), complain: (line: string) => complaints.push(line) };
  const code = await commands[command](args, voice);
  return { code, out: said.join('\n'), error: complaints.join('\n') };
}

it('a platform is invited or added by hand, listed, suspended and looked at', async () => {
  expect(await keylift('platforms', 'list')).toMatchObject({ code: 0, out: 'No platform is registered.' });
  const invited = await keylift('platforms', 'invite', '--approved');
  expect(invited.out).toMatch(/^http:\/\/localhost:3999\/lti\/register\?invitation=[\w-]{43}$/);

  const add = (...more: readonly string[]) =>
    keylift('platforms', 'add', '--issuer', 'http://localhost:1', '--client-id', 'client-1', ...more);
  const addresses = [
    '--auth',
    'http://localhost:1/a',
    '--token',
    'http://localhost:1/t',
    '--keys',
    'http://localhost:1/k',
  ];
  expect(await add()).toMatchObject({ code: 2, error: '--auth must be a web address.' });
  const { out } = await add(...addresses, '--product', 'moodle');
  const id = out.trim();
  expect(await add(...addresses)).toMatchObject({ code: 1, error: expect.stringContaining('registered') });

  expect(await keylift('platforms', 'suspend', id)).toMatchObject({ code: 0 });
  expect((await keylift('platforms', 'list')).out).toContain(`${id}\twaiting\tmoodle\thttp://localhost:1\tclient-1`);
  expect(await keylift('platforms', 'allow', id, '7')).toMatchObject({ code: 0 });
  expect((await keylift('platforms', 'deployments', id)).out).toBe('7\tactive\tnever');
  expect((await keylift('keys', 'prepare')).code).toBe(0);
  const looked = await keylift('doctor');
  expect(looked.code).toBe(1);
  expect(looked.out).toContain('keylift platforms approve');
  expect(looked.out).toContain('KEYLIFT_PUBLIC_URL');
});

it.each([
  [['platforms'], 2],
  [['platforms', '--nonsense'], 2],
  [['platforms', 'approve', 'nobody'], 1],
  [['doctor', 'x'], 2],
] as const)('%j ends with %i', async ([command, ...args], code) => {
  expect((await keylift(command, ...args)).code).toBe(code);
});

describe('a registered platform', () => {
  const tenantId = aTenant().id;
  const withStores = async <Result>(
    work: (stores: Awaited<ReturnType<typeof openPrismaStores>>) => Promise<Result>,
  ): Promise<Result> => {
    const stores = await openPrismaStores(process.env['KEYLIFT_DATABASE_URL'] ?? '');
    await stores.migrate();
    try {
      return await work(stores);
    } finally {
      await stores.close();
    }
  };
  const registration = () => withStores(({ lti }) => lti.getRegistration('registration-1'));
  const run = (...words: readonly string[]) => keylift('platforms', ...words);
  const NOBODY = 'There is no such platform; `keylift platforms list` has them.';

  beforeAll(async () => {
    await withStores(async (stores) => {
      const store = stores.forTenant(tenantId);
      await store.putTenant(aTenant());
      await store.putSkills([aSkill()]);
      await store.putTeams([aTeam({ memberIds: [] })]);
      await store.putObjectives([anObjective()]);
      await store.putKeyResult(aKeyResult());
      await stores.lti.putRegistration(
        aRegistration({ tenantId, clientId: 'tied', legacyKey: { consumerKey: 'old key', sealedSecret: 'v1.x' } }),
      );
    });
  });

  it('refuses a deployment, and lets it in again', async () => {
    expect(await run('refuse', 'registration-1', 'd-1')).toMatchObject({ code: 0, out: 'Deployment d-1 is refused.' });
    expect((await run('deployments', 'registration-1')).out).toBe('d-1\toff\tnever');
    await run('allow', 'registration-1', 'd-1');
    expect((await run('deployments', 'registration-1')).out).toBe('d-1\tactive\tnever');
    expect(await run('refuse', 'registration-1')).toMatchObject({
      code: 2,
      error: expect.stringContaining('deployment'),
    });
    expect(await run('refuse', 'nobody', 'd-1')).toMatchObject({ code: 1, error: NOBODY });
  });

  it('has a policy for deployments that are new', async () => {
    expect((await run('policy', 'registration-1', 'ask')).code).toBe(0);
    expect((await registration())?.deploymentPolicy).toBe('ask');
    expect(await run('policy', 'registration-1', 'sometimes')).toMatchObject({
      code: 2,
      error: 'The policy must be one of learn, ask, known-only.',
    });
    expect((await registration())?.deploymentPolicy).toBe('ask');
  });

  it('answers at hosts of its own', async () => {
    expect(await run('hosts', 'registration-1', 'Canvas.School.example', 'two.example', 'three.example')).toMatchObject(
      {
        code: 0,
        out: expect.stringContaining('three.example'),
      },
    );
    expect((await registration())?.hosts).toEqual(['canvas.school.example', 'two.example', 'three.example']);
    expect((await run('hosts', 'registration-1', 'https://x.example/')).code).toBe(2);
    await run('hosts', 'registration-1');
    expect((await registration())?.hosts).toEqual([]);
  });

  it('is brought up to date by an invitation of its own, which belongs to its tenant', async () => {
    const { out } = await run('invite', '--update', 'registration-1');
    expect(out).toMatch(/\/lti\/register\?invitation=[\w-]{43}$/);
    const invitations = await withStores(({ lti }) => lti.listInvitations(tenantId));
    expect(invitations.map(({ registrationId, approved }) => [registrationId, approved])).toEqual([
      ['registration-1', false],
    ]);
    expect(await run('invite', '--update', 'nobody')).toMatchObject({ code: 1, error: NOBODY });
  });

  it('has its activities of LTI 1.1 tied to a Key Result', async () => {
    const keyResultId = aKeyResult().id;
    expect((await run('tie', 'registration-1', 'link-7', keyResultId)).code).toBe(0);
    const contextKey = legacyContextKey('old key', 'link-7');
    const link = await withStores((stores) => stores.forTenant(tenantId).getContextLink(contextKey));
    expect(link?.keyResultId).toBe(keyResultId);
    expect(await run('tie', 'registration-1', '', keyResultId)).toMatchObject({ code: 2 });
    expect(await run('tie', 'registration-1', 'link-7', 'nothing')).toMatchObject({
      code: 2,
      error: 'There is no such Key Result.',
    });
    await withStores(({ lti }) => lti.putRegistration(aRegistration({ tenantId, clientId: 'tied' })));
    expect(await run('tie', 'registration-1', 'link-7', keyResultId)).toMatchObject({
      code: 2,
      error: expect.stringContaining('consumer key'),
    });
  });

  it('has every change of the terminal written down', async () => {
    const { code, out } = await keylift('audit', '--tenant', tenantId, '--limit', '3');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/UTC\tcommand line of the server\tTied a course to /),
      expect.stringMatching(/\tMade an invitation for a platform$/),
      expect.stringMatching(/\tChanged the other hosts of lms\./),
      expect.stringMatching(/^Earlier changes: --before 20/),
    ]);
    expect((await keylift('audit', '--tenant', tenantId, '--language', 'de')).out).toContain(
      'Eine Plattform eingeladen',
    );
  });

  it.each([
    ['--limit', '0'],
    ['--limit', 'many'],
    ['--before', 'yesterday'],
    ['--language', 'fr'],
  ])('audit %s %s is told what it takes', async (...words) => {
    expect(await keylift('audit', '--tenant', tenantId, ...words)).toMatchObject({
      code: 2,
      error: expect.stringContaining(words[0] ?? ''),
    });
  });
});
