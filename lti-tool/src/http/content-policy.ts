/** Content security policies: everything from this server, nothing inline, framed by platforms only. */

const common = (frameAncestors: string, formAction = "'self'") => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `form-action ${formAction}`,
  "base-uri 'none'",
  `frame-ancestors ${frameAncestors}`,
];

export const launchPagePolicy = (frameAncestors: string, formAction?: string): string =>
  common(frameAncestors, formAction).join('; ');

/** For a page that any site may show: it has no script, no form and no secret (core/docs/decisions/0015). */
export const openPagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ');

export const appPolicy = (frameAncestors: string): string =>
  [...common(frameAncestors), "img-src 'self' data:", "font-src 'self'", "connect-src 'self'"].join('; ');
