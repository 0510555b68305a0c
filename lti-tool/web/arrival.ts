/** What a browser does on a new page, done for a page we drew: start at the top, focus at its heading. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** The page the visitor is on; empty before the first one. */
export type Visit = RefObject<string>;

export interface Arrival {
  readonly visit: Visit;
  readonly page: string;
  /** What takes the focus; the page's `h1` when there is no such element. */
  readonly at: string;
  /** False while the page still loads. */
  readonly ready: boolean;
}

/** The first page of a visit takes no focus: the reader may still be in the host around us. */
export function useArrival({ visit, page, at, ready }: Arrival): void {
  useEffect(() => {
    if (!ready || visit.current === page) return;
    const first = visit.current === null;
    visit.current = page;
    if (first) return;
    const target = document.querySelector<HTMLElement>(at) ?? document.querySelector('h1');
    target?.focus({ preventScroll: true });
    scrollTo(0, 0);
    if (at !== 'h1') target?.scrollIntoView({ block: 'center' });
    // After every drawing: an answer may come so fast that nothing was drawn while the page was not ready.
  });
}
