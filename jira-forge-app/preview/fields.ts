/** Fields of a form, which keep what a person chose while the rest is drawn anew. */
import { element, text, type ForgeNode } from './html';

type Draw = (node: ForgeNode, place: string) => Node;
interface Option {
  readonly value: string;
  readonly label: string;
}

const kept = new Map<string, string>();
const isOptions = (value: unknown): value is readonly Option[] => Array.isArray(value);
const optionsOf = ({ props }: ForgeNode): readonly Option[] => (isOptions(props['options']) ? props['options'] : []);
const call = (handler: unknown, value: unknown): void => {
  if (typeof handler === 'function') (handler as (value: unknown) => void)(value);
};

export const fields: Readonly<Record<string, Draw>> = {
  RadioGroup: (node, place) => choices(node, place, 'radio'),
  CheckboxGroup: (node, place) => choices(node, place, 'checkbox'),
  Checkbox: ({ props }, place) =>
    choice({ type: 'checkbox', name: place, label: text(props['label']), value: place }, () => undefined),
  Toggle: ({ props }, place) => {
    const input = element('input', undefined, { forge: 'Toggle', place });
    Object.assign(input, { type: 'checkbox', id: text(props['id'], place), checked: props['isChecked'] === true });
    input.setAttribute('role', 'switch');
    input.addEventListener('change', () => call(props['onChange'], { target: { checked: input.checked } }));
    return input;
  },
  Select: (node, place) => {
    const select = element('select', undefined, { place });
    select.id = text(node.props['id'], place);
    const given = node.props['value'] ?? node.props['defaultValue'];
    const before = kept.get(select.id) ?? (given as Option | undefined)?.value ?? '';
    if (before === '') select.append(new Option('–', ''));
    select.append(...optionsOf(node).map(({ label, value }) => new Option(label, value)));
    select.value = before;
    select.addEventListener('change', () => {
      kept.set(select.id, select.value);
      call(node.props['onChange'], { value: select.value });
    });
    return select;
  },
  Textfield: (node, place) => typing(element('input'), node, place, (value) => ({ target: { value } })),
  TextArea: (node, place) => typing(element('textarea'), node, place, (value) => ({ target: { value } })),
  DatePicker: (node, place) => {
    const input = element('input');
    input.type = 'date';
    return typing(input, node, place, (value) => value);
  },
  UserPicker: (node, place) => {
    const label = element('label', text(node.props['label']), { forge: 'Label' });
    const input = element('input');
    label.append(typing(input, node, place, (id) => (id === '' ? null : { id, type: 'user', name: id })));
    return label;
  },
  FilePicker: ({ props }, place) => {
    const label = element('label', text(props['label']), { forge: 'FilePicker' });
    const input = element('input', undefined, { place });
    input.type = 'file';
    input.addEventListener('change', () => {
      void Promise.all([...(input.files ?? [])].map(async (file) => ({ data: await file.text() }))).then((files) =>
        call(props['onChange'], files),
      );
    });
    label.append(input);
    return label;
  },
};

function typing(
  input: HTMLInputElement | HTMLTextAreaElement,
  { props }: ForgeNode,
  place: string,
  told: (value: string) => unknown,
): HTMLElement {
  const id = text(props['id'], place);
  input.id = id;
  input.dataset['place'] = place;
  if (props['id'] === undefined && props['label'] === undefined)
    input.setAttribute('aria-label', text(props['aria-label'], text(props['name'])));
  input.value = kept.get(id) ?? text(props['defaultValue']);
  input.addEventListener('input', () => {
    kept.set(id, input.value);
    call(props['onChange'], told(input.value));
  });
  return input;
}

function choices(node: ForgeNode, place: string, type: 'radio' | 'checkbox'): Node {
  const group = element('div', undefined, { forge: node.type });
  group.setAttribute('role', type === 'radio' ? 'radiogroup' : 'group');
  const name = text(node.props['name'], place);
  if (typeof node.props['value'] === 'string') kept.set(name, node.props['value']);
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
