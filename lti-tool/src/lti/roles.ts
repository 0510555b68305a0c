/** What a launch's roles mean here (LTI 1.3 Core §5.3.7 and its vocabularies, appendix A.2). */
import type { Principal } from '@keylift/core';

const vocabulary = 'http://purl.imsglobal.org/vocab/lis/v2';
/** Of the institution or of the platform itself; no role in a course is among them. */
const administrators = [
  `${vocabulary}/institution/person#Administrator`,
  `${vocabulary}/system/person#Administrator`,
  `${vocabulary}/system/person#SysAdmin`,
];
/** Whoever runs a course steers it, and no more than it: some platforms call teachers and course builders administrators. */
const managers = ['Administrator', 'Instructor', 'Manager'].flatMap((name) => [
  `${vocabulary}/membership#${name}`,
  name, // a short name is a role in the course
]);
/** `membership/Instructor#TeachingAssistant` and its siblings. */
const managerKinds = ['Administrator', 'Instructor', 'Manager'].map((name) => `${vocabulary}/membership/${name}#`);

/** "Student view" and its like: a person who is not there. */
const TEST_USER = 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser';
const learners = [`${vocabulary}/membership#Learner`, 'Learner'];
const learnerKinds = `${vocabulary}/membership/Learner#`;
/**
 * Beside a course, not in it: Canvas calls observers mentors and designers content developers; Moodle lists a site
 * administrator who is enrolled as a student with a role of LTI 2 and no other.
 */
const companions = [
  `${vocabulary}/person#Administrator`,
  ...['Mentor', 'ContentDeveloper', 'Officer'].flatMap((name) => [`${vocabulary}/membership#${name}`, name]),
];

export const isTestUser = (roles: readonly string[]): boolean => roles.includes(TEST_USER);

/** Whether a team counts this person: somebody who only looks on, builds the course or tries it out is no learner of it. */
export function learnsHere(roles: readonly string[]): boolean {
  if (isTestUser(roles)) return false;
  const learns = roles.some((role) => learners.includes(role) || role.startsWith(learnerKinds));
  return learns || !roles.some((role) => companions.includes(role));
}

/**
 * The highest role wins. Teaching somewhere at the institution does not make a manager: only roles in this course do.
 * Unknown roles and none at all are a learner's.
 */
export function roleOf(roles: readonly string[]): Principal['role'] {
  if (roles.some((role) => administrators.includes(role))) return 'admin';
  const steers = (role: string) => managers.includes(role) || managerKinds.some((kind) => role.startsWith(kind));
  return roles.some(steers) ? 'manager' : 'learner';
}
