/** The course somebody launched from: what the launch brought, and whether its services answer. */
import type { LtiSession, Registration } from '@keylift/core';
import { LINE_ITEM_SCOPES } from '../lti/grades/line-items.js';
import { isOwnAddress } from '../lti/own-address.js';
import { MEMBERSHIP_SCOPE, MEMBERSHIPS_TYPE } from '../lti/roster/memberships.js';
import { callService, type ServiceDeps } from '../lti/service-call.js';
import { ok, type CheckName, type Finding, type Fix } from './finding.js';
import { reach } from './reach.js';

export interface CourseDeps extends ServiceDeps {
  /** An answer that takes longer is slow, in milliseconds. */
  readonly patienceMs: number;
}

/** `named`: the platform told a name. */
export async function examineCourse(
  deps: CourseDeps,
  registration: Registration,
  session: LtiSession,
  named: boolean,
): Promise<readonly Finding[]> {
  return [
    named ? ok('names', 'name-shared') : { check: 'names', result: 'warn', seen: 'name-kept', fix: 'names' },
    gradeColumn(session),
    ...(await gradeService(deps, registration, session)),
    await rosterService(deps, registration, session),
  ];
}

/** The first of them lets us make a column. */
const [MAKES_COLUMNS = ''] = LINE_ITEM_SCOPES;

function gradeColumn({ ags }: LtiSession): Finding {
  const check = 'grade-column';
  if (!ags) return { check, result: 'warn', seen: 'grades-off', fix: 'grades-on' };
  if (ags.lineItem !== undefined) return ok(check, 'column-there');
  const makes = ags.lineItems !== undefined && ags.scopes.includes(MAKES_COLUMNS);
  return { check, result: 'warn', seen: makes ? 'column-made' : 'column-missing', fix: 'grade-column' };
}

async function gradeService(
  deps: CourseDeps,
  registration: Registration,
  { ags }: LtiSession,
): Promise<readonly Finding[]> {
  const scope = LINE_ITEM_SCOPES.find((name) => ags?.scopes.includes(name));
  if (ags?.lineItems === undefined || scope === undefined) return [];
  const accept = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
  const asked = { check: 'grade-service', url: limited(ags.lineItems), scope, accept, fix: 'grade-scope' } as const;
  return [await service(deps, registration, asked)];
}

async function rosterService(deps: CourseDeps, registration: Registration, { nrpsUrl }: LtiSession): Promise<Finding> {
  const check = 'roster-service';
  if (nrpsUrl === undefined) return { check, result: 'warn', seen: 'roster-off', fix: 'roster-on' };
  const asked = {
    check,
    url: limited(nrpsUrl),
    scope: MEMBERSHIP_SCOPE,
    accept: MEMBERSHIPS_TYPE,
    fix: 'roster-scope',
  };
  return service(deps, registration, asked as ServiceAsked);
}

interface ServiceAsked {
  readonly check: CheckName;
  readonly url: string;
  readonly scope: string;
  readonly accept: string;
  readonly fix: Fix;
}

/** Three tries show a service that fails now and then; a slow one is asked once. */
const TRIES = 3;

async function service(
  deps: CourseDeps,
  registration: Registration,
  { accept, check, fix, scope, url }: ServiceAsked,
): Promise<Finding> {
  const facts = { host: new URL(url).host };
  if (!isOwnAddress(registration, url))
    return { check, result: 'fail', seen: 'service-foreign', facts, fix: 'platform-hosts' };
  const statuses: number[] = [];
  for (let round = 0; round < TRIES; round += 1) {
    const begun = performance.now();
    const answer = await reach(() => callService(deps, registration, { url, scope, headers: { accept } }));
    const took = performance.now() - begun;
    if ('unreachable' in answer)
      return { check, result: 'fail', seen: 'service-unreachable', facts, fix: 'platform-trouble' };
    const { status, text } = answer;
    statuses.push(status);
    if (status === 200 && !isJson(text))
      return { check, result: 'fail', seen: 'service-unreadable', facts, fix: 'platform-trouble' };
    if (status === 200 && took > deps.patienceMs) {
      const seconds = Math.round(took / 100) / 10;
      return { check, result: 'warn', seen: 'service-slow', facts: { ...facts, seconds }, fix: 'platform-trouble' };
    }
  }
  const bad = statuses.find((status) => status !== 200);
  if (bad === undefined) return ok(check, 'service-answers', facts);
  if (statuses.includes(200))
    return { check, result: 'warn', seen: 'service-sometimes', facts, fix: 'platform-trouble' };
  if (bad === 401) return { check, result: 'fail', seen: 'service-token', facts, fix: 'token-refused-later' };
  if (bad >= 500) return { check, result: 'fail', seen: 'service-trouble', facts, fix: 'platform-trouble' };
  return { check, result: 'fail', seen: 'service-status', facts: { ...facts, status: bad }, fix };
}

/** One row is enough, and the query that is there stays. */
function limited(address: string): string {
  const url = new URL(address);
  url.searchParams.set('limit', '1');
  return url.href;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
