/** The language of pages that are shown before we know the person. */
import type { Request } from 'express';
import type { Locale } from '@keylift/core';

export const preferredLocale = (request: Request): Locale =>
  request.acceptsLanguages('en', 'de') === 'de' ? 'de' : 'en';
