/** Which lesson was offered in which tab, so that nothing a page makes up is taken for a person's answer. Gone with the browser. */
import { browser } from '../browser.js';

const nameOf = (tabId: number): string => `offered ${tabId}`;

export const offer = (tabId: number, lessonId: string): Promise<void> =>
  browser.storage.session.set({ [nameOf(tabId)]: lessonId });

/** True once for what was offered last in this tab. */
export async function takeOffer(tabId: number, lessonId: string): Promise<boolean> {
  const name = nameOf(tabId);
  if ((await browser.storage.session.get(name))[name] !== lessonId) return false;
  await browser.storage.session.remove(name);
  return true;
}
