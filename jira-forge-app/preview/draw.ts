/** Draws a ForgeDoc as plain HTML, so that the app can be seen without a Jira site. An approximation, and the page says so. */
export interface ForgeNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeNode[];
}

const tags: Readonly<Record<string, string>> = {
  Root: 'div',
  Stack: 'div',
  Inline: 'div',
  Box: 'div',
  ButtonGroup: 'div',
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

const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

/** Fields keep what a person chose while the rest is drawn anew. */
const kept = new Map<string, string>();

export function draw(node: ForgeNode, place = '0'): Node {
  const { type, props, children } = node;
  if (type === 'String') return document.createTextNode(text(props['text']));
  const own = fields[type]?.(node, place);
  if (own) return own;
  const element = document.createElement(tagOf(node));
  element.dataset['forge'] = type;
  element.dataset['place'] = place;
  for (const name of ['appearance', 'space', 'size', 'weight']) {
    if (typeof props[name] === 'string') element.dataset[name] = props[name];
  }
  if (typeof props['color'] === 'string' && props['color'].endsWith('subtle')) element.dataset['subtle'] = '';
  if (type === 'Box' && props['backgroundColor'] !== undefined) element.dataset['raised'] = '';
  if (type === 'Link') Object.assign(element, { href: props['href'], target: '_blank', rel: 'noreferrer' });
  if (type === 'Label') element.setAttribute('for', text(props['labelFor']));
  if (type === 'Spinner') element.setAttribute('aria-label', text(props['label'], 'Loading'));
  if (type === 'User') element.append(`@${text(props['accountId'])}`);
  if (type === 'SectionMessage' && typeof props['title'] === 'string') {
    element.append(Object.assign(document.createElement('strong'), { textContent: props['title'] }));
  }
  const { onClick } = props;
  if (typeof onClick === 'function') element.addEventListener('click', () => (onClick as () => void)());
  children.forEach((child, at) => element.append(draw(child, `${place}.${at}`)));
  return element;
}

function tagOf({ type, props }: ForgeNode): string {
  if (type === 'Heading') return /^h[1-6]$/.test(text(props['as'])) ? text(props['as']) : 'h4';
  if (type === 'List' && props['type'] === 'ordered') return 'ol';
  return tags[type] ?? 'div';
}

type Draw = (node: ForgeNode, place: string) => Node;
interface Option {
  readonly value: string;
  readonly label: string;
}
const optionsOf = ({ props }: ForgeNode): readonly Option[] => (props['options'] ?? []) as readonly Option[];
const call = (handler: unknown, value: unknown): void => {
  if (typeof handler === 'function') (handler as (value: unknown) => void)(value);
};

const fields: Readonly<Record<string, Draw>> = {
  RadioGroup: (node, place) => choices(node, place, 'radio'),
  CheckboxGroup: (node, place) => choices(node, place, 'checkbox'),
  Checkbox: ({ props }, place) =>
    choice({ type: 'checkbox', name: place, label: text(props['label']), value: place }, () => undefined),
  Select: (node, place) => {
    const select = document.createElement('select');
    select.id = text(node.props['id'], place);
    select.append(new Option('–', ''), ...optionsOf(node).map(({ label, value }) => new Option(label, value)));
    select.value = kept.get(select.id) ?? '';
    select.addEventListener('change', () => {
      kept.set(select.id, select.value);
      call(node.props['onChange'], { value: select.value });
    });
    return select;
  },
  Textfield: (node, place) => {
    const input = document.createElement('input');
    input.setAttribute('aria-label', text(node.props['aria-label'], text(node.props['name'])));
    input.dataset['place'] = place;
    input.value = kept.get(place) ?? '';
    input.addEventListener('input', () => {
      kept.set(place, input.value);
      call(node.props['onChange'], { target: { value: input.value } });
    });
    return input;
  },
  CodeBlock: ({ props }) => {
    const pre = document.createElement('pre');
    pre.tabIndex = 0;
    const lit = new Set(text(props['highlight'], '').split(',').map(Number));
    text(props['text'])
      .split('\n')
      .forEach((line, at) => {
        const row = document.createElement(lit.has(at + 1) ? 'mark' : 'span');
        row.textContent = `${line}\n`;
        pre.append(row);
      });
    return pre;
  },
  DynamicTable: ({ props, children }, place) => {
    const table = document.createElement('table');
    const { cells = [] } = (props['head'] ?? {}) as { readonly cells?: readonly { readonly content?: unknown }[] };
    const head = table.createTHead().insertRow();
    for (const { content } of cells)
      head.append(Object.assign(document.createElement('th'), { textContent: text(content) }));
    children.forEach((child, at) => table.append(draw(child, `${place}.${at}`)));
    return table;
  },
};

function choices(node: ForgeNode, place: string, type: 'radio' | 'checkbox'): Node {
  const group = document.createElement('div');
  group.setAttribute('role', type === 'radio' ? 'radiogroup' : 'group');
  group.dataset['forge'] = node.type;
  const name = text(node.props['name'], place);
  for (const { value, label } of optionsOf(node)) {
    group.append(
      choice({ type, name, label, value }, () => {
        if (type === 'radio') call(node.props['onChange'], { target: { value } });
        else
          call(
            node.props['onChange'],
            optionsOf(node).flatMap((one) => (kept.get(`${name} ${one.value}`) === 'on' ? [one.value] : [])),
          );
      }),
    );
  }
  return group;
}

function choice(
  { type, name, label, value }: { readonly type: string; readonly name: string } & Option,
  onChange: () => void,
): HTMLElement {
  const row = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type, name, value });
  const key = type === 'radio' ? name : `${name} ${value}`;
  input.checked = type === 'radio' ? kept.get(key) === value : kept.get(key) === 'on';
  input.addEventListener('change', () => {
    kept.set(key, type === 'radio' ? value : input.checked ? 'on' : '');
    onChange();
  });
  row.append(input, document.createTextNode(label));
  return row;
}
