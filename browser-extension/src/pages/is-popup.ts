import { browser } from '../browser.js';

/** Panel, popup and tab are one page; the popup closes as soon as another window opens. */
export const isPopup = (): boolean => browser.extension.getViews({ type: 'popup' }).includes(window);
