/** The substitution variables a launch can resolve. */
import type { PendingLaunch } from './launches.js';
import { absolute, type LmsState } from './state.js';
import { fullName, roleIn, type Activity, type Course, type LmsPerson } from './world.js';
import type { Variables } from './custom.js';

export function launchVariables(
  state: LmsState,
  {
    person,
    course,
    activity,
    launch,
  }: {
    readonly person: LmsPerson;
    readonly course: Course;
    readonly activity: Activity | undefined;
    readonly launch: PendingLaunch;
  },
): Variables {
  const common: Variables = {
    'User.id': state.profile.subject(person),
    'User.username': person.username,
    'Person.name.full': fullName(person),
    'Person.name.given': person.givenName,
    'Person.name.family': person.familyName,
    'Person.email.primary': person.email,
    'Person.sourcedId': person.idNumber,
    'Person.address.timezone': person.timeZone,
    'Context.id': course.id,
    'Context.title': course.title,
    'Context.label': course.label,
    'Context.sourcedId': course.idNumber,
    'Context.id.history': '',
    'CourseSection.sourcedId': course.idNumber,
    'Membership.role': roleIn(course, person) ?? '',
    'ResourceLink.id': activity?.id ?? null,
    'ResourceLink.title': activity?.title ?? null,
    'ResourceLink.description': activity?.text ?? null,
    'BasicOutcome.url': launch.message === 'LtiDeepLinkingRequest' ? null : absolute(state, '/outcomes'),
  };
  if (state.profile.name === 'moodle') return common;
  return {
    ...common,
    'Canvas.course.id': course.id,
    'Canvas.user.id': person.id,
    'Canvas.api.domain': new URL(state.origin).host,
    'Canvas.environment.test': 'false',
  };
}
