/** Platform Notification Service 1.0, the platform's side, as Canvas documents it: handlers, and the two notices it sends. */
import express, { Router } from 'express';
import type { JWTPayload } from 'jose';
import { addActivity } from './activities.js';
import { pathParam, textParams } from './http.js';
import { CLAIM, SCOPE } from './lti-terms.js';
import { callerOf, sendServiceError, serviceGuard } from './service-guard.js';
import { absolute, activitiesOf, courseOf, type LmsState } from './state.js';
import { toolOrigins, type Tool } from './tool.js';
import type { Course } from './world.js';

const TYPES = ['LtiHelloWorldNotice', 'LtiContextCopyNotice'];

export function noticeClaim(state: LmsState, tool: Tool): JWTPayload {
  const path = state.profile.paths.noticeHandlers?.(tool.deploymentId);
  if (path === undefined || !tool.scopes.includes(SCOPE.noticeHandlers)) return {};
  return {
    [`${CLAIM}platformnotificationservice`]: {
      service_versions: ['1.0'],
      platform_notification_service_url: absolute(state, path),
      scope: [SCOPE.noticeHandlers],
      notice_types_supported: TYPES,
    },
  };
}

export function noticeRoutes(state: LmsState): Router {
  const router = Router();
  const path = state.profile.paths.noticeHandlers?.(':deployment');
  if (path === undefined) return router;
  const guard = serviceGuard(state, { scopes: [SCOPE.noticeHandlers] });

  router.get(path, guard, (_request, response) => {
    const { tool } = callerOf(response);
    const known = state.noticeHandlers.get(tool.deploymentId);
    response.json({
      client_id: tool.clientId,
      deployment_id: tool.deploymentId,
      notice_handlers: TYPES.map((type) => ({ notice_type: type, handler: known?.get(type) ?? '' })),
    });
  });
  router.put(path, express.json({ limit: '16kb' }), guard, async (request, response) => {
    const { tool } = callerOf(response);
    const { notice_type: type = '', handler = '' } = textParams(request.body);
    if (pathParam(request, 'deployment') !== tool.deploymentId)
      return sendServiceError(request, response, 404, 'No such deployment');
    if (!TYPES.includes(type)) return sendServiceError(request, response, 400, 'unknown notice_type');
    const ours = URL.canParse(handler) && toolOrigins([tool]).includes(new URL(handler).origin);
    if (handler !== '' && !ours)
      return sendServiceError(request, response, 400, 'handler must be on the domain of the tool');
    const known = state.noticeHandlers.get(tool.deploymentId) ?? new Map<string, string>();
    state.noticeHandlers.set(tool.deploymentId, known.set(type, handler));
    response.json({ notice_type: type, handler });
    if (type === 'LtiHelloWorldNotice') await sendNotice(state, tool, type);
  });
  return router;
}

export async function copyCourse(state: LmsState, courseId: string): Promise<Course> {
  const course = courseOf(state, courseId);
  if (!course) throw new Error('[sandbox-lms] there is no such course to copy');
  const number = Math.max(...state.world.courses.map(({ id }) => Number(id))) + 1;
  const copy: Course = { ...course, id: String(number), title: `${course.title} (copy)`, enrolments: [] };
  state.world = { ...state.world, courses: [...state.world.courses, copy] };
  for (const { id, ...activity } of activitiesOf(state, courseId)) {
    const lineItem = state.gradebook.itemOfActivity(id);
    addActivity(state, { ...activity, courseId: copy.id, ...(lineItem && { lineItem }) });
  }
  const about = {
    [`${CLAIM}context`]: { id: copy.id, label: copy.label, title: copy.title },
    [`${CLAIM}origin_contexts`]: [courseId],
  };
  for (const tool of state.tools.values()) await sendNotice(state, tool, 'LtiContextCopyNotice', about);
  return copy;
}

/** Not sent again when it does not arrive. */
async function sendNotice(state: LmsState, tool: Tool, type: string, claims: JWTPayload = {}): Promise<void> {
  const handler = state.noticeHandlers.get(tool.deploymentId)?.get(type);
  if (!handler) return;
  const now = Math.floor(state.now() / 1000);
  const jwt = await state.keys.sign({
    iss: state.issuer,
    aud: tool.clientId,
    azp: tool.clientId,
    iat: now,
    exp: now + 3600,
    nonce: state.random(),
    [`${CLAIM}version`]: '1.3.0',
    [`${CLAIM}deployment_id`]: tool.deploymentId,
    [`${CLAIM}notice`]: { id: state.random(), timestamp: new Date(state.now()).toISOString(), type },
    ...claims,
  });
  const sent = await fetch(handler, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ notices: [{ jwt }] }),
  }).catch(() => undefined);
  state.traffic.add({ at: state.now(), method: 'POST', path: new URL(handler).pathname, status: sent?.status ?? 0 });
}
