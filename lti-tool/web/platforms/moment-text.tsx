/** A moment as this person's clock shows it. */
import type { JSX } from 'preact';

export function MomentText({ at }: { readonly at: string }): JSX.Element {
  const locale = document.documentElement.lang || undefined;
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  return <time dateTime={at}>{text}</time>;
}
