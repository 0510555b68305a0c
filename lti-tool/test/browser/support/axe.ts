/** Accessibility as axe-core sees it, in one document; frames inside it are checked on their own. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** One line for each violation: rule, what is wrong, where. Empty is good. Colours that still change are waited for. */
export async function violations(document: Page | Frame): Promise<readonly string[]> {
  await document.evaluate(axe.source);
  return document.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const ending = window.document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const found = await inPage.run({ exclude: [] }, { iframes: false, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
    );
  });
}

/** How long a page may take to find its place on a screen of another width, in milliseconds. */
const SETTLING = 5000;

/** Elements that still stick out of the screen sideways once the page has settled: the page then scrolls sideways. */
export async function stickingOut(document: Page | Frame): Promise<readonly string[]> {
  const fits = (): boolean => {
    const { scrollWidth, clientWidth } = window.document.documentElement;
    return scrollWidth <= clientWidth;
  };
  const settled = await document.waitForFunction(fits, undefined, { timeout: SETTLING }).catch(() => undefined);
  if (settled) return [];
  return document.evaluate(() => {
    const { documentElement: root } = window.document;
    const wide = [...window.document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    const shown = wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...shown];
  });
}
