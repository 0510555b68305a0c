/** One bounded walk over a page, so that a huge page costs no more than a small one. Reads no layout and nothing a person types. */
import type { WeightedText } from '@keylift/core';
import type { Site } from '../sites/site.js';

const mostNodes = 800;
const mostCharacters = 1600;
const weights = { title: 6, selection: 5, first: 4, record: 3, heading: 2, text: 1 } as const;

/** Writing, code, navigation, and what is not text. */
const skipped = /^(script|style|noscript|textarea|input|select|button|code|pre|svg|nav|footer)$/i;

const skippedRoles = /^(textbox|navigation)$/;

export function readPage(page: Document, site: Site): readonly WeightedText[] {
  const parts: WeightedText[] = [];
  const add = (text: string | null, weight: number): void => {
    if (text?.trim()) parts.push({ text: text.slice(0, mostCharacters), weight });
  };
  add(page.title, weights.title);
  if (site.titleOnly) return parts;
  add(selectedText(page), weights.selection);
  const record = site.record === undefined ? null : page.querySelector(site.record);
  if (record) add(textBelow(record, mostNodes / 3).text, weights.record);
  const root = page.getElementsByTagName('main')[0] ?? page.body;
  if (!root) return parts;
  const { text, headings } = textBelow(root, mostNodes);
  headings.forEach((heading) =>
    add(heading.textContent, heading.tagName.toLowerCase() === 'h1' ? weights.first : weights.heading),
  );
  add(text, weights.text);
  return parts;
}

/** Empty while the selection is inside something that is being written. */
function selectedText(page: Document): string {
  const selection = page.getSelection();
  const place = selection?.anchorNode?.parentElement;
  return selection && place && !place.closest('[contenteditable],textarea,input') ? String(selection) : '';
}

function textBelow(root: Element, nodes: number): { readonly text: string; readonly headings: readonly Element[] } {
  const headings: Element[] = [];
  const { SHOW_ELEMENT, SHOW_TEXT, FILTER_ACCEPT, FILTER_REJECT } = NodeFilter;
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT, (node) =>
    node instanceof Element && isSkipped(node) ? FILTER_REJECT : FILTER_ACCEPT,
  );
  let text = '';
  for (let count = 0; count < nodes && text.length < mostCharacters && walker.nextNode(); count += 1) {
    const node = walker.currentNode;
    if (!(node instanceof Element)) text += ` ${node.nodeValue}`;
    else if (/^h[123]$/i.test(node.tagName)) headings.push(node);
  }
  return { text, headings };
}

/** Attributes only: `isContentEditable` would make the browser compute styles. */
function isSkipped(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (
    skipped.test(element.tagName) ||
    (editable !== null && editable !== 'false') ||
    skippedRoles.test(element.getAttribute('role') ?? '') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}
