/** Draws components into the test's document. */
import { h, render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import type { Api } from '../api.js';
import { Server } from '../context.js';
import { fixtureApi } from '../fixtures/api.js';

/** Returns the element it was drawn into, which stands in the document. */
export function mount(node: ComponentChild, api: Api = fixtureApi()): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  void act(() => render(h(Server.Provider, { value: api }, node), root));
  return root;
}

/** Takes everything down that was drawn. */
export function unmountAll(): void {
  for (const root of [...document.body.children]) {
    render(null, root);
    root.remove();
  }
}

/** Does something and waits until it is drawn: what the action set off, then what the server answered to that. */
export async function during(action: () => void): Promise<void> {
  await act(() => {
    action();
    return turn();
  });
  await act(turn);
}

/** One turn of the event loop settles every promise of the fixture server. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The one element that matches; throws when there is none or more than one. */
export function only<Kind extends Element = HTMLElement>(root: ParentNode, selector: string, text?: string): Kind {
  const found = [...root.querySelectorAll<Kind>(selector)].filter(
    (element) => text === undefined || textOf(element) === text || element.getAttribute('aria-label') === text,
  );
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Error(`${found.length} elements for ${selector} ${text ?? ''} in ${root.textContent}`);
  return first;
}

/** Text as it reads, spaces folded. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const button = (root: ParentNode, name: string): HTMLButtonElement => only(root, 'button', name);

export const press = (root: ParentNode, name: string): Promise<void> => during(() => button(root, name).click());
