/** Starts a launch: remembers what it is about and says what the browser must post to the tool, LTI 1.3 Core §5.1.1. */
import { writeHint, type DocumentTarget, type PendingLaunch } from './launches.js';
import type { MessageType } from './lti-terms.js';
import { personById, type LmsState } from './state.js';

export interface LaunchRequest {
  readonly personId: string;
  /** What to open; absent in deep linking. */
  readonly activityId?: string;
  /** Deep linking only: into which course, from which tool. */
  readonly selectFor?: { readonly courseId: string; readonly clientId: string };
  readonly target?: DocumentTarget;
  /** Submission review: whose work. */
  readonly forPersonId?: string;
  readonly sessionId?: string;
}

/** A form the browser posts. */
export interface LoginInitiation {
  readonly url: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly launch: PendingLaunch;
}

export function beginLaunch(state: LmsState, request: LaunchRequest): LoginInitiation {
  const activity = request.activityId === undefined ? undefined : state.activities.get(request.activityId);
  const clientId = activity?.clientId ?? request.selectFor?.clientId ?? '';
  const courseId = activity?.courseId ?? request.selectFor?.courseId ?? '';
  const tool = state.tools.get(clientId);
  const person = personById(state, request.personId);
  if (!tool || !person)
    throw new Error('[sandbox-lms] nothing to launch: the activity, its tool or the person is unknown');

  const message: MessageType = !activity
    ? 'LtiDeepLinkingRequest'
    : request.forPersonId === undefined
      ? 'LtiResourceLinkRequest'
      : 'LtiSubmissionReviewRequest';
  const launch = state.launches.begin({
    message,
    clientId,
    courseId,
    personId: person.id,
    ...(activity && { activityId: activity.id }),
    target: request.target ?? 'iframe',
    targetLinkUri: activity ? (activity.url ?? tool.targetLinkUri) : (tool.deepLinkingUri ?? tool.targetLinkUri),
    ...(request.forPersonId !== undefined && { forPersonId: request.forPersonId }),
    ...(request.sessionId !== undefined && { sessionId: request.sessionId }),
  });
  if (message === 'LtiDeepLinkingRequest') state.selections.set(launch.id, launch);
  return {
    url: tool.initiateLoginUri,
    fields: {
      iss: state.issuer,
      target_link_uri: launch.targetLinkUri,
      login_hint: state.profile.subject(person),
      lti_message_hint: writeHint(launch, state.profile.hintIsJson),
      client_id: tool.clientId,
      lti_deployment_id: tool.deploymentId,
      ...(state.profile.name === 'canvas' && {
        deployment_id: tool.deploymentId,
        canvas_environment: 'prod',
        canvas_region: 'us-east-1',
      }),
      ...(!state.faults['storage-off'] && { lti_storage_target: state.storageTarget }),
    },
    launch,
  };
}
