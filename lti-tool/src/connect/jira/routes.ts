/** What the connected edition of the Jira app may ask for. Every call carries a token that Atlassian signed. */
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { KeyliftError, type JiraSite, type Keylift, type Stores, type TenantId } from '@keylift/core';
import { z } from 'zod';
import { onlyContent } from '../../http/request-problems.js';
import type { SiteContents } from './content.js';
import { takeEvidence } from './evidence.js';
import { InvocationRefusal, type Invocation } from './invocation-token.js';
import type { JiraSites } from './sites.js';

export interface JiraRouteDeps {
  /** Throws `InvocationRefusal`. */
  readonly verify: (authorization: string | undefined) => Promise<Invocation>;
  readonly sites: JiraSites;
  readonly contents: SiteContents;
  readonly stores: Pick<Stores, 'forTenant'>;
  /** The use cases that count what a Jira site sends. */
  readonly ingestFor: (tenantId: TenantId) => Pick<Keylift, 'ingest'> | Promise<Pick<Keylift, 'ingest'>>;
  /** The domain's time. */
  readonly clock: () => string;
  readonly limitRate: RequestHandler;
}

const text = z.string().min(1).max(500);
/** Atlassian writes at most 128 characters. */
const accountId = z.string().min(1).max(200);
const codeBody = z.strictObject({ accountId, code: z.string().min(1).max(40) });
const tieBody = codeBody.extend({ name: z.string().regex(/^[\w.-]{1,200}$/, 'is the name of a host') });
const accountBody = z.strictObject({ accountId });
const eraseBody = z.strictObject({ accountIds: z.array(accountId).min(1).max(90) });
const event = z.strictObject({
  id: text,
  skillId: text,
  kind: z.enum(['quiz', 'applied', 'practice']),
  outcome: z.number(),
  weight: z.number(),
  at: z.iso.datetime({ precision: 3 }),
  itemId: text.optional(),
  lessonId: text.optional(),
});
const evidenceBody = z.strictObject({
  people: z
    .array(z.strictObject({ accountId, events: z.array(event).min(1).max(400) }))
    .min(1)
    .max(50),
});

export function jiraRoutes({ verify, sites, contents, stores, ingestFor, clock, limitRate }: JiraRouteDeps): Router {
  const router = express.Router();
  const invoked: RequestHandler = async (request, response, next) => {
    try {
      response.locals['invocation'] = await verify(request.get('authorization'));
    } catch (error) {
      // For those who read the log; the caller learns no reason.
      if (error instanceof InvocationRefusal) request.log.info({ problem: error.problem }, 'jira call refused');
      throw error;
    }
    response.set('Cache-Control', 'no-store');
    next();
  };
  router.use('/forge', limitRate, invoked);
  const json = [onlyContent('application/json'), express.json({ limit: '500kb' })];

  router.get('/forge/site', async (_request, response) => {
    const site = await sites.findSite(invocationOf(response));
    const tenant = site && (await stores.forTenant(site.tenantId).getTenant());
    response.json(site ? { tied: true, organisation: tenant?.name ?? '' } : { tied: false });
  });
  router.post('/forge/site', json, (async (request, response) => {
    const { accountId: account, ...input } = read(tieBody, request);
    const site = await sites.tie(invocationOf(response), accountOf(response, account), input);
    const tenant = await stores.forTenant(site.tenantId).getTenant();
    response.json({ tied: true, organisation: tenant?.name ?? '' });
  }) satisfies RequestHandler);
  const untie: RequestHandler = async (_request, response) => {
    const invocation = invocationOf(response);
    if (invocation.fromBrowser) throw onlyFunctions();
    const site = await sites.findSite(invocation);
    if (site) await sites.untie(site);
    response.json({ tied: false });
  };
  router.delete('/forge/site', untie);
  /** Forge calls this itself once the app is gone from the site. */
  router.post('/forge/uninstalled', untie);

  router.get('/forge/content', async (request, response) => {
    const { version, head } = await contents.current(storeOf(await siteOf(response)));
    // Forge takes 304 for a failure, so that the version travels in the path and the answer.
    response.json(request.query['have'] === version ? { version, same: true } : head);
  });
  router.get('/forge/content/:version/:part', async (request, response) => {
    const { version, part } = request.params;
    const lessons = await contents.part(storeOf(await siteOf(response)), version, Number(part));
    response.json({ lessons });
  });

  router.post('/forge/link', json, (async (request, response) => {
    const { accountId: account, code } = read(codeBody, request);
    await sites.link(await siteOf(response), accountOf(response, account), code);
    response.json({ linked: true });
  }) satisfies RequestHandler);
  router.post('/forge/unlink', json, (async (request, response) => {
    const { accountId: account } = read(accountBody, request);
    await sites.unlink(await siteOf(response), accountOf(response, account));
    response.json({ linked: false });
  }) satisfies RequestHandler);
  router.post('/forge/erase', json, (async (request, response) => {
    const { accountIds } = read(eraseBody, request);
    const site = await siteOf(response);
    for (const account of accountIds) await sites.unlink(site, accountOf(response, account));
    response.json({ erased: accountIds.length });
  }) satisfies RequestHandler);

  router.post('/forge/evidence', json, (async (request, response) => {
    const { people } = read(evidenceBody, request);
    const site = await siteOf(response);
    const use = await ingestFor(site.tenantId);
    const answers: object[] = [];
    for (const { accountId: account, events } of people) {
      const link = await sites.linkOf(site, accountOf(response, account));
      answers.push(
        link ? { linked: true, statuses: await takeEvidence(use, link, events, clock()) } : { linked: false },
      );
    }
    response.json({ people: answers });
  }) satisfies RequestHandler);

  const siteOf = (response: Response): Promise<JiraSite> => sites.siteOf(invocationOf(response));
  const storeOf = ({ tenantId }: JiraSite) => stores.forTenant(tenantId);
  return router;
}

const invocationOf = (response: Response): Invocation => response.locals['invocation'] as Invocation;

const onlyFunctions = (): KeyliftError => new KeyliftError('forbidden', 'Only the functions of the app may do this.');

/**
 * Whose account a call is about. Where Atlassian signed who is looking, it is theirs and no other. A function that works on
 * its own (a queue, a schedule) names accounts of its own site; a browser never may.
 */
function accountOf(response: Response, named: string): string {
  const { accountId: signed, fromBrowser } = invocationOf(response);
  if (signed === undefined ? fromBrowser : signed !== named)
    throw new KeyliftError('forbidden', 'This call is signed for another account.', { field: 'accountId' });
  return named;
}

function read<T>(schema: z.ZodType<T>, request: Request): T {
  const found = schema.safeParse(request.body);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  const field = issue?.path.join('.') || 'body';
  throw new KeyliftError('invalid', `${field}: ${issue?.message ?? 'invalid'}`, { field });
}
