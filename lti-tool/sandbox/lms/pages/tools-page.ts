/** What an administrator sees of tools: which there are, and how a new one comes in. */
import { html, type Html } from '../../../src/http/html.js';
import type { LmsState } from '../state.js';
import type { Tool } from '../tool.js';
import { layout, type Visitor } from './layout.js';

export function toolsPage(state: LmsState, visitor: Visitor): Html {
  const tools = [...state.tools.values()];
  return layout(state, visitor, {
    title: 'Tools',
    body: html`<h1>Tools</h1>
      ${tools.length === 0 && html`<p>No tool is registered yet.</p>`} ${tools.map(toolCard)}
      <h2>Register a tool</h2>
      <form method="post" action="/tools" class="stack">
        <label for="registration-url">Registration address of the tool</label>
        <input
          id="registration-url"
          name="url"
          type="url"
          required
          autocomplete="off"
          placeholder="https://tool.example/lti/register"
        />
        <button class="button">Register</button>
      </form>
      ${state.profile.readsToolFiles && fileForm}
      <h2>Enter a tool by hand</h2>
      <form method="post" action="/tools/by-hand" class="stack">
        ${handFields.map(
          ({ name, label }) =>
            html`<label for="tool-${name}">${label}</label>
              <input id="tool-${name}" name="${name}" required autocomplete="off" />`,
        )}
        <button class="button">Save</button>
      </form>
      <h2>This platform</h2>
      <dl class="facts">
        <div>
          <dt>Issuer</dt>
          <dd>${state.issuer}</dd>
        </div>
        <div>
          <dt>Authentication</dt>
          <dd>${state.origin}${state.profile.paths.auth}</dd>
        </div>
        <div>
          <dt>Access tokens</dt>
          <dd>${state.origin}${state.profile.paths.token}</dd>
        </div>
        <div>
          <dt>Key set</dt>
          <dd>${state.origin}${state.profile.paths.jwks}</dd>
        </div>
        <div>
          <dt>Behaves like</dt>
          <dd>${state.profile.name === 'moodle' ? 'Moodle 4.5' : 'Canvas'}</dd>
        </div>
      </dl>`,
  });
}

const handFields = [
  { name: 'name', label: 'Tool name' },
  { name: 'target', label: 'Tool address, also for redirects and content selection' },
  { name: 'login', label: 'Initiate login address' },
  { name: 'keys', label: 'Public key set address' },
] as const;

const fileForm = html`<h2>Enter URL</h2>
  <form method="post" action="/tools/by-file" class="stack">
    <label for="tool-file">Address of the tool's JSON file</label>
    <input id="tool-file" name="url" type="url" required autocomplete="off" />
    <button class="button">Add by URL</button>
  </form>`;

function toolCard(tool: Tool): Html {
  return html`<section class="card">
    <h2>
      ${tool.logoUri !== undefined && html`<img src="${tool.logoUri}" alt="" width="28" height="28" />`} ${tool.name}
    </h2>
    <p>${tool.description}</p>
    <dl class="facts">
      <div>
        <dt>Client id</dt>
        <dd>${tool.clientId}</dd>
      </div>
      <div>
        <dt>Deployment id</dt>
        <dd>${tool.deploymentId}</dd>
      </div>
      <div>
        <dt>Launches at</dt>
        <dd>${tool.targetLinkUri}</dd>
      </div>
    </dl>
    ${
      tool.state === 'pending' &&
      html`<form method="post" action="/tools/${tool.clientId}/activate">
        <p>This tool registered itself and waits for you.</p>
        <button class="button">Activate</button>
      </form>`
    }
  </section>`;
}

export function registerToolPage(state: LmsState, visitor: Visitor, frameUrl: string): Html {
  return layout(state, visitor, {
    title: 'Register a tool',
    wide: true,
    script: {
      src: '/assets/host.js',
      data: { toolOrigins: [new URL(frameUrl).origin], storage: 'nowhere', closesTo: '/tools' },
    },
    body: html`<div class="tool-bar">
        <h1>Register a tool</h1>
        <a href="/tools">Back to the tools</a>
      </div>
      <iframe class="tool" name="tool" title="Registration page of the tool" src="${frameUrl}"></iframe>`,
  });
}

/** Two tools of one domain are seldom wanted, so there is a choice first. */
export function registrationChoicePage(
  state: LmsState,
  visitor: Visitor,
  { url, same }: { readonly url: string; readonly same: readonly Tool[] },
): Html {
  return layout(state, visitor, {
    title: 'Register a tool',
    body: html`<h1>Register a tool</h1>
      <p>Tools of this address are here already. One can be updated, or another one registered beside it.</p>
      ${same.map(
        (tool) =>
          html`<form method="post" action="/tools" class="stack">
            <input type="hidden" name="url" value="${url}" />
            <input type="hidden" name="update" value="${tool.clientId}" />
            <p>${tool.name}, client id ${tool.clientId}</p>
            <button class="button">Update ${tool.clientId}</button>
          </form>`,
      )}
      <form method="post" action="/tools" class="stack">
        <input type="hidden" name="url" value="${url}" />
        <input type="hidden" name="another" value="yes" />
        <button class="button">Register as a new external tool</button>
      </form>`,
  });
}
