// LTI Platform Storage 0.1, the platform's side: https://www.imsglobal.org/spec/lti-pm-s/v0p1
// Values live as long as the page and belong to the origin that put them.

const MAX_KEYS = 200;
const MAX_LENGTH = 4096;

/** @typedef {{ subject: string, message_id: string, key?: string, value?: string | null, error?: { code: string, message: string } }} Answer */

/** @param {{ origins: readonly string[] }} options */
export function createPlatformStorage({ origins }) {
  /** @type {Map<string, Map<string, string>>} */
  const shelves = new Map();

  /** @param {string} origin */
  function shelfOf(origin) {
    const shelf = shelves.get(origin) ?? new Map();
    shelves.set(origin, shelf);
    return shelf;
  }

  /**
   * What to answer; nothing at all to messages that are none of ours.
   * @param {unknown} message
   * @param {string} origin
   * @returns {Answer | undefined}
   */
  return function answer(message, origin) {
    if (typeof message !== 'object' || message === null) return undefined;
    const { subject, message_id, key, value } = /** @type {Record<string, unknown>} */ (message);
    if (subject !== 'lti.put_data' && subject !== 'lti.get_data') return undefined;
    if (typeof message_id !== 'string') return undefined;
    const head = { subject: `${subject}.response`, message_id };
    /** @param {string} code @param {string} text */
    const refused = (code, text) => ({ ...head, error: { code, message: text } });

    if (!origins.includes(origin)) return refused('wrong_origin', 'This origin has no storage here');
    if (typeof key !== 'string' || key === '') return refused('bad_request', 'A key is needed');
    const shelf = shelfOf(origin);
    if (subject === 'lti.get_data') return { ...head, key, value: shelf.get(key) ?? null };
    if (value === null || value === undefined) {
      shelf.delete(key);
      return { ...head, key, value: null };
    }
    if (typeof value !== 'string') return refused('bad_request', 'A value is text');
    const full = !shelf.has(key) && shelf.size >= MAX_KEYS;
    if (full || value.length > MAX_LENGTH) return refused('storage_exhaustion', 'There is no room for this');
    shelf.set(key, value);
    return { ...head, key, value };
  };
}
