/**
 * Browser extensions call from an origin of their own, and only some of them hold a permission for ours. Tokens travel in a
 * header and never in a cookie, so an extension that asks learns nothing it has no token for; pages of the web stay out.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
import type { RequestHandler } from 'express';

const extensionOrigin = /^(chrome|moz)-extension:\/\/[\w-]+$/;
const allowed = {
  'Access-Control-Allow-Methods': 'GET, POST, DELETE',
  'Access-Control-Allow-Headers': 'authorization, content-type, if-none-match, a-im',
  'Access-Control-Max-Age': '7200',
};

export const allowExtensions: RequestHandler = (request, response, next) => {
  response.vary('Origin');
  const origin = request.get('origin') ?? '';
  if (!extensionOrigin.test(origin)) return next();
  response.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'ETag, IM, Delta-Base' });
  if (request.method !== 'OPTIONS') return next();
  response.set(allowed).status(204).end();
};
