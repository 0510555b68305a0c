/**
 * Renders UI Kit components in plain Node by standing in for the bridge that Jira puts on `globalThis`.
 *
 * `@forge/react` sends the whole tree as a ForgeDoc after every commit; the handlers in it are the real functions, so a
 * click is a call. Import this file before any component: `@forge/bridge` keeps the `callBridge` it finds when it loads.
 * There is no unmount, so each test draws a tree of its own and reads the newest document.
 */
import { act, type ReactElement } from 'react';

export interface ForgeNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeNode[];
}

export interface FakeBridge {
  readonly context?: Readonly<Record<string, unknown>>;
  /** Name and payload, as `invoke` gives them. */
  readonly invoke: (name: string, payload: Readonly<Record<string, unknown>>) => unknown;
}

let current: FakeBridge = { invoke: () => undefined };
let rendered: ForgeNode | undefined;

async function callBridge(command: string, data: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  if (command === 'reconcile') rendered = data['forgeDoc'] as ForgeNode;
  if (command === 'getContext') return current.context ?? { locale: 'en-GB' };
  if (command === 'invoke')
    return current.invoke(String(data['functionKey']), (data['payload'] ?? {}) as Readonly<Record<string, unknown>>);
  return undefined;
}
Object.assign(globalThis, {
  self: globalThis,
  __bridge: { callBridge },
  IS_REACT_ACT_ENVIRONMENT: true,
});

export async function render(element: ReactElement, bridge: FakeBridge): Promise<void> {
  current = bridge;
  rendered = undefined;
  const { default: ForgeReconciler } = await import('@forge/react');
  await act(async () => {
    ForgeReconciler.render(element);
  });
}

export function doc(): ForgeNode {
  if (!rendered) throw new Error('Nothing has been drawn yet.');
  return rendered;
}

export const textOf = (node: ForgeNode): string =>
  node.type === 'String' ? String(node.props['text']) : node.children.map(textOf).join('');

export function all(type: string, text?: string, node: ForgeNode = doc()): readonly ForgeNode[] {
  const own = node.type === type && (text === undefined || textOf(node).includes(text)) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => all(type, text, child))];
}

export function the(type: string, text?: string): ForgeNode {
  const [found, ...others] = all(type, text);
  if (!found || others.length > 0)
    throw new Error(`Expected one ${type} ${text ?? ''}, found ${found ? 1 + others.length : 0}.`);
  return found;
}

export async function press(
  node: ForgeNode,
  event: 'onClick' | 'onChange' = 'onClick',
  value?: unknown,
): Promise<void> {
  await act(async () => {
    await (node.props[event] as (value?: unknown) => unknown)(value);
  });
}

/** Lets calls answer until the document says what is awaited. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (rendered && holds()) return;
    await act(async () => {
      await new Promise((resolve) => setImmediate(resolve));
    });
  }
  throw new Error(`Not drawn in time: ${rendered ? textOf(rendered) : 'nothing'}`);
}
