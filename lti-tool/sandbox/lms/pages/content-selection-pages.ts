/** Deep linking as those who teach see it: choose a tool, choose content in it, confirm what came back. */
import type { OfferedItem, Selection } from '../deep-linking.js';
import { html, type Html } from '../../../src/http/html.js';
import type { LmsState } from '../state.js';
import type { Course } from '../world.js';
import { hostData, storageFrame } from './activity-page.js';
import { layout, type Visitor } from './layout.js';

export function addContentPage(state: LmsState, visitor: Visitor, course: Course): Html {
  const tools = [...state.tools.values()].filter(
    (tool) => tool.state === 'active' && tool.deepLinkingUri !== undefined,
  );
  return layout(state, visitor, {
    title: 'Add content',
    course,
    body: html`<h1>Add content</h1>
      ${tools.length === 0 && html`<p>No tool offers content to choose from.</p>`}
      <ul class="contents">
        ${tools.map(
          (tool) =>
            html`<li>
              <a href="/courses/${course.id}/add/${tool.clientId}">Choose content from ${tool.name}</a>
              <span class="meta">${tool.description}</span>
            </li>`,
        )}
      </ul>`,
  });
}

export function chooseContentPage(state: LmsState, visitor: Visitor, course: Course, clientId: string): Html {
  return layout(state, visitor, {
    title: 'Choose content',
    course,
    wide: true,
    script: { src: '/assets/host.js', data: hostData(state) },
    body: html`<div class="tool-bar"><h1>Choose content</h1></div>
      ${storageFrame(state)}
      <iframe
        class="tool"
        name="tool"
        title="Choose content"
        src="/select?course=${course.id}&amp;tool=${encodeURIComponent(clientId)}"
      ></iframe>`,
  });
}

/** Stands inside the frame; its form leaves the frame. */
export function selectionPage(state: LmsState, selection: Selection, selectionId: string): Html {
  const good = selection.items.filter((item) => item.refused === undefined);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Content from ${selection.tool.name}</title>
        <link rel="stylesheet" href="/assets/lms.css" />
      </head>
      <body class="bare">
        <main>
          <h1>Content from ${selection.tool.name}</h1>
          ${selection.error && html`<p class="notice">${selection.error}</p>`}
          ${selection.message && html`<p>${selection.message}</p>`}
          ${selection.items.length === 0 && html`<p>Nothing was chosen.</p>`}
          <ul class="contents">
            ${selection.items.map(offeredItem)}
          </ul>
          <form method="post" action="/selections/${selectionId}" target="_top">
            ${good.length > 0 && html`<button class="button">Add to the course</button>`}
            <a href="/courses/${selection.launch.courseId}" target="_top">Back to the course</a>
          </form>
        </main>
      </body>
    </html>`;
}

function offeredItem(item: OfferedItem): Html {
  return html`<li>
    <strong>${item.title}</strong>
    <span class="meta">${item.text}</span>
    ${item.lineItem && html`<span class="meta">Graded, ${item.lineItem.scoreMaximum} points</span>`}
    ${item.refused && html`<span class="meta">Not added: ${item.refused}</span>`}
  </li>`;
}
