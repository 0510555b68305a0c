/** `limit` and `from` of list services, and the Link header that names the next page. */
import type { Request, Response } from 'express';
import { headerSafe } from './service-guard.js';

export interface Page<T> {
  readonly rows: readonly T[];
  readonly next?: string;
}

/** Cuts a page out of `rows`. Without `limit` a page has `usual` rows, or all of them. */
export function cutPage<T>(rows: readonly T[], request: Request, origin: string, usual?: number): Page<T> {
  const url = new URL(request.originalUrl, origin);
  const limit = wholeNumber(url.searchParams.get('limit')) || usual;
  if (limit === undefined) return { rows };
  const from = wholeNumber(url.searchParams.get('from')) ?? 0;
  const end = from + limit;
  if (end >= rows.length) return { rows: rows.slice(from, end) };
  url.searchParams.set('from', String(end));
  return { rows: rows.slice(from, end), next: url.href };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** `typographic` writes the header as Moodle does for line items: curly quotes, and HTML's escape for the ampersand. */
export function setLinkHeader(response: Response, next: string | undefined, typographic = false): void {
  if (next === undefined) return;
  response.set(
    'Link',
    typographic ? headerSafe(`<${next.replaceAll('&', '&amp;')}>; rel=“next”`) : `<${next}>; rel="next"`,
  );
}
