/** Accessibility as axe-core sees it, in one document; frames inside it are checked on their own. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** One line for each violation: rule, what is wrong, where. Empty is good. */
export async function violations(document: Page | Frame): Promise<readonly string[]> {
  await document.evaluate(axe.source);
  return document.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const found = await inPage.run({ exclude: [] }, { iframes: false, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
    );
  });
}

/** Elements that stick out of the screen sideways; the page has a horizontal scroll bar when there are any. */
export function stickingOut(document: Page | Frame): Promise<readonly string[]> {
  return document.evaluate(() => {
    const { documentElement: root } = window.document;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...window.document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    return [
      `${root.scrollWidth} > ${root.clientWidth}`,
      ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}
