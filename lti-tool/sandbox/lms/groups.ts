/** LTI Course Groups 1.0 over HTTP, in the courses that have groups. */
import { Router, type RequestHandler, type Response } from 'express';
import type { JWTPayload } from 'jose';
import { pathParam } from './http.js';
import { GROUPS_SERVICE, MEDIA, SCOPE } from './lti-terms.js';
import { cutPage, setLinkHeader } from './paging.js';
import { jsonBytes, sendServiceError, serviceGuard } from './service-guard.js';
import { groupSetsUrl, groupsUrl } from './service-urls.js';
import { courseOf, type LmsState } from './state.js';
import type { Tool } from './tool.js';
import type { Course, GroupSet } from './world.js';

export function groupsClaim(state: LmsState, tool: Tool, courseId: string): JWTPayload {
  if (!tool.scopes.includes(SCOPE.groups) || !courseOf(state, courseId)?.groupSets) return {};
  return {
    [GROUPS_SERVICE]: {
      scope: [SCOPE.groups],
      context_groups_url: groupsUrl(state, courseId),
      context_group_sets_url: groupSetsUrl(state, courseId),
      service_versions: ['1.0'],
    },
  };
}

/** Ids of the groups somebody is in. */
export const groupsOf = ({ groupSets = [] }: Course, personId: string): readonly string[] =>
  groupSets.flatMap(({ groups }) => groups.filter(({ personIds }) => personIds.includes(personId)).map(({ id }) => id));

export function groupRoutes(state: LmsState): Router {
  const { paths } = state.profile;
  const router = Router();
  router.get(paths.groups(':course'), guard(state, MEDIA.groups), list(state, 'groups', MEDIA.groups, showGroups));
  router.get(paths.groupSets(':course'), guard(state, MEDIA.groupSets), list(state, 'sets', MEDIA.groupSets, showSets));
  return router;
}

const guard = (state: LmsState, type: string): RequestHandler =>
  serviceGuard(state, { scopes: [SCOPE.groups], media: { header: 'accept', type, wildcard: true } });

type Rows = readonly Readonly<Record<string, string>>[];

const showGroups = (sets: readonly GroupSet[]): Rows =>
  sets.flatMap(({ id: set_id, groups }) => groups.map(({ id, name }) => ({ id, name, set_id })));
const showSets = (sets: readonly GroupSet[]): Rows => sets.map(({ id, name }) => ({ id, name }));

function list(
  state: LmsState,
  name: 'groups' | 'sets',
  type: string,
  show: (sets: readonly GroupSet[]) => Rows,
): RequestHandler {
  return (request, response: Response) => {
    const courseId = pathParam(request, 'course');
    const sets = courseOf(state, courseId)?.groupSets;
    if (!sets) return sendServiceError(request, response, 404, 'No groups here');
    const page = cutPage(show(sets), request, state.origin);
    setLinkHeader(response, page.next);
    return void response
      .set('Content-Type', `${type}; charset=utf-8`)
      .end(jsonBytes({ id: groupsUrl(state, courseId), [name]: page.rows }));
  };
}
