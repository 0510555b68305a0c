/** Shows a lesson beside the page where the browser can, in a small window elsewhere. */
import { browser } from '../browser.js';

interface SidePanel {
  open(options: { readonly tabId: number }): Promise<void>;
}

/** `isShown`: whether the lesson was really offered in that tab. The browser wants to be asked before that is known. */
export async function openPanel(tabId: number, lessonId: string, isShown: Promise<boolean>): Promise<void> {
  const { sidePanel } = browser as unknown as { readonly sidePanel?: SidePanel };
  const opened = sidePanel?.open({ tabId }).then(
    () => true,
    () => false,
  );
  if (!(await isShown)) return;
  await browser.storage.session.set({ openLesson: lessonId });
  // Firefox opens its sidebar only from its own button.
  if (!(await opened)) await browser.windows.create({ url: 'panel.html', type: 'popup', width: 420, height: 760 });
}
