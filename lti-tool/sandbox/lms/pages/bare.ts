/** Pages without the LMS around them: what stands inside a frame while a launch is on its way. */
import { html, type Html } from '../../../src/http/html.js';
import { hiddenFields } from '../html.js';

function barePage(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/lms.css" />
      </head>
      <body class="bare">
        <main>${body}</main>
      </body>
    </html>`;
}

/** A form that sends itself; its button is for browsers without scripts. */
export function autoPostPage(options: {
  readonly title: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
}): Html {
  return barePage(
    options.title,
    html`<h1 class="quiet">${options.title}</h1>
      <form method="post" action="${options.action}" data-autosubmit>
        ${hiddenFields(options.fields)}
        <button class="button">Continue</button>
      </form>
      <script src="/assets/autosubmit.js" defer></script>`,
  );
}

export function messagePage(
  title: string,
  sentence: string,
  link?: { readonly href: string; readonly label: string },
): Html {
  return barePage(
    title,
    html`<h1>${title}</h1>
      <p>${sentence}</p>
      ${link && html`<p><a href="${link.href}" target="_top">${link.label}</a></p>`}`,
  );
}
