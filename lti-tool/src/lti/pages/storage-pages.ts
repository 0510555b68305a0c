/**
 * The two pages of Platform Storage (LTI Client Side postMessages): one keeps the binding with the platform before the
 * browser leaves, one asks for it back. Their script reads the data attributes; see platform-storage.js.
 */
import type { Locale } from '@keylift/core';
import { html } from '../../http/html.js';
import { page, type Page } from './page.js';
import { texts } from './texts.js';

interface Storage {
  readonly state: string;
  /** A frame name, or `_parent`. */
  readonly storageTarget: string;
  /** The only origin written to and listened to: that of the authentication endpoint. */
  readonly platformOrigin: string;
}

const script = '/lti/assets/platform-storage.js';

export function keepBindingPage(
  locale: Locale,
  login: Storage & { readonly binding: string; readonly url: string },
): Page {
  const { waiting } = texts[locale];
  return page(locale, 200, {
    title: waiting.title,
    script,
    body: html`<main
      data-step="keep"
      data-state="${login.state}"
      data-binding="${login.binding}"
      data-storage-target="${login.storageTarget}"
      data-platform-origin="${login.platformOrigin}"
      data-otherwise="/lti/login/continue?state=${login.state}"
    >
      <h1>${waiting.title}</h1>
      <p>${waiting.lead} <a id="continue" href="${login.url}">${waiting.link}</a></p>
    </main>`,
  });
}

export function askBindingPage(locale: Locale, launch: Storage & { readonly idToken: string }): Page {
  const { waiting } = texts[locale];
  return page(locale, 200, {
    title: waiting.title,
    script,
    body: html`<main
      data-step="ask"
      data-state="${launch.state}"
      data-storage-target="${launch.storageTarget}"
      data-platform-origin="${launch.platformOrigin}"
    >
      <h1>${waiting.title}</h1>
      <p>${waiting.lead}</p>
      <form method="post" action="/lti/launch">
        <input type="hidden" name="id_token" value="${launch.idToken}" />
        <input type="hidden" name="state" value="${launch.state}" />
        <input type="hidden" name="lti_storage_target" value="${launch.storageTarget}" />
        <input type="hidden" name="stored_binding" value="" />
        <noscript><button>${waiting.link}</button></noscript>
      </form>
    </main>`,
  });
}
