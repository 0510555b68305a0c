/** Assignment and Grade Services 2.0 over HTTP: the routes, and line items. */
import express, { Router, type Request, type Response } from 'express';
import { findItem, readJson, sendJson } from './ags-exchange.js';
import { listResults, takeScore } from './ags-scores.js';
import type { LineItem } from './gradebook.js';
import { pathParam } from './http.js';
import { MEDIA, SCOPE } from './lti-terms.js';
import { cutPage, setLinkHeader } from './paging.js';
import { callerOf, sendServiceError, serviceGuard } from './service-guard.js';
import { lineItemUrl } from './service-urls.js';
import { courseOf, type LmsState } from './state.js';
import type { Tool } from './tool.js';

const READ_ITEMS = [SCOPE.lineItem, SCOPE.lineItemReadonly];
const body = express.text({ type: () => true, limit: '64kb' });

export function agsRoutes(state: LmsState): Router {
  const { lineItems, lineItem } = state.profile.paths;
  const items = lineItems(':course');
  const item = lineItem(':course', ':item');
  const accepts = (type: string, wildcard: boolean) => ({ header: 'accept', type, wildcard }) as const;
  const carries = (type: string) => ({ header: 'content-type', type, wildcard: false }) as const;
  const router = Router();

  router.get(
    items,
    serviceGuard(state, { scopes: READ_ITEMS, media: accepts(MEDIA.lineItems, false) }),
    (request, response) => listItems(state, request, response),
  );
  router.post(
    items,
    body,
    serviceGuard(state, { scopes: [SCOPE.lineItem], media: carries(MEDIA.lineItem) }),
    (request, response) => createItem(state, request, response),
  );
  router.get(
    item,
    serviceGuard(state, { scopes: READ_ITEMS, media: accepts(MEDIA.lineItem, false) }),
    (request, response) => {
      const found = findItem(state, request, response);
      if (found) sendJson(response, 200, MEDIA.lineItem, showItem(state, callerOf(response).tool, found));
    },
  );
  router.put(
    item,
    body,
    serviceGuard(state, { scopes: [SCOPE.lineItem], media: carries(MEDIA.lineItem) }),
    (request, response) => changeItem(state, request, response),
  );
  router.delete(item, serviceGuard(state, { scopes: [SCOPE.lineItem] }), (request, response) => {
    const found = findItem(state, request, response);
    if (!found) return;
    state.gradebook.remove(found.id);
    response.status(204).type('html').end();
  });
  router.post(
    `${item}/scores`,
    body,
    serviceGuard(state, { scopes: [SCOPE.score], media: carries(MEDIA.score) }),
    (request, response) => takeScore(state, request, response),
  );
  router.get(
    `${item}/results`,
    serviceGuard(state, { scopes: [SCOPE.resultReadonly], media: accepts(MEDIA.results, true) }),
    (request, response) => listResults(state, request, response),
  );
  router.all(`${item}/scores`, (request, response) => sendServiceError(request, response, 405, 'Method Not Allowed'));
  // A tool that appends "/scores" to an address with a query ends up here.
  router.all([items, item], (request, response) =>
    sendServiceError(request, response, 400, `No handler found for ${request.path}`),
  );
  return router;
}

function showItem(state: LmsState, tool: Tool, item: LineItem): Readonly<Record<string, unknown>> {
  return {
    id: lineItemUrl(state, tool, item),
    label: item.label,
    scoreMaximum: item.scoreMaximum,
    resourceId: item.resourceId,
    tag: item.tag,
    ...(item.activityId !== undefined && {
      resourceLinkId: item.activityId,
      ...(state.profile.name === 'moodle' && { ltiLinkId: item.activityId }),
    }),
    ...(item.submissionReview && { submissionReview: item.submissionReview }),
  };
}

function listItems(state: LmsState, request: Request, response: Response): void {
  const { tool } = callerOf(response);
  if (!courseOf(state, pathParam(request, 'course')))
    return sendServiceError(request, response, 404, 'No such context');
  const { resource_link_id: link, resource_id: resource, tag } = request.query;
  const rows = state.gradebook
    .itemsOfTool(pathParam(request, 'course'), tool.clientId)
    .filter((item) => link === undefined || item.activityId === link)
    .filter((item) => resource === undefined || item.resourceId === resource)
    .filter((item) => tag === undefined || item.tag === tag);
  const page = cutPage(rows, request, state.origin);
  setLinkHeader(response, page.next, state.profile.typographicLinks);
  sendJson(
    response,
    200,
    MEDIA.lineItems,
    page.rows.map((item) => showItem(state, tool, item)),
  );
}

interface ItemFields {
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId: string;
  readonly tag: string;
  readonly resourceLinkId?: string;
}

function readItemFields(input: unknown): ItemFields | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { label, scoreMaximum, resourceId, tag, resourceLinkId } = input as Record<string, unknown>;
  if (typeof label !== 'string' || label === '') return undefined;
  if (typeof scoreMaximum !== 'number' || !(scoreMaximum > 0)) return undefined;
  return {
    label,
    scoreMaximum,
    resourceId: typeof resourceId === 'string' ? resourceId : '',
    tag: typeof tag === 'string' ? tag : '',
    ...(typeof resourceLinkId === 'string' && { resourceLinkId }),
  };
}

function createItem(state: LmsState, request: Request, response: Response): void {
  const { tool } = callerOf(response);
  const course = courseOf(state, pathParam(request, 'course'));
  if (!course) return sendServiceError(request, response, 404, 'No such context');
  const fields = readItemFields(readJson(request));
  if (!fields) return sendServiceError(request, response, 400, 'No label or Score Maximum');
  const { resourceLinkId, ...rest } = fields;
  const linked = resourceLinkId === undefined ? undefined : state.activities.get(resourceLinkId);
  if (state.profile.name === 'canvas' && resourceLinkId !== undefined) {
    // Only an assignment has columns there; a link without one has none to begin with.
    if (!linked || linked.courseId !== course.id) return void response.status(404).end();
    if (!state.gradebook.items(course.id).some(({ activityId }) => activityId === linked.id))
      return void response.status(412).end();
  }
  if (resourceLinkId !== undefined && linked?.courseId !== course.id) {
    return sendServiceError(request, response, state.profile.name === 'moodle' ? 403 : 400, 'Unknown resourceLinkId');
  }
  const item = state.gradebook.add({
    ...rest,
    courseId: course.id,
    clientId: tool.clientId,
    ...(linked && { activityId: linked.id }),
    madeBy: 'tool',
  });
  return sendJson(response, 201, MEDIA.lineItem, showItem(state, tool, item));
}

function changeItem(state: LmsState, request: Request, response: Response): void {
  const found = findItem(state, request, response);
  if (!found) return;
  const fields = readItemFields(readJson(request));
  if (!fields) return sendServiceError(request, response, 400, 'No label or Score Maximum');
  const { label, scoreMaximum, resourceId, tag } = fields;
  const changed = state.gradebook.change(found.id, { label, scoreMaximum, resourceId, tag });
  return sendJson(response, 200, MEDIA.lineItem, showItem(state, callerOf(response).tool, changed ?? found));
}
