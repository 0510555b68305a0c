/** What a site adapter says: where on this site the thing is that a person works on. One file for each site. */
export interface Site {
  readonly is: (page: Document) => boolean;
  /** The open record; the first that is there is read with more weight than the rest. */
  readonly record?: string;
  /** Nothing but the title is read. */
  readonly titleOnly?: true;
}

/** An address of this domain or below it. */
export const isAt =
  (domain: string) =>
  ({ location }: Document): boolean =>
    `.${location.hostname}`.endsWith(`.${domain}`);

/** The head alone: a search through the whole page would cost more than everything else. */
export const inHead = (page: Document, selector: string): boolean => !!page.head?.querySelector(selector);
