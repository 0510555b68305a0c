/** The short pages: one sentence and what to do next. */
import type { Locale, Registration } from '@keylift/core';
import { fixFor } from '../../doctor/tell.js';
import { html } from '../../http/html.js';
import { browserCheckUrl, page, type Page } from './page.js';
import { texts } from './texts.js';

/** What the browser keeps apart in a frame works in a window: the login starts again there. */
export function newWindowPage(
  locale: Locale,
  relaunch: { readonly url: string; readonly onlyOnce: boolean; readonly from: Registration },
): Page {
  const { newWindow, refused } = texts[locale];
  return page(locale, 401, {
    title: newWindow.title,
    body: html`<main data-code="STATE_NOT_BOUND">
      <h1>${newWindow.title}</h1>
      <p>${newWindow.lead}</p>
      <p><a class="button" href="${relaunch.url}" target="_blank" rel="noopener">${newWindow.button}</a></p>
      <p class="quiet">${relaunch.onlyOnce ? newWindow.ifItFailsInMoodle : newWindow.ifItFails}</p>
      <p class="quiet"><a href="${browserCheckUrl(relaunch.from)}">${refused.browser}</a></p>
    </main>`,
  });
}

/** The platform's own refusal (OpenID Connect Core §3.1.2.6). Its words are shown as text, and cut. */
export function platformErrorPage(
  locale: Locale,
  error: { readonly code: string; readonly description: string | undefined; readonly reference: string },
): Page {
  const { platformError, refused } = texts[locale];
  const signIn = ['login_required', 'interaction_required', 'account_selection_required'].includes(error.code);
  const said = [error.code, error.description].filter((part) => part !== undefined).join(': ');
  return page(locale, 400, {
    title: platformError.title,
    body: html`<main data-code="PLATFORM_ERROR">
      <h1>${platformError.title}</h1>
      <p>${signIn ? platformError.signIn : platformError.other}</p>
      <p class="quiet">${platformError.said}: <code>${said}</code></p>
      <p class="quiet">${refused.reference}: <code>${error.reference}</code></p>
      <h2>${refused.administrators}</h2>
      <p>${fixFor(locale, 'launch-denied', 'other')}</p>
      <p class="quiet">${refused.doctor}</p>
    </main>`,
  });
}

export function plainPage(
  locale: Locale,
  status: number,
  kind: 'busy' | 'notFound' | 'notALaunch' | 'failed',
  reference?: string,
): Page {
  const { title, lead } = texts[locale][kind];
  return page(locale, status, {
    title,
    body: html`<main>
      <h1>${title}</h1>
      <p>${lead}</p>
      ${reference === undefined ? undefined : html`<p class="quiet">${texts[locale].refused.reference}: <code>${reference}</code></p>`}
    </main>`,
  });
}
