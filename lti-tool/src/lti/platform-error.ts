/** What a platform says instead of a message. */
import type { Request } from 'express';
import { preferredLocale } from '../http/locale.js';
import { platformErrorPage } from './pages/notice-pages.js';
import type { Page } from './pages/page.js';
import type { Parameters } from './parameters.js';

/** OpenID Connect Core §3.1.2.6. */
export function readPlatformError(request: Request, parameters: Parameters): Page {
  const cut = (name: string) => {
    const value = parameters[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 300) : undefined;
  };
  const code = cut('error') ?? 'unknown';
  request.log.info('launch stopped by the platform');
  return platformErrorPage(preferredLocale(request), {
    code,
    description: cut('error_description'),
    reference: request.reference,
  });
}
