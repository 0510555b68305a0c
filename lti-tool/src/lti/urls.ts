/** Addresses that arrive from outside. */

/** Undefined when it is not an absolute http(s) address, or carries a user name. */
export function parseHttpUrl(text: unknown): URL | undefined {
  if (typeof text !== 'string' || text.length > 2048 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined;
}

/** Where a platform may send people: the launch address, with any query, and the pages of the web UI. */
export function ownTargets(publicUrl: string): (target: string) => boolean {
  return (target) => {
    const url = parseHttpUrl(target);
    return url?.origin === publicUrl && (url.pathname === '/lti/launch' || /^\/app(\/|$)/.test(url.pathname));
  };
}

/** The page of the web UI a target asks for, `?go=/lessons/abc`; the UI itself decides whether it knows it. */
export function startPageOf(target: string): string | undefined {
  const page = parseHttpUrl(target)?.searchParams.get('go');
  return page?.startsWith('/') && page.length <= 200 ? page : undefined;
}
