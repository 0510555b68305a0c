/** What a launch's roles mean here (LTI 1.3 Core §5.3.7 and its vocabularies, appendix A.2). */
import type { Principal } from '@keylift/core';

const vocabulary = 'http://purl.imsglobal.org/vocab/lis/v2';
const administrators = ['membership', 'institution/person', 'system/person'].map(
  (kind) => `${vocabulary}/${kind}#Administrator`,
);
const systemAdministrators = [`${vocabulary}/system/person#SysAdmin`, 'Administrator'];
const managers = ['Instructor', 'Manager'].flatMap((name) => [`${vocabulary}/membership#${name}`, name]);

/**
 * The highest role wins. Teaching somewhere at the institution does not make a manager: only roles in this course do.
 * A context role may come as a short name; unknown ones and none at all are a learner's.
 */
export function roleOf(roles: readonly string[]): Principal['role'] {
  if (roles.some((role) => administrators.includes(role) || systemAdministrators.includes(role))) return 'admin';
  // membership/Instructor#TeachingAssistant and its siblings
  const teaches = (role: string) => managers.includes(role) || role.startsWith(`${vocabulary}/membership/Instructor#`);
  return roles.some(teaches) ? 'manager' : 'learner';
}
