/** Names and Role Provisioning Services 2.0 over HTTP. */
import { Router } from 'express';
import { pathParam } from './http.js';
import { CLAIM, MEDIA, ROLE, SCOPE } from './lti-terms.js';
import { cutPage, setLinkHeader } from './paging.js';
import { callerOf, jsonBytes, sendServiceError, serviceGuard } from './service-guard.js';
import { membershipsUrl } from './service-urls.js';
import { courseOf, personById, type LmsState } from './state.js';
import type { Tool } from './tool.js';
import { fullName, type CourseRole, type LmsPerson } from './world.js';

export function nrpsRoutes(state: LmsState): Router {
  const router = Router();
  const media = { header: 'accept', type: MEDIA.memberships, wildcard: true } as const;
  router.get(
    state.profile.paths.memberships(':course'),
    serviceGuard(state, { scopes: [SCOPE.membership], media }),
    (request, response) => {
      const course = courseOf(state, pathParam(request, 'course'));
      if (!course) return sendServiceError(request, response, 404, 'No such context');
      const { role, rlid } = request.query;
      const { tool } = callerOf(response);
      const link = typeof rlid === 'string' ? state.activities.get(rlid) : undefined;
      if (rlid !== undefined && (link?.courseId !== course.id || link.clientId !== tool.clientId)) {
        return sendServiceError(request, response, 404, 'No such resource link');
      }
      const members = course.enrolments
        .filter((enrolment) => role === undefined || role === enrolment.role || role === ROLE[enrolment.role])
        .flatMap((enrolment) => {
          const person = personById(state, enrolment.personId);
          return person ? [showMember(state, tool, person, enrolment.role, link !== undefined)] : [];
        });
      const page = cutPage(members, request, state.origin, state.profile.rosterPage);
      setLinkHeader(response, page.next);
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

function showMember(
  state: LmsState,
  tool: Tool,
  person: LmsPerson,
  role: CourseRole,
  withMessage: boolean,
): Readonly<Record<string, unknown>> {
  const personal = !state.faults['no-personal-data'];
  return {
    status: 'Active',
    // Short here, full URIs in the id_token: Moodle is not of one mind.
    roles: [state.profile.shortRoles ? role : ROLE[role]],
    user_id: state.profile.subject(person),
    ...(personal && { lis_person_sourcedid: person.idNumber }),
    ...(personal &&
      tool.sharesNames && { name: fullName(person), given_name: person.givenName, family_name: person.familyName }),
    ...(personal && tool.sharesEmail && { email: person.email }),
    ...(withMessage && { message: [{ [`${CLAIM}message_type`]: 'LtiResourceLinkRequest' }] }),
  };
}
