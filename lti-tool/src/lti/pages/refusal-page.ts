/** Why a launch stopped: what to do, a reference for the log, and the checklist for whoever looks after the platform. */
import type { Locale, Registration } from '@keylift/core';
import { fixOfRefusal } from '../../doctor/launch-fix.js';
import { fixFor, productOf } from '../../doctor/tell.js';
import { html } from '../../http/html.js';
import { explainRefusal, statusOfRefusal, type RefusalCode } from '../checks.js';
import { browserCheckUrl, page, type Page } from './page.js';
import { texts } from './texts.js';

export function refusalPage(
  locale: Locale,
  refusal: {
    readonly code: RefusalCode;
    readonly reference: string;
    readonly from?: Registration | undefined;
    /** In a frame of nobody we know, where no page of ours opens but this one. */
    readonly isStranger?: boolean;
  },
): Page {
  const { advice, checks, refused, results } = texts[locale];
  const { from } = refusal;
  const checklist = explainRefusal(refusal.code);
  const failed = checklist.find(({ result }) => result === 'failed')?.id;
  return page(locale, statusOfRefusal(refusal.code), {
    title: refused.title,
    body: html`<main data-code="${refusal.code}">
      <h1>${refused.title}</h1>
      <p>${(failed && advice[failed]) ?? advice.general}</p>
      <p>${refused.stoppedAt}: ${failed && checks[failed]}</p>
      <p class="quiet">${refused.reference}: <code>${refusal.reference}</code> · <code>${refusal.code}</code></p>
      ${refusal.isStranger ? undefined : html`<p><a href="${browserCheckUrl(from)}">${refused.browser}</a></p>`}
      <h2>${refused.administrators}</h2>
      <p>${fixFor(locale, fixOfRefusal(refusal.code), productOf(from?.product))}</p>
      <p class="quiet">${refused.doctor}</p>
      <h2>${refused.checklist}</h2>
      <ol>
        ${checklist.map(
          ({ id, result, specRef }) =>
            html`<li class="${result}">
              <span>${checks[id]}</span> <span>${results[result]}</span> <small>${specRef}</small>
            </li> `,
        )}
      </ol>
    </main>`,
  });
}
