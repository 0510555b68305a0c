/** Adding content by deep linking: the selection, the tool's answer, and the activities it becomes. */
import express, { Router, type Request, type Response } from 'express';
import { beginLaunch } from './begin-launch.js';
import { judgeSelection, type OfferedItem, type Selection } from './deep-linking.js';
import { requestParams, sendPage } from './http.js';
import { courseFor, sendInitiation, sendMissing } from './page-routes.js';
import { messagePage } from './pages/bare.js';
import { addContentPage, chooseContentPage, selectionPage } from './pages/content-selection-pages.js';
import { addActivity } from './activities.js';
import type { LmsState } from './state.js';
import type { ToolKeys } from './token-endpoint.js';
import { sessionOf } from './visitor.js';
import { roleIn, type Course } from './world.js';

/** Takes the tool's answer. It comes from a cross-site frame, so the launch id in the address stands for the session. */
export function deepLinkingReturnRoute(state: LmsState, toolKeys: ToolKeys, answered: Map<string, Selection>): Router {
  const router = Router();
  router.post(
    state.profile.paths.deepLinkingReturn,
    express.urlencoded({ extended: false, limit: '1mb' }),
    async (request, response) => {
      const { selection: launchId = '', JWT: jwt } = requestParams(request);
      const verdict = await judgeSelection(state, toolKeys, state.selections.get(launchId), jwt);
      state.selections.delete(launchId);
      if ('refused' in verdict) {
        return sendPage(
          state,
          response,
          messagePage('Nothing was added', verdict.refused, { href: '/courses', label: 'Your courses' }),
          400,
        );
      }
      const id = state.random();
      answered.set(id, verdict.selection);
      return sendPage(state, response, selectionPage(state, verdict.selection, id));
    },
  );
  return router;
}

export function teachingRoutes(state: LmsState, answered: Map<string, Selection>): Router {
  const router = Router();
  router.get('/courses/:course/add', (request, response) => {
    const course = taughtCourse(state, response, request.params.course);
    if (course) sendPage(state, response, addContentPage(state, sessionOf(response), course));
  });
  router.get('/courses/:course/add/:tool', (request, response) => {
    const course = taughtCourse(state, response, request.params.course);
    if (course) sendPage(state, response, chooseContentPage(state, sessionOf(response), course, request.params.tool));
  });
  router.get('/select', (request, response) => select(state, request, response));
  router.post('/selections/:id', (request, response) => {
    const selection = answered.get(request.params.id);
    const course = selection && taughtCourse(state, response, selection.launch.courseId);
    if (!selection) return sendMissing(state, response);
    if (!course) return undefined;
    answered.delete(request.params.id);
    const { clientId } = selection.tool;
    for (const { lineItem, ...item } of selection.items.filter(({ refused }) => refused === undefined)) {
      const column = columnOf(state, clientId, { ...item, ...(lineItem && { lineItem }) });
      addActivity(state, { ...item, courseId: course.id, clientId, ...(column && { lineItem: column }) });
    }
    return response.redirect(303, `/courses/${course.id}`);
  });
  return router;
}

/** On Moodle the administrator's word about grades comes before the tool's; with "always" there is a column in any case. */
function columnOf(state: LmsState, clientId: string, { lineItem, title }: OfferedItem): OfferedItem['lineItem'] {
  const accepts = state.tools.get(clientId)?.acceptsGrades;
  if (state.profile.name !== 'moodle' || accepts === 'delegate') return lineItem;
  if (accepts === 'never') return undefined;
  return lineItem ?? { label: title, scoreMaximum: 100, resourceId: '', tag: '' };
}

/** Answers 404 itself when the person does not teach there. */
function taughtCourse(state: LmsState, response: Response, id: string): Course | undefined {
  const course = courseFor(state, response, id);
  if (course && roleIn(course, sessionOf(response).person) === 'Instructor') return course;
  sendMissing(state, response);
  return undefined;
}

function select(state: LmsState, request: Request, response: Response): void {
  const { course: courseId = '', tool: clientId = '' } = requestParams(request);
  const course = taughtCourse(state, response, courseId);
  if (!course) return;
  if (!state.tools.has(clientId)) return sendMissing(state, response);
  const { person, id } = sessionOf(response);
  return sendInitiation(
    state,
    response,
    beginLaunch(state, { personId: person.id, sessionId: id, selectFor: { courseId: course.id, clientId } }),
  );
}
