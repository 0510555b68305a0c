/** The language and direction of the document. */
const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** `rtl` for locales such as `ar-EG`. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

export function setDocumentLanguage(root: HTMLElement, locale: string): void {
  root.lang = locale;
  root.dir = directionOf(locale);
}
