/** What answers each route of the contract. A route without a handler does not compile. */
import {
  KeyliftError,
  type Evidence,
  type EvidenceId,
  type KeyResultId,
  type LessonId,
  type QuestionId,
  type SkillId,
  type Stores,
} from '@keylift/core';
import type { RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import type { ContentChoosing } from '../lti/deep-linking/choose.js';
import type { ConnectedJira } from '../connect/jira/connect-jira.js';
import { deviceHandlers, type DeviceHandlerDeps } from '../devices/handlers.js';
import { doctorHandlers, type DoctorHandlerDeps } from '../doctor/handlers.js';
import { admitLegacyPeople } from '../lti/legacy-people.js';
import type { Sessions } from '../lti/sessions.js';
import type { Caller } from './caller.js';
import type { CourseHandlers } from './course-handlers.js';
import { importHandlers } from './import-handlers.js';
import { matchingHandlers } from './matching-handlers.js';
import { createOpenSession } from './open-session.js';
import { platformHandlers, type PlatformHandlerDeps } from './platform-handlers.js';
import { steeringHandlers } from './steering-handlers.js';
import { teamHandlers } from './team-handlers.js';

type OpenRoute = 'openSession';

export type Handlers = {
  readonly [Name in RouteName]: Name extends OpenRoute
    ? (input: RouteInput<Name>) => Promise<RouteAnswer<Name>>
    : (input: RouteInput<Name>, caller: Caller) => Promise<RouteAnswer<Name>>;
};

export interface HandlerDeps extends DeviceHandlerDeps {
  readonly sessions: Sessions;
  readonly stores: Pick<Stores, 'forTenant'>;
  readonly content: ContentChoosing;
  readonly course: CourseHandlers;
  readonly jira: Pick<ConnectedJira, 'handlers' | 'isOn'>;
  readonly doctor: DoctorHandlerDeps;
  readonly platforms: PlatformHandlerDeps;
}

export function createHandlers({
  sessions,
  devices,
  deviceRequests,
  stores,
  content,
  jira,
  course,
  doctor,
  platforms,
}: HandlerDeps): Handlers {
  return {
    openSession: createOpenSession({ sessions, stores }),
    async closeSession(_, { session }) {
      await sessions.close(session);
      return { closed: true };
    },
    today: (_, { keylift, principal }) => keylift.today(principal),
    lesson: ({ lessonId }, { keylift, principal }) => keylift.lesson(principal, lessonId as LessonId),
    answer: ({ lessonId, attemptId, questionId, response }, { keylift, principal }) =>
      keylift.answer(principal, {
        lessonId: lessonId as LessonId,
        attemptId,
        questionId: questionId as QuestionId,
        response,
      }),
    complete: ({ lessonId, attemptId }, { keylift, principal }) =>
      keylift.complete(principal, { lessonId: lessonId as LessonId, attemptId }),
    applied: ({ id, lessonId, skillId }, { keylift, principal }) =>
      keylift.applied(principal, {
        id: id as EvidenceId,
        lessonId: lessonId as LessonId,
        skillId: skillId as SkillId,
      }),
    async ingest({ events }, { keylift, principal, session }) {
      if (principal.role !== 'admin')
        throw new KeyliftError('forbidden', 'Only administrators bring evidence of other people.');
      await admitLegacyPeople({ ...stores, lti: platforms.stores.lti }, session.tenantId, events as Evidence[]);
      const statuses = await keylift.ingest(events.map((event) => ({ ...event, source: 'api' }) as Evidence));
      return { statuses };
    },
    ...deviceHandlers({ devices, deviceRequests }),
    ...jira.handlers,
    ...doctorHandlers(doctor),
    xray: ({ text }, { keylift, principal }) => keylift.xray(principal, { text }),
    content: (_, caller) => content.show(caller),
    chooseContent: (choice, caller) => content.choose(caller, choice),
    ...course,
    skill: ({ skillId }, { keylift, principal }) => keylift.skill(principal, skillId as SkillId),
    keyResults: (_, { keylift, principal }) => keylift.keyResults(principal),
    keyResult: ({ keyResultId }, { keylift, principal }) => keylift.keyResult(principal, keyResultId as KeyResultId),
    learningHours: (_, { keylift, principal }) => keylift.learningHours(principal),
    learningTime: (_, { keylift, principal }) => keylift.learningTime(principal),
    setLearningTime: (input, { keylift, principal }) => keylift.setLearningTime(principal, input),
    snooze: ({ minutes }, { keylift, principal }) => keylift.snooze(principal, { minutes }),
    async decline({ lessonId }, { keylift, principal }) {
      await keylift.decline(principal, { lessonId: lessonId as LessonId });
      return { declined: true };
    },
    nudge: ({ lessonId }, { keylift, principal }) =>
      keylift.nudge(principal, lessonId === undefined ? {} : { lessonId: lessonId as LessonId }),
    async dismissNudge(_, { keylift, principal }) {
      await keylift.dismissNudge(principal);
      return { dismissed: true };
    },
    openFeed: (_, { keylift, principal }) => keylift.openFeed(principal),
    async closeFeed(_, { keylift, principal }) {
      await keylift.closeFeed(principal);
      return { closed: true };
    },
    setLearningPolicy: (input, { keylift, principal }) => keylift.setLearningPolicy(principal, input),
    path: (_, { keylift, principal }) => keylift.path(principal),
    keyResultPath: ({ keyResultId }, { keylift, principal }) => keylift.path(principal, keyResultId as KeyResultId),
    playbook: ({ keyResultId }, { keylift, principal }) => keylift.playbook(principal, keyResultId as KeyResultId),
    async checkIn({ keyResultId, at, value }, { keylift, principal }) {
      await keylift.recordCheckIn(principal, { keyResultId: keyResultId as KeyResultId, at, value });
      return { recorded: true };
    },
    ...importHandlers(stores),
    ...matchingHandlers,
    ...platformHandlers(platforms),
    ...steeringHandlers,
    ...teamHandlers,
  };
}
