/** LTI Course Groups 1.0: the groups of a course, with the names of their sets. Who is in them comes with the members. */
import { KeyliftError, type LtiSession, type Registration } from '@keylift/core';
import { GROUP_SCOPE } from '../claims.js';
import { nextPage, readService, type ServiceDeps } from '../service-call.js';

const GROUPS_TYPE = 'application/vnd.ims.lti-gs.v1.contextgroupcontainer+json';
const SETS_TYPE = 'application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json';
const MOST_PAGES = 20;
const MOST_GROUPS = 200;

export interface CourseGroup {
  readonly id: string;
  /** "Projects: Red" where the group is in a set. */
  readonly name: string;
}

/** Hidden groups are left out. */
export async function readGroups(
  deps: ServiceDeps,
  registration: Registration,
  { groupsUrl, setsUrl }: NonNullable<LtiSession['groups']>,
): Promise<readonly CourseGroup[]> {
  const groups = await readAll(deps, registration, { url: groupsUrl, list: 'groups', accept: GROUPS_TYPE });
  const hasSets = setsUrl !== undefined && groups.some(({ set_id: set }) => set !== undefined);
  const sets = hasSets ? await readAll(deps, registration, { url: setsUrl, list: 'sets', accept: SETS_TYPE }) : [];
  const setNames = new Map(sets.map(({ id, name }) => [id, name]));
  return groups
    .flatMap(({ id, name, hidden, set_id: setId }) => {
      if (!isText(id) || !isText(name) || hidden === true || hidden === 'true') return [];
      const set = setNames.get(setId);
      return [{ id, name: isText(set) ? `${set}: ${name}` : name }];
    })
    .slice(0, MOST_GROUPS);
}

type Row = Readonly<Record<string, unknown>>;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 255;

async function readAll(
  deps: ServiceDeps,
  registration: Registration,
  { url: first, list, accept }: { readonly url: string; readonly list: 'groups' | 'sets'; readonly accept: string },
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let url: string | undefined = first;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
    const answer = await readService(deps, registration, { url, scope: GROUP_SCOPE, accept });
    rows.push(...rowsOf(answer.text, list));
    url = nextPage(answer.header('link'), url);
  }
  return rows;
}

function rowsOf(text: string, list: string): readonly Row[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new KeyliftError('unavailable', '[platform] The groups are not JSON.');
  }
  const rows = ((body ?? {}) as Row)[list];
  return Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
}
