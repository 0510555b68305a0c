/** What a site adapter says: how its pages are known, and where on them the thing is that a person works on. One file for each. */
export interface Site {
  /** Its pages are at this domain or below it. */
  readonly domain?: string;
  /** Companies run it at addresses of their own: a selector of what stands in the head of its pages, or an id in them. */
  readonly inHead?: string;
  readonly id?: string;
  /** The open record; the first that is there is read with more weight than the rest. */
  readonly record?: string;
  /** Nothing but the title is read. */
  readonly titleOnly?: true;
}
