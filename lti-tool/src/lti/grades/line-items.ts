/** The gradebook column of an activity, where the launch did not name it: found, else made (AGS 2.0 §3.2). */
import type { LtiStore, Registration } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import { callService, nextPage, readService, ServiceRefusal, type ServiceDeps } from '../service-call.js';
import { isOwnAddress } from '../own-address.js';
import { hashOf } from '../secrets.js';
import { MAXIMUM } from './score.js';

const MANAGE = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';
/** One of them is enough to look; the first, which is what we ask for, also to make one. */
export const LINE_ITEM_SCOPES = [MANAGE, 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly'];
/** Moodle refuses every other Accept here, also the wildcard. */
const CONTAINER = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const ITEM = 'application/vnd.ims.lis.v2.lineitem+json';
const PRACTICE_TAG = 'practice';
/** An activity has a handful of columns. */
const MOST_PAGES = 10;
/** Longer than the three calls of making one can take. */
const LEASE = 60_000;

export interface ColumnOf {
  readonly lineItems: string;
  readonly resourceLinkId: string;
  /** Of `LINE_ITEM_SCOPES`, the one this launch gives. */
  readonly scope: string;
  /** Of a column we make; without it none is made. */
  readonly label?: string | undefined;
}

/** Undefined when the activity takes no grades: it has no column, and the platform lets us make none. */
export type LineItems = (registration: Registration, column: ColumnOf) => Promise<string | undefined>;

export interface LineItemDeps extends ServiceDeps {
  readonly lti: Pick<LtiStore, 'takeLease' | 'endLease'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** Scores of one activity that come at the same time make one column, also in several processes. */
export function createLineItems(deps: LineItemDeps): LineItems {
  const underWay = new Map<string, Promise<string | undefined>>();
  return (registration, column) => {
    const key = JSON.stringify([registration.id, column.lineItems, column.resourceLinkId]);
    const pending = underWay.get(key) ?? findOrMake(deps, registration, column).finally(() => underWay.delete(key));
    underWay.set(key, pending);
    return pending;
  };
}

async function findOrMake(
  deps: LineItemDeps,
  registration: Registration,
  column: ColumnOf,
): Promise<string | undefined> {
  const found = await findLineItem(deps, registration, column);
  const { label, lineItems, resourceLinkId, scope } = column;
  if (found !== undefined || label === undefined || scope !== MANAGE) return found;
  const lease = `ags.column/${registration.id}/${hashOf(JSON.stringify([lineItems, resourceLinkId]))}`;
  const instant = (afterMs: number) => new Date(deps.now() + afterMs).toISOString();
  if (!(await deps.lti.takeLease(lease, { now: instant(0), until: instant(LEASE) })))
    throw new KeyliftError('unavailable', '[platform] another process is making this column.');
  // Another process may have made it between our look and our lease. When a call fails here nobody knows what the platform
  // did with it, and the lease runs on: whoever comes next looks first.
  const made =
    (await findLineItem(deps, registration, column)) ??
    ((await makeLineItem(deps, registration, { ...column, label }))
      ? await findLineItem(deps, registration, column)
      : undefined);
  await deps.lti.endLease(lease);
  return made;
}

/** Ours by its tag, else the one the platform made with the activity. */
async function findLineItem(
  deps: ServiceDeps,
  registration: Registration,
  { lineItems, resourceLinkId, scope }: ColumnOf,
): Promise<string | undefined> {
  const first = new URL(lineItems); // Moodle's address has a query, which stays
  first.searchParams.set('resource_link_id', resourceLinkId);
  const found: LineItem[] = [];
  let url: string | undefined = first.href;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
    const answer = await readService(deps, registration, { url, scope, accept: CONTAINER });
    found.push(...readLineItems(answer.text));
    url = nextPage(answer.header('link'), url);
  }
  // A platform that does not know the filter lists the whole course. Canvas may name an item by another host of its own.
  const linked = found.filter((item) => item.resourceLinkId === resourceLinkId && isOwnAddress(registration, item.id));
  return (linked.find(({ tag }) => tag === PRACTICE_TAG) ?? linked.find(({ tag }) => !tag))?.id;
}

/** False where this activity can have none: Canvas answers 412 or 404 to a link that is no assignment (canvas-lms 1944). */
async function makeLineItem(
  deps: ServiceDeps,
  registration: Registration,
  { lineItems, resourceLinkId, scope, label }: ColumnOf & { readonly label: string },
): Promise<boolean> {
  const item = { label, scoreMaximum: MAXIMUM, resourceLinkId, resourceId: 'practice', tag: PRACTICE_TAG };
  const answer = await callService(deps, registration, {
    url: lineItems,
    scope,
    method: 'POST',
    headers: { accept: ITEM, 'content-type': ITEM },
    body: JSON.stringify(item),
  });
  const { status } = answer;
  if (status >= 200 && status <= 299) return true;
  if ([400, 403, 404, 412, 422].includes(status)) return false;
  throw new ServiceRefusal(`a new line item was answered with ${status}`, answer);
}

interface LineItem {
  /** An address. */
  readonly id: string;
  readonly resourceLinkId?: unknown;
  readonly tag?: unknown;
}

function readLineItems(text: string): readonly LineItem[] {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return [];
    return list.filter(
      (item: unknown): item is LineItem =>
        typeof item === 'object' && item !== null && URL.canParse(String((item as LineItem).id)),
    );
  } catch {
    return [];
  }
}
