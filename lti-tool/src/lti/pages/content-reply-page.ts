/** Carries the signed answer of a content selection to the platform. The form's field is named as the specification says. */
import type { Locale } from '@keylift/core';
import { html } from '../../http/html.js';
import { page, type Page } from './page.js';
import { texts } from './texts.js';

export function contentReplyPage(locale: Locale, reply: { readonly returnUrl: string; readonly jwt: string }): Page {
  const { waiting } = texts[locale];
  return page(locale, 200, {
    title: waiting.back,
    script: '/lti/assets/auto-submit.js',
    body: html`<main>
      <h1>${waiting.back}</h1>
      <p>${waiting.lead}</p>
      <form method="post" action="${reply.returnUrl}">
        <input type="hidden" name="JWT" value="${reply.jwt}" />
        <button>${waiting.link}</button>
      </form>
    </main>`,
  });
}
