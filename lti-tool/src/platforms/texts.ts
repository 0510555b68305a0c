/** The words of the page about platforms. */
import type { Locale } from '@keylift/core';
import { textsDe } from './texts-de.js';
import { textsEn } from './texts-en.js';
import type { PlatformTexts } from './words.js';

export const platformTexts: Readonly<Record<Locale, PlatformTexts>> = { en: textsEn, de: textsDe };
