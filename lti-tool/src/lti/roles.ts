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

/**
 * The highest role wins. Teaching somewhere at the institution does not make a manager: only roles in this course do.
 * Unknown roles and none at all are a learner's.
 */
export function roleOf(roles: readonly string[]): Principal['role'] {
  if (roles.some((role) => administrators.includes(role))) return 'admin';
  const steers = (role: string) => managers.includes(role) || managerKinds.some((kind) => role.startsWith(kind));
  return roles.some(steers) ? 'manager' : 'learner';
}
