/** The window in which a person types the code that their course shows. */
import type { Locale } from '@keylift/core';
import { html } from '../http/html.js';
import { page, type Page } from '../lti/pages/page.js';

const texts = {
  en: {
    title: 'Connect this browser',
    lead: 'Open Keylift in your course, choose “Connect a browser” there, and type the code it shows.',
    code: 'Code from your course',
    button: 'Connect',
    wrong: 'This code is not valid any more, or was mistyped. Take a new one from your course.',
    may: 'The browser will be able to show your ten minutes and send your answers as you. It never sends which pages you open. You can disconnect it in Keylift at any time.',
    badRequest: 'This window was not opened by a Keylift extension that this server knows.',
    close: 'Close it, and start again from the extension.',
  },
  de: {
    title: 'Diesen Browser verbinden',
    lead: 'Öffne Keylift in deinem Kurs, wähle dort „Browser verbinden“ und tippe den Code ab, der erscheint.',
    code: 'Code aus deinem Kurs',
    button: 'Verbinden',
    wrong: 'Dieser Code gilt nicht mehr oder ist vertippt. Hol dir einen neuen in deinem Kurs.',
    may: 'Der Browser kann dann deine zehn Minuten zeigen und deine Antworten senden. Welche Seiten du öffnest, sendet er nie. Du kannst ihn in Keylift jederzeit trennen.',
    badRequest: 'Dieses Fenster wurde nicht von einer Keylift-Erweiterung geöffnet, die dieser Server kennt.',
    close: 'Schließ es und beginne in der Erweiterung von vorn.',
  },
} as const;

export function connectPage(
  locale: Locale,
  parameters: Readonly<Record<string, string>>,
  { isWrong }: { readonly isWrong: boolean },
): Page {
  const { title, lead, code, button, wrong, may } = texts[locale];
  const hidden = Object.entries(parameters).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const problem = isWrong ? html`<p role="alert" id="problem" class="problem">${wrong}</p>` : undefined;
  const body = html`<main>
    <h1>${title}</h1>
    <p>${lead}</p>
    <form method="post" action="/oauth/authorize">
      ${hidden}
      <p><label for="code">${code}</label></p>
      <input
        class="code"
        id="code"
        name="typed_code"
        required
        maxlength="20"
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="${isWrong ? 'problem' : ''}"
      />
      ${problem}
      <p><button class="button" type="submit">${button}</button></p>
    </form>
    <p class="quiet">${may}</p>
  </main>`;
  // Never a 4xx: Chromium closes the window of an extension's sign-in on one.
  return page(locale, 200, { title, body });
}

export function unknownClientPage(locale: Locale): Page {
  const { title, badRequest, close } = texts[locale];
  return page(locale, 400, {
    title,
    body: html`<main>
      <h1>${title}</h1>
      <p>${badRequest}</p>
      <p>${close}</p>
    </main>`,
  });
}
