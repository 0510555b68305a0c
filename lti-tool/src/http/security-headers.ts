/**
 * The headers of every answer. Not among them: the content policy, which depends on who may frame a page; X-Frame-Options,
 * because being framed is the purpose; an opener policy, because Platform Storage may live in the opener.
 */
export const securityHeaders = (publicUrl: string): Readonly<Record<string, string>> => ({
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
});
