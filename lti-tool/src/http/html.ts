/** Markup in which text is always escaped: only `html` itself makes markup. */

class Html {
  constructor(readonly markup: string) {}
}
export type { Html };

/** Undefined and false print nothing. */
type Part = string | number | Html | undefined | false | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = strings.map((string, at) => string + markupOf(parts[at]));
  return new Html(pieces.join(''));
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(markupOf).join('');
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
