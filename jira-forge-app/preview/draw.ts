/** Draws a ForgeDoc as plain HTML, so that the app can be seen without a Jira site. An approximation, and the page says so. */
import { fields } from './fields';
import { element, text, type ForgeNode } from './html';

const tags: Readonly<Record<string, string>> = {
  Text: 'p',
  Link: 'a',
  Button: 'button',
  Lozenge: 'span',
  Spinner: 'progress',
  Code: 'code',
  List: 'ul',
  ListItem: 'li',
  Strong: 'strong',
  Em: 'em',
  Label: 'label',
  User: 'span',
};

export function draw(node: ForgeNode, place = '0'): Node {
  const { type, props, children } = node;
  if (type === 'String') return document.createTextNode(text(props['text']));
  const own = fields[type]?.(node, place) ?? wholes[type]?.(node, place);
  if (own) return own;
  const drawn = document.createElement(tagOf(node));
  drawn.dataset['forge'] = type;
  drawn.dataset['place'] = place;
  for (const name of ['appearance', 'space', 'size', 'weight', 'spread', 'spacing']) {
    if (typeof props[name] === 'string') drawn.dataset[name] = props[name];
  }
  if (typeof props['color'] === 'string' && props['color'].endsWith('subtle')) drawn.dataset['subtle'] = '';
  if (type === 'Box' && (props['backgroundColor'] !== undefined || props['xcss'] !== undefined))
    drawn.dataset['raised'] = '';
  if (type === 'Link') Object.assign(drawn, { href: props['href'], target: '_blank', rel: 'noreferrer' });
  if (type === 'Label') drawn.setAttribute('for', text(props['labelFor']));
  if (type === 'Spinner') drawn.setAttribute('aria-label', text(props['label'], 'Loading'));
  if (type === 'User') drawn.append(`@${text(props['accountId'])}`);
  if (type === 'Button') Object.assign(drawn, { disabled: props['isDisabled'] === true });
  if (type === 'SectionMessage' && typeof props['title'] === 'string') drawn.append(element('strong', props['title']));
  const { onClick } = props;
  if (typeof onClick === 'function') drawn.addEventListener('click', () => (onClick as () => void)());
  children.forEach((child, at) => drawn.append(draw(child, `${place}.${at}`)));
  return drawn;
}

function tagOf({ type, props }: ForgeNode): string {
  if (type === 'Heading') return /^h[1-6]$/.test(text(props['as'])) ? text(props['as']) : 'h4';
  if (type === 'List' && props['type'] === 'ordered') return 'ol';
  return tags[type] ?? 'div';
}

type Draw = (node: ForgeNode, place: string) => Node;

/** Components that are more than a box around their children. */
const wholes: Readonly<Record<string, Draw>> = {
  CodeBlock: ({ props }) => {
    const pre = document.createElement('pre');
    pre.tabIndex = 0;
    if (props['shouldWrapLongLines'] === true) pre.style.whiteSpace = 'pre-wrap';
    const lit = new Set(text(props['highlight']).split(',').map(Number));
    text(props['text'])
      .split('\n')
      .forEach((line, at) => pre.append(element(lit.has(at + 1) ? 'mark' : 'span', `${line}\n`)));
    return pre;
  },
  // The core of UI Kit hands over `head` with cells and `rows` with rows of cells.
  DynamicTable: ({ props, children }, place) => {
    const scroller = element('div', undefined, { forge: 'DynamicTable' });
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'region');
    scroller.setAttribute('aria-label', text(props['label'], 'Table'));
    const table = document.createElement('table');
    const part = (name: string): readonly ForgeNode[] =>
      children.find((child) => child.props['name'] === name)?.children ?? [];
    if (typeof props['caption'] === 'string') table.append(element('caption', props['caption']));
    const head = table.createTHead().insertRow();
    part('head').forEach((cell, at) => head.append(cellOf('th', cell, `${place}.h${at}`)));
    const body = table.createTBody();
    part('rows').forEach((row, at) => {
      const line = body.insertRow();
      row.children.forEach((cell, column) => line.append(cellOf('td', cell, `${place}.${at}.${column}`)));
    });
    scroller.append(table, ...pagerOf(table, Number(props['rowsPerPage']), text(props['label'], 'the table')));
    return scroller;
  },
  ProgressBar: ({ props }) => {
    const bar = element('progress', undefined, { forge: 'ProgressBar' });
    bar.value = Number(props['value']);
    bar.setAttribute('aria-label', text(props['ariaLabel']));
    return bar;
  },
  ProgressTracker: ({ props }) => {
    const list = element('ol', undefined, { forge: 'ProgressTracker' });
    list.setAttribute('aria-label', text(props['label']));
    for (const { label, status } of (props['items'] ?? []) as readonly { label: string; status: string }[]) {
      const step = element('li', label, { status });
      if (status === 'current') step.setAttribute('aria-current', 'step');
      list.append(step);
    }
    return list;
  },
  EmptyState: ({ props }) => {
    const box = element('div', undefined, { forge: 'EmptyState' });
    box.append(element('h2', text(props['header'])), element('p', text(props['description'])));
    return box;
  },
};

/** Pages of a long table; none where all of it fits on one. */
function pagerOf(table: HTMLTableElement, size: number, label: string): readonly HTMLElement[] {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const count = size > 0 ? Math.ceil(rows.length / size) : 1;
  if (count < 2) return [];
  const pager = element('nav', undefined, { forge: 'ButtonGroup' });
  pager.setAttribute('aria-label', `Pages of ${label}`);
  const turnTo = (page: number): void => {
    rows.forEach((row, at) => (row.hidden = Math.floor(at / size) !== page));
    [...pager.children].forEach((button, at) => button.setAttribute('aria-current', at === page ? 'page' : 'false'));
  };
  for (let page = 0; page < count; page += 1) {
    const button = element('button', String(page + 1), { appearance: 'subtle' });
    button.addEventListener('click', () => turnTo(page));
    pager.append(button);
  }
  turnTo(0);
  return [pager];
}

function cellOf(tag: 'th' | 'td', { children }: ForgeNode, place: string): HTMLElement {
  const cell = document.createElement(tag);
  children.forEach((child, at) => cell.append(draw(child, `${place}.${at}`)));
  return cell;
}
