/** The frame of a page: skip link, container, and what happens when a page opens. */
import './page.css';
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { setDocumentLanguage } from '../language.js';
import { messagesFor } from '../messages.js';
import { useWords, Words } from '../context.js';

export interface PageProps {
  /** The title of the document, without the name of the product. */
  readonly title: string;
  readonly locale: string;
  readonly skip?: { readonly to: string; readonly label: string };
  readonly children: ComponentChildren;
}

/** A view's language is the page's language: words of our own follow it. */
export function Page({ title, locale, skip, children }: PageProps): JSX.Element {
  const words = messagesFor(locale);
  useLayoutEffect(() => {
    document.title = `${title} · Keylift`;
    setDocumentLanguage(document.documentElement, locale);
  }, [title, locale]);
  return (
    <Words.Provider value={words}>
      <SkipLink {...(skip ?? { to: 'content', label: words.skipToContent })} />
      <div class="kl">{children}</div>
    </Words.Provider>
  );
}

/** Not a real link: the part after `#` belongs to the router. */
function SkipLink({ to, label }: { readonly to: string; readonly label: string }): JSX.Element {
  const skip = (event: Event): void => {
    event.preventDefault();
    focusOn(to);
  };
  return (
    <a class="skip" href={`#${to}`} onClick={skip}>
      {label}
    </a>
  );
}

/** Moves focus and view to an element that carries `tabindex="-1"`. */
export function focusOn(id: string): void {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'start' });
}

/** Grey shapes of the page to come; they wait a moment, so a quick answer shows no flicker. */
export function Skeleton({ kind }: { readonly kind: 'page' | 'lesson' }): JSX.Element {
  const words = useWords();
  return (
    <div class="kl" aria-busy="true">
      <p class="sr" role="status">
        {words.loading}
      </p>
      <div class={kind === 'lesson' ? 'page skeleton lesson' : 'page skeleton'} aria-hidden="true">
        <i class="bar-shape" />
        <i class="title" />
        <i class="title short" />
        <i class="line" />
        <i class="line" />
        <i class="line short" />
        <i class="box" />
      </div>
    </div>
  );
}
