/** What the pages of the LMS put together alike. */
import { html, type Html } from '../../src/http/html.js';

/** For our own script files, which find it by its name. */
export const pageData = (value: unknown): Html => html`<meta name="lms-data" content="${JSON.stringify(value)}" />`;

export function hiddenFields(fields: Readonly<Record<string, string | undefined>>): Html {
  return html`${Object.entries(fields).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}
