/** Names and Role Provisioning Services 2.0 over HTTP. */
import { Router } from 'express';
import { pathParam } from './http.js';
import { groupsOf } from './groups.js';
import { CLAIM, MEDIA, ROLE, SCOPE } from './lti-terms.js';
import { cutPage, setLinkHeader } from './paging.js';
import { callerOf, jsonBytes, sendServiceError, serviceGuard } from './service-guard.js';
import { membershipsUrl } from './service-urls.js';
import { courseOf, personById, type LmsState } from './state.js';
import type { Tool } from './tool.js';
import { fullName, type Course, type Enrolment, type LmsPerson } from './world.js';

export function nrpsRoutes(state: LmsState): Router {
  const router = Router();
  /** Who was listed when an address of `differences` was given out. */
  const marks = new Map<string, readonly Enrolment[]>();
  const media = { header: 'accept', type: MEDIA.memberships, wildcard: true } as const;
  router.get(
    state.profile.paths.memberships(':course'),
    serviceGuard(state, { scopes: [SCOPE.membership], media }),
    (request, response) => {
      const course = courseOf(state, pathParam(request, 'course'));
      if (!course) return sendServiceError(request, response, 404, 'No such context');
      const { role, rlid, since, groups } = request.query;
      const { tool } = callerOf(response);
      const link = typeof rlid === 'string' ? state.activities.get(rlid) : undefined;
      if (rlid !== undefined && (link?.courseId !== course.id || link.clientId !== tool.clientId)) {
        return sendServiceError(request, response, 404, 'No such resource link');
      }
      const before = typeof since === 'string' ? marks.get(since) : [];
      if (!before) return sendServiceError(request, response, 404, 'No such point in time');
      const members = changes(course, before)
        .filter((enrolment) => role === undefined || role === enrolment.role || role === ROLE[enrolment.role])
        .flatMap((enrolment) => {
          const person = personById(state, enrolment.personId);
          const ids = groups === 'true' ? groupsOf(course, enrolment.personId) : undefined;
          return person ? [showMember(state, tool, person, { ...enrolment, groups: ids, withMessage: !!link })] : [];
        });
      const page = cutPage(members, request, state.origin, state.profile.rosterPage);
      if (page.next === undefined) {
        const mark = state.random();
        marks.set(mark, course.enrolments);
        response.set('Link', `<${membershipsUrl(state, course.id)}?since=${mark}>; rel="differences"`);
      } else setLinkHeader(response, page.next);
      response.set('Content-Type', `${MEDIA.memberships}; charset=utf-8`).end(
        jsonBytes({
          id: membershipsUrl(state, course.id),
          context: { id: course.id, label: course.label, title: course.title },
          members: page.rows,
        }),
      );
    },
  );
  return router;
}

interface Listed extends Enrolment {
  readonly gone?: boolean;
}

/** Everybody where nobody was listed before; else who is new, has another role, or has left. */
function changes({ enrolments }: Course, before: readonly Enrolment[]): readonly Listed[] {
  const has = (list: readonly Enrolment[], { personId, role }: Enrolment) =>
    list.some((one) => one.personId === personId && one.role === role);
  const left = before.filter(({ personId }) => !enrolments.some((one) => one.personId === personId));
  return [
    ...enrolments.filter((enrolment) => !has(before, enrolment)),
    ...left.map((enrolment) => ({ ...enrolment, gone: true })),
  ];
}

/** Who administers the site is nobody's learner, whatever the course says. */
const shortRoles = ({ siteAdmin }: LmsPerson, role: Enrolment['role']): readonly string[] =>
  siteAdmin ? [...(role === 'Learner' ? [] : [role]), ROLE.siteAdministrator] : [role];

function showMember(
  state: LmsState,
  tool: Tool,
  person: LmsPerson,
  {
    role,
    gone,
    groups,
    withMessage,
  }: Listed & { readonly groups: readonly string[] | undefined; readonly withMessage: boolean },
): Readonly<Record<string, unknown>> {
  const personal = !state.faults['no-personal-data'];
  return {
    status: gone ? 'Deleted' : 'Active',
    // Short here, full URIs in the id_token: Moodle is not of one mind.
    roles: state.profile.shortRoles ? shortRoles(person, role) : [ROLE[role]],
    user_id: state.profile.subject(person),
    ...(personal && { lis_person_sourcedid: person.idNumber }),
    ...(personal &&
      tool.sharesNames && { name: fullName(person), given_name: person.givenName, family_name: person.familyName }),
    ...(personal && tool.sharesEmail && { email: person.email }),
    ...(groups && { group_enrollments: groups.map((id) => ({ group_id: id })) }),
    ...(withMessage && { message: [{ [`${CLAIM}message_type`]: 'LtiResourceLinkRequest' }] }),
  };
}
