/** Shows a lesson beside the page where the browser can, in a small window elsewhere. */
import { browser } from '../browser.js';

interface SidePanel {
  open(options: { readonly tabId: number }): Promise<void>;
}

export function openPanel(tabId: number, lessonId: string): void {
  void browser.storage.session.set({ openLesson: lessonId });
  const { sidePanel } = browser as unknown as { readonly sidePanel?: SidePanel };
  const shown = sidePanel ? sidePanel.open({ tabId }) : Promise.reject(new Error('no side panel'));
  // Firefox opens its sidebar only from its own button.
  shown.catch(() => browser.windows.create({ url: 'panel.html', type: 'popup', width: 420, height: 760 }));
}
