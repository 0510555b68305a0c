/** What an administrator of the platform sees, inside its frame. */
import type { KeyliftError, Locale, Registration } from '@keylift/core';
import { html } from '../../http/html.js';
import { page, type Page } from '../pages/page.js';
import { originsOf } from '../platform-origins.js';
import type { RegistrationRequest } from './register.js';
import { registrationTexts } from './texts.js';

export function confirmPage(locale: Locale, request: RegistrationRequest): Page {
  const { confirm } = registrationTexts[locale];
  const { host } = new URL(request.configuration);
  return page(locale, 200, {
    title: confirm.title,
    body: html`<main>
      <h1>${confirm.title}</h1>
      <p>${confirm.lead} <strong>${host}</strong></p>
      <p>${confirm.asked}</p>
      <form method="post" action="/lti/register">
        <input type="hidden" name="invitation" value="${request.invitation}" />
        <input type="hidden" name="openid_configuration" value="${request.configuration}" />
        <input type="hidden" name="registration_token" value="${request.token ?? ''}" />
        <button class="button">${confirm.button}</button>
      </form>
    </main>`,
  });
}

export function registeredPage(
  locale: Locale,
  registration: Registration,
  { updated }: { readonly updated: boolean },
): Page {
  const { active, product } = registration;
  const { done } = registrationTexts[locale];
  const title = updated ? done.updated : done.title;
  const steps = [
    ...(active ? [] : [done.approve]),
    ...(product === 'moodle' ? done.moodle : product === 'canvas' ? done.canvas : done.other),
  ];
  return page(locale, 200, {
    title,
    script: '/lti/assets/close-registration.js',
    body: html`<main data-platform-origins="${originsOf(registration).join(' ')}">
      <h1>${title}</h1>
      <p>${done.lead}</p>
      <ol class="steps">
        ${steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p><button class="button" id="close">${done.button}</button></p>
    </main>`,
  });
}

export function registrationFailedPage(
  locale: Locale,
  failed: { readonly status: number; readonly problem: KeyliftError | undefined; readonly reference: string },
): Page {
  const { failure } = registrationTexts[locale];
  const { problem, reference, status } = failed;
  const used = problem?.code === 'not-found';
  return page(locale, status, {
    title: failure.title,
    body: html`<main data-code="REGISTRATION_${(problem?.code ?? 'failed').toUpperCase().replace('-', '_')}">
      <h1>${failure.title}</h1>
      <p>${used ? failure.used : problem?.code === 'conflict' ? failure.known : failure.other}</p>
      ${problem && !used ? html`<p class="quiet">${failure.said}: <code>${problem.message}</code></p>` : undefined}
      <p class="quiet">${failure.reference}: <code>${reference}</code></p>
    </main>`,
  });
}
