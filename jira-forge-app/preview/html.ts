/** A node of a ForgeDoc, and the making of HTML from it. */
export interface ForgeNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeNode[];
}

export const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  content?: string,
  data: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  if (content !== undefined) made.textContent = content;
  Object.assign(made.dataset, data);
  return made;
};
