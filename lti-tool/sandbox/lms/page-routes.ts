/** The pages people see: courses, grades, launches, and the switch of person. */
import express, { Router, type Request, type Response } from 'express';
import { beginLaunch, type LoginInitiation } from './begin-launch.js';
import { pathParam, requestParams, sendPage } from './http.js';
import { html, type Html } from '../../src/http/html.js';
import { pageData } from './html.js';
import type { DocumentTarget } from './launches.js';
import { activityPage, hostData } from './pages/activity-page.js';
import { autoPostPage, messagePage } from './pages/bare.js';
import { announcementsPage, coursePage, coursesPage, modulePage, peoplePage } from './pages/course-pages.js';
import { gradesPage } from './pages/grades-page.js';
import { courseOf, type LmsState } from './state.js';
import { toolOrigins } from './tool.js';
import { localPath, sameOriginForms, sessionOf, signIn, withSession, type Session } from './visitor.js';
import { roleIn, type Course } from './world.js';

const TARGETS: readonly DocumentTarget[] = ['iframe', 'window', 'frame'];

export function pageRoutes(state: LmsState): Router {
  const router = Router();
  router.get('/platform-storage', (_request, response) => sendPage(state, response, storageFramePage(state)));
  router.get('/return', (request, response) => {
    const course = courseOf(state, requestParams(request)['course'] ?? '');
    sendPage(state, response, returnPage(course ? `/courses/${course.id}` : '/courses'));
  });

  router.use(express.urlencoded({ extended: false }), sameOriginForms(state), withSession(state));
  router.get('/', (_request, response) => response.redirect('/courses'));
  router.post('/session', (request, response) =>
    switchPerson(state, response, requestParams(request)['person'], requestParams(request)['to']),
  );
  router.get('/as/:person', (request, response) =>
    switchPerson(state, response, request.params.person, requestParams(request)['to']),
  );
  router.get('/courses', (_request, response) => sendPage(state, response, coursesPage(state, sessionOf(response))));

  const course = (
    path: string,
    render: (session: Session, course: Course, request: Request) => Html | undefined,
  ): void => {
    router.get(`/courses/:course${path}`, (request, response) => {
      const found = courseFor(state, response, pathParam(request, 'course'));
      const page = found && render(sessionOf(response), found, request);
      if (page) sendPage(state, response, page);
      else sendMissing(state, response);
    });
  };
  course('', (session, found) => coursePage(state, session, found));
  course('/announcements', (session, found) => announcementsPage(state, session, found));
  course('/people', (session, found) => peoplePage(state, session, found));
  course('/grades', (session, found) => gradesPage(state, session, found));
  course('/modules/:module', (session, found, request) => {
    const module = found.modules.find(({ id }) => id === pathParam(request, 'module'));
    return module && modulePage(state, session, found, module);
  });
  course('/activities/:activity', (session, found, request) => {
    const activity = state.activities.get(pathParam(request, 'activity'));
    return activity?.courseId === found.id ? activityPage(state, session, found, activity) : undefined;
  });

  router.get('/launch/:activity', (request, response) => launch(state, request, response));
  return router;
}

/** The course, when the person is in it. */
export function courseFor(state: LmsState, response: Response, id: string): Course | undefined {
  const found = courseOf(state, id);
  return found && roleIn(found, sessionOf(response).person) ? found : undefined;
}

export function sendMissing(state: LmsState, response: Response): void {
  const link = { href: '/courses', label: 'Your courses' };
  sendPage(
    state,
    response,
    messagePage('Not here', 'There is no such page, or you are not in this course.', link),
    404,
  );
}

export function sendInitiation(state: LmsState, response: Response, initiation: LoginInitiation): void {
  sendPage(
    state,
    response,
    autoPostPage({ title: 'Opening the tool', action: initiation.url, fields: initiation.fields }),
  );
}

function switchPerson(state: LmsState, response: Response, key: string | undefined, to: string | undefined): void {
  const person = state.world.people.find(
    (candidate) => candidate.key === key && state.world.signIns.includes(candidate.key),
  );
  if (!person) return sendMissing(state, response);
  signIn(state, response, sessionOf(response).id, person);
  return response.redirect(303, localPath(to));
}

function launch(state: LmsState, request: Request, response: Response): void {
  const session = sessionOf(response);
  const activity = state.activities.get(pathParam(request, 'activity'));
  const course = activity && courseFor(state, response, activity.courseId);
  const { target, review } = requestParams(request);
  const mayReview = course && roleIn(course, session.person) === 'Instructor';
  if (!activity || !course || (review !== undefined && !mayReview)) return sendMissing(state, response);
  return sendInitiation(
    state,
    response,
    beginLaunch(state, {
      personId: session.person.id,
      activityId: activity.id,
      target: TARGETS.find((known) => known === target) ?? 'iframe',
      sessionId: session.id,
      ...(review !== undefined && { forPersonId: review }),
    }),
  );
}

/** The page inside the named frame. */
function storageFramePage(state: LmsState): Html {
  const silent = hostData(state).storage !== 'frame';
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Storage for tools</title>
        ${pageData({ toolOrigins: toolOrigins(state.tools.values()), silent })}
        <script type="module" src="/assets/storage-frame.js"></script>
      </head>
      <body></body>
    </html>`;
}

function returnPage(href: string): Html {
  return html`${messagePage('Back to the course', 'The tool is done.', { href, label: 'Go to the course' })}
    <script src="/assets/back-to-course.js" defer></script>`;
}
