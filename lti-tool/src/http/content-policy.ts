/** Content security policies: everything from this server, nothing inline, framed by platforms only. */

const common = (frameAncestors: string) => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  `frame-ancestors ${frameAncestors}`,
];

export const launchPagePolicy = (frameAncestors: string): string => common(frameAncestors).join('; ');

export const appPolicy = (frameAncestors: string): string =>
  [...common(frameAncestors), "img-src 'self' data:", "font-src 'self'", "connect-src 'self'"].join('; ');
