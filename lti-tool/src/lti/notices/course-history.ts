/** The courses a course was copied from, as `$Context.id.history` tells it at a launch: Moodle sends no notices. */

/** We ask for it under this name when we register. */
const PARAMETER = 'context_history';
const MOST = 50;

/**
 * Newest first. The ids are separated by commas and URL-encoded (LTI 1.3 Core, appendix E). A platform that does not know
 * the variable leaves the `$…` as it is.
 */
export function originsOf(custom: Readonly<Record<string, string>>): readonly string[] {
  const history = custom[PARAMETER] ?? '';
  if (history.startsWith('$')) return [];
  const ids = history.split(',').flatMap((part) => decoded(part.trim()));
  return [...new Set(ids)].slice(0, MOST);
}

function decoded(part: string): readonly string[] {
  if (part === '') return [];
  try {
    return [decodeURIComponent(part)];
  } catch {
    return [part];
  }
}
