/** One bounded walk over a page, so that a huge page costs no more than a small one. Reads no layout and nothing a person types. */
import type { WeightedText } from '@keylift/core';
import type { Site } from '../sites/site.js';
import {
  mostNodes,
  mostCharacters,
  mostHeadings,
  fewNodes,
  inTitle,
  inSelection,
  inFirstHeading,
  inRecord,
  inHeading,
  inText,
  elementsAndTexts,
} from './how-much.js';

/** Writing, code, navigation, and what is not text. Attributes only: `isContentEditable` would make the browser compute styles. */
const skipped =
  'script,style,noscript,textarea,input,select,button,code,pre,svg,nav,footer,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=navigation],[aria-hidden=true]';

export function readPage(page: Document, site: Site): readonly WeightedText[] {
  const parts: WeightedText[] = [];
  // An element named "title" stands in for the text: a page can put elements before properties of the document.
  const add = (text: unknown, weight: number): void => {
    if (typeof text === 'string' && text.trim()) parts.push({ text: text.slice(0, mostCharacters), weight });
  };
  add(page.title, inTitle);
  if (site.titleOnly) return parts;
  const selection = page.getSelection();
  if (selection?.rangeCount) {
    const range = selection.getRangeAt(0);
    if (!range.collapsed) add(textBelow(range.commonAncestorContainer, fewNodes, range).text, inSelection);
  }
  const record = site.record && page.querySelector(site.record);
  if (record) add(textBelow(record, fewNodes).text, inRecord);
  // Not `[0]`, for which the browser would count them all.
  const root = page.getElementsByTagName('main').item(0) ?? page.body;
  if (!root) return parts;
  const { text, headings } = textBelow(root, mostNodes);
  for (const heading of headings)
    add(textBelow(heading, fewNodes).text, heading.localName === 'h1' ? inFirstHeading : inHeading);
  add(text, inText);
  return parts;
}

/** Every step counts, also over what is left out: a page of a million hidden elements must not cost more. */
function textBelow(
  root: Node,
  nodes: number,
  range?: Range,
): { readonly text: string; readonly headings: readonly Element[] } {
  const headings: Element[] = [];
  let text = '';
  const top = isElement(root) ? root : root.parentElement;
  if (top && !top.closest(skipped)) {
    const walker = document.createTreeWalker(top, elementsAndTexts);
    let node = walker.nextNode();
    for (let count = 0; node && count < nodes && text.length < mostCharacters; count += 1) {
      const element = isElement(node) ? node : undefined;
      if (element?.matches(skipped) || range?.intersectsNode(node) === false) {
        node = walker.nextSibling();
        while (!node && walker.parentNode()) node = walker.nextSibling();
        continue;
      }
      if (!element) text += ` ${(node as Text).substringData(0, mostCharacters)}`;
      else if (headings.length < mostHeadings && /^h[123]$/.test(element.localName)) headings.push(element);
      node = walker.nextNode();
    }
  }
  return { text, headings };
}

/** `instanceof` would make the browser build a class that nothing else here needs. */
const isElement = (node: Node): node is Element => node.nodeType === 1;
