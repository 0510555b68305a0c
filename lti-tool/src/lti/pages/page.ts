/** The frame of every launch page. No inline script and no inline style: the content policy allows neither. */
import type { Locale } from '@keylift/core';
import { html, type Html } from '../../http/html.js';

/** The page of the web UI that measures what a browser keeps; it needs no session. */
export const browserCheckUrl = (registration: { readonly id: string } | undefined): string =>
  `/app/${registration ? `?platform=${encodeURIComponent(registration.id)}` : ''}#/browser`;

export interface Page {
  readonly status: number;
  readonly markup: string;
}

export function page(
  locale: Locale,
  status: number,
  content: { readonly title: string; readonly body: Html; readonly script?: string },
): Page {
  const script =
    content.script === undefined ? undefined : html`<script type="module" src="${content.script}"></script>`;
  const { markup } = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.title} · Keylift</title>
        <link rel="stylesheet" href="/lti/assets/pages.css" />
        ${script}
      </head>
      <body>
        ${content.body}
      </body>
    </html> `;
  return { status, markup };
}
