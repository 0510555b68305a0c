/** The quiet card: added to a page only when there is a tip. It never takes focus, and the page can neither read nor press it. */
import { wordsBehind, type HashedTerm, type WeightedText } from '@keylift/core';
import { cardStyle } from './card-style.js';
import type { PageMessage, Tip, TipAction } from './messages.js';
import { nativeBrowser } from './page/native-browser.js';
import { whenCalm } from './page/when-calm.js';

export interface PageWords {
  readonly parts: readonly WeightedText[];
  readonly terms: readonly HashedTerm[];
}

export type DrawTip = (tip: Tip, words: PageWords) => void;

const hostName = 'keylift-tip';
const mostWords = 2;

const say = (key: string, ...substitutions: string[]): string => nativeBrowser.i18n.getMessage(key, substitutions);

const draw: DrawTip = (tip, { parts, terms }) => {
  const place = location.pathname;
  // The words are known here and nowhere else: the worker only ever saw their hashes.
  const words = wordsBehind(
    parts,
    tip.terms.map((place) => terms[place]?.hash ?? -1),
  ).slice(0, mostWords);
  // On a page that went on to another address while it was busy, the words would be wrong.
  whenCalm(() => location.pathname === place && show(tip, words));
};

function show(tip: Tip, words: readonly string[]): void {
  shown?.remove();
  const host = document.createElement(hostName);
  // A page that defined an element of this name would hold a key to its closed root.
  if (host.matches(':defined')) return;
  shown = host;
  const root = host.attachShadow({ mode: __E2E__ ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyle);
  root.adoptedStyleSheets = [sheet]; // allowed on pages whose policy forbids every style
  const language = nativeBrowser.i18n.getUILanguage();
  const card = element('section', { role: 'complementary', 'aria-label': 'Keylift', lang: language, tabindex: '-1' });
  card.dir = nativeBrowser.i18n.getMessage('@@bidi_dir');

  let before: Element | null = null;
  const close = (action: TipAction): void => {
    host.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    void tell({ kind: 'tip', action, lessonId: tip.lessonId });
  };
  const button = (action: TipAction, className: string, label: string, content: Node | string): HTMLElement => {
    const made = element('button', { type: 'button', class: className, 'aria-label': label });
    made.append(content);
    // A page may send clicks of its own making.
    made.addEventListener('click', (event) => event.isTrusted && close(action));
    return made;
  };

  const header = element('header', {});
  header.append(
    mark(),
    element('span', { class: 'cap' }, say('tip_minutes', String(tip.minutes))),
    button('dismiss', 'icon', say('tip_dismiss'), cross()),
  );
  const status = element('div', { role: 'status', 'aria-atomic': 'true' });
  const actions = element('div', { class: 'acts' });
  const local = element('p', { class: 'local' });
  local.append(device(), say('tip_local'));
  actions.append(
    button('open', 'primary', say('tip_open'), say('tip_open')),
    button('not-today', 'text', say('tip_not_today'), say('tip_not_today')),
  );
  card.append(header, status, actions, local);
  card.addEventListener('keydown', (event) => event.key === 'Escape' && event.isTrusted && close('not-today'));
  root.append(card);
  document.documentElement.append(host);
  // A live region announces what changes once it is in the page, so it is filled one frame later.
  requestAnimationFrame(() => status.append(element('h3', {}, tip.title), why(tip, words)));
  focusTip = () => {
    if (!host.isConnected) return;
    before = document.activeElement;
    card.focus();
  };
}

/** After an update of the extension the card is an orphan: the call throws, and there is nobody to tell. */
async function tell(message: PageMessage): Promise<void> {
  try {
    await nativeBrowser.runtime.sendMessage(message);
  } catch {}
}

function why({ helps }: Tip, words: readonly string[]): HTMLElement {
  const made = element('p', { class: 'why' });
  if (words.length > 0) {
    const sentence = say(words.length > 1 ? 'tip_because_two' : 'tip_because_one', '\u0001', '\u0002');
    for (const part of sentence.split(/([\u0001\u0002])/)) {
      const word = part === '\u0001' ? words[0] : part === '\u0002' ? words[1] : undefined;
      made.append(word === undefined ? part : element('b', {}, word));
    }
  }
  if (helps !== undefined) made.append(` ${helps}`);
  return made;
}

function element(tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

function drawing(viewBox: string, paths: readonly (readonly [className: string, path: string])[]): Element {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  for (const [className, d] of paths) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('class', className);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

const mark = (): Element =>
  drawing('2 10 60 46', [
    ['e', 'M28.5 41a11.5 11.5 0 1 0-23 0 11.5 11.5 0 1 0 23 0H60.5M36.5 41V31M46.5 41V22'],
    ['g', 'M57 44.5V12'],
  ]);
const device = (): Element => drawing('0 0 16 16', [['x', 'M3.5 3h9v6.5h-9zM1.5 12.5h13']]);
const cross = (): Element => drawing('0 0 16 16', [['x', 'm4 4 8 8M12 4l-8 8']]);

let shown: Element | undefined;
let focusTip: (() => void) | undefined;
nativeBrowser.runtime.onMessage.addListener((message: unknown) => {
  if ((message as { kind?: unknown } | null)?.kind === 'focus') focusTip?.();
  return undefined;
});

// The worker adds this script for every tip; the one that is here already knows the card it drew.
globalThis.keyliftCard ??= draw;
