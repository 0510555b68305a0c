/** The payload of an id_token: what this platform says at a launch, before any fault is switched on. */
import type { JWTPayload } from 'jose';
import { resolveCustom } from './custom.js';
import { groupsClaim } from './groups.js';
import type { LineItem } from './gradebook.js';
import type { PendingLaunch } from './launches.js';
import { AGS_ENDPOINT, CLAIM, DEEP_LINKING, NRPS_SERVICE, ROLE, SCOPE } from './lti-terms.js';
import { noticeClaim } from './notices.js';
import { lineItemUrl, lineItemsUrl, membershipsUrl } from './service-urls.js';
import { absolute, courseOf, personById, type LmsState } from './state.js';
import type { Tool } from './tool.js';
import { launchVariables } from './variables.js';
import { fullName, roleIn, type Course, type LmsPerson } from './world.js';

export function buildClaims(state: LmsState, tool: Tool, launch: PendingLaunch, nonce: string): JWTPayload {
  const { profile } = state;
  const person = known(personById(state, launch.personId), 'person');
  const course = known(courseOf(state, launch.courseId), 'course');
  const activity =
    launch.activityId === undefined ? undefined : known(state.activities.get(launch.activityId), 'activity');
  const issuedAt = Math.floor(state.now() / 1000);

  return {
    iss: state.issuer,
    aud: tool.clientId,
    sub: profile.subject(person),
    iat: issuedAt,
    exp: issuedAt + profile.idTokenSeconds,
    nonce,
    ...personalData(state, tool, person),
    [`${CLAIM}message_type`]: launch.message,
    [`${CLAIM}version`]: '1.3.0',
    [`${CLAIM}deployment_id`]: tool.deploymentId,
    [`${CLAIM}target_link_uri`]: launch.targetLinkUri,
    [`${CLAIM}roles`]: rolesOf(course, person),
    [`${CLAIM}context`]: { id: course.id, label: course.label, title: course.title, type: contextType(state) },
    ...(activity && {
      [`${CLAIM}resource_link`]: { id: activity.id, title: activity.title, description: activity.text },
    }),
    [`${CLAIM}tool_platform`]: {
      guid: `${profile.name}.meridian.example`,
      product_family_code: profile.product.family,
      version: profile.product.version,
      name: state.world.siteName,
    },
    [`${CLAIM}launch_presentation`]: {
      locale: person.locale,
      ...(launch.message !== 'LtiDeepLinkingRequest' && {
        document_target: launch.target,
        return_url: absolute(state, `/return?course=${encodeURIComponent(course.id)}`),
      }),
    },
    [`${CLAIM}lis`]: { person_sourcedid: person.idNumber, course_section_sourcedid: course.idNumber },
    [`${CLAIM}custom`]: resolveCustom(
      { tool: tool.custom, activity: activity?.custom ?? {} },
      launchVariables(state, { person, course, activity, launch }),
      profile,
      launch.message,
    ),
    ...services(state, tool, launch),
    ...(launch.message === 'LtiDeepLinkingRequest' && deepLinkingSettings(state, tool, launch)),
    ...(launch.forPersonId !== undefined && {
      [`${CLAIM}for_user`]: { user_id: profile.subject(known(personById(state, launch.forPersonId), 'person')) },
    }),
    ...productClaims(state, person),
  };
}

function personalData(state: LmsState, tool: Tool, person: LmsPerson): JWTPayload {
  if (state.faults['no-personal-data']) return {};
  return {
    ...(tool.sharesNames && { name: fullName(person), given_name: person.givenName, family_name: person.familyName }),
    ...(tool.sharesEmail && { email: person.email }),
  };
}

function rolesOf(course: Course, person: LmsPerson): readonly string[] {
  const role = roleIn(course, person);
  return [
    ...(person.siteAdmin ? [ROLE.institutionAdministrator, ROLE.systemAdministrator] : []),
    ...(role ? [ROLE[role]] : []),
  ];
}

/** Moodle says the bare word; Canvas the URI. */
function contextType(state: LmsState): readonly string[] {
  return state.profile.name === 'moodle'
    ? ['CourseSection']
    : ['http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering'];
}

function services(state: LmsState, tool: Tool, launch: PendingLaunch): JWTPayload {
  const { courseId, activityId } = launch;
  const gradeScopes = tool.scopes.filter((scope) => scope.includes('/lti-ags/'));
  const item =
    activityId === undefined || state.faults['no-grades'] ? undefined : state.gradebook.itemOfActivity(activityId);
  return {
    ...(gradeScopes.length > 0 && {
      [AGS_ENDPOINT]: {
        scope: gradeScopes,
        lineitems: lineItemsUrl(state, tool, courseId),
        ...(item && { lineitem: columnNamed(state, tool, item) }),
      },
    }),
    ...(tool.scopes.includes(SCOPE.membership) &&
      (!state.profile.rosterNeedsActivity || isUsedIn(state, tool, courseId)) && {
        [NRPS_SERVICE]: { context_memberships_url: membershipsUrl(state, courseId), service_versions: ['2.0'] },
      }),
    ...groupsClaim(state, tool, courseId),
    ...noticeClaim(state, tool),
  };
}

/** Moodle knows an activity's own column only: for one that a tool made beside it, the address is empty. */
const columnNamed = (state: LmsState, tool: Tool, item: LineItem): string =>
  state.profile.name === 'moodle' && item.madeBy === 'tool' ? '' : lineItemUrl(state, tool, item);

const isUsedIn = (state: LmsState, { clientId }: Tool, courseId: string): boolean =>
  [...state.activities.values()].some((activity) => activity.courseId === courseId && activity.clientId === clientId);

function deepLinkingSettings(state: LmsState, tool: Tool, launch: PendingLaunch): JWTPayload {
  const returnUrl = absolute(
    state,
    `${state.profile.paths.deepLinkingReturn}?selection=${encodeURIComponent(launch.id)}`,
  );
  return {
    [`${DEEP_LINKING}deep_linking_settings`]: {
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['frame', 'iframe', 'window'],
      accept_multiple: true,
      auto_create: false,
      deep_link_return_url: returnUrl,
      title: tool.name,
      text: '',
      // Moodle sends no `data`; where it is sent, the tool has to echo it.
      ...(state.profile.name === 'canvas' && { data: launch.id }),
    },
  };
}

function productClaims(state: LmsState, person: LmsPerson): JWTPayload {
  if (state.profile.name === 'moodle') {
    return {
      [`${CLAIM}ext`]: {
        lms: 'moodle-2',
        ...(!state.faults['no-personal-data'] && { user_username: person.username }),
      },
    };
  }
  return {
    locale: person.locale,
    [`${CLAIM}lti1p1`]: { user_id: `legacy-${person.id}` },
    'https://www.instructure.com/placement': 'course_navigation',
  };
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`[sandbox-lms] a launch names a ${what} that does not exist`);
  return value;
}
