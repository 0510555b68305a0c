/** Waits for a moment in which a card disturbs nobody. */

const afterArrivalMs = 5000;
const afterTypingMs = 3000;
const triesMs = 1000;
const giveUpMs = 120_000;

let lastKey = -Infinity;
addEventListener('keydown', () => (lastKey = performance.now()), { capture: true, passive: true });

/** Calls once, or never when the page stays busy for two minutes. */
export function whenCalm(then: () => void, now = (): number => performance.now()): void {
  const started = now();
  const wait = __E2E__ ? 0 : afterArrivalMs;
  const look = (): void => {
    try {
      if (isCalm(now())) then();
      else if (now() - started < giveUpMs) setTimeout(look, triesMs);
    } catch {
      // An element named like a property stands in its way, or the extension was updated: no card.
    }
  };
  setTimeout(look, Math.max(0, wait - now()));
}

function isCalm(now: number): boolean {
  return (
    document.visibilityState === 'visible' &&
    document.fullscreenElement === null &&
    now - lastKey > afterTypingMs &&
    !isWriting(document.activeElement)
  );
}

/** What happens in a frame cannot be seen from here; editors often live in one. */
const isWriting = (element: Element | null): boolean =>
  element?.closest('input,textarea,select,[contenteditable],[role=textbox],iframe') != null;
