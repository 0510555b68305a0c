/** The Lab: what may go wrong, one switch each, and what tools have asked for lately. */
import { FAULTS } from '../faults.js';
import { html, type Html } from '../../../src/http/html.js';
import type { LmsState } from '../state.js';
import { layout, type Visitor } from './layout.js';

const GROUPS = [
  { group: 'launch', title: 'Launch' },
  { group: 'storage', title: 'Platform Storage' },
  { group: 'services', title: 'Services' },
] as const;

const SHOWN_REQUESTS = 20;

export function labPage(state: LmsState, visitor: Visitor): Html {
  return layout(state, visitor, {
    title: 'Lab',
    body: html`<h1>Lab</h1>
      <p class="lead">Switch a fault on, open the tool again, and see how it copes.</p>
      <form method="post" action="/lab">
        ${GROUPS.map(
          ({ group, title }) =>
            html`<fieldset>
              <legend>${title}</legend>
              ${FAULTS.filter((fault) => fault.group === group).map(
                ({ name, label, what }) =>
                  html`<div class="switch">
                    <input
                      type="checkbox"
                      id="fault-${name}"
                      name="on"
                      value="${name}"
                      ${state.faults[name] && html`checked`}
                      aria-describedby="what-${name}"
                    />
                    <label for="fault-${name}">${label}</label>
                    <span class="meta" id="what-${name}">${what}</span>
                  </div>`,
              )}
            </fieldset>`,
        )}
        <p class="actions">
          <button class="button">Apply</button>
          <button class="button plain" name="reset" value="yes">All off</button>
        </p>
      </form>
      <h2>Signing keys</h2>
      <form method="post" action="/lab/keys">
        <p>Now signing with <code>${state.keys.active.kid}</code>. Rotation keeps the old key in the key set.</p>
        <p class="actions">
          <button class="button plain">Rotate</button>
          <button class="button plain" name="forget" value="yes">Rotate and forget the old key</button>
        </p>
      </form>
      <h2>What tools asked for</h2>
      ${requests(state)}`,
  });
}

function requests(state: LmsState): Html {
  const shown = state.traffic.entries.slice(-SHOWN_REQUESTS).toReversed();
  if (shown.length === 0) return html`<p>Nothing yet.</p>`;
  return html`<ul class="requests">
    ${shown.map(({ method, path, status }) => html`<li><code>${method} ${path}</code> <span>${status}</span></li>`)}
  </ul>`;
}
