/** The gradebook column of an activity, where the launch did not name it (AGS 2.0 §3.2). */
import type { Registration } from '@keylift/core';
import { nextPage, readService, type ServiceDeps } from '../service-call.js';

/** One of them is enough to look; the first is what we ask for. */
export const LINE_ITEM_SCOPES = [
  'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly',
];
/** Moodle refuses every other Accept here, also the wildcard. */
const TYPE = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
/** An activity has a handful of columns. */
const MOST_PAGES = 10;

export interface ColumnOf {
  readonly lineItems: string;
  readonly resourceLinkId: string;
  /** Of `LINE_ITEM_SCOPES`, the one this launch gives. */
  readonly scope: string;
}

/** Ours by its tag, else the one the platform made with the activity; undefined when the activity takes no grades. */
export async function findLineItem(
  deps: ServiceDeps,
  registration: Registration,
  { lineItems, resourceLinkId, scope }: ColumnOf,
): Promise<string | undefined> {
  const first = new URL(lineItems); // Moodle's address has a query, which stays
  first.searchParams.set('resource_link_id', resourceLinkId);
  const found: LineItem[] = [];
  let url: string | undefined = first.href;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
    const answer = await readService(deps, registration, { url, scope, accept: TYPE });
    found.push(...readLineItems(answer.text));
    url = nextPage(answer.header('link'), url);
  }
  // A platform that does not know the filter lists the whole course.
  const linked = found.filter((item) => item.resourceLinkId === resourceLinkId);
  return (linked.find(({ tag }) => tag === 'practice') ?? linked.find(({ tag }) => !tag))?.id;
}

interface LineItem {
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
