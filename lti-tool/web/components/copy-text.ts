/** Copying from inside a frame whose host may not lend us the clipboard (Moodle's does not). */

/** True when the text is on the clipboard. Otherwise `shown`, which displays it, is left selected for a copy by hand. */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Absent on plain http, refused without the frame's permission.
  }
  getSelection()?.selectAllChildren(shown);
  try {
    // Deprecated, and the only way left: it needs the click and no permission.
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
