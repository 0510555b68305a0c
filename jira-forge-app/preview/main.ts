import { issueKey } from './bridge'; // first: the app looks for the bridge when it loads
import { items } from './sample';

const item = document.getElementById('item');
const fields = items[issueKey]?.fields;
const line = (tag: string, text: string, name?: string): HTMLElement => {
  const element = Object.assign(document.createElement(tag), { textContent: text });
  if (name !== undefined) element.className = name;
  return element;
};
const details = document.createElement('dl');
for (const [name, value] of [
  ['Status', fields?.status?.name],
  ['Flagged', fields?.['flagged'] === undefined ? 'no' : 'Impediment'],
  ['Blocked by', fields?.issuelinks?.[0]?.inwardIssue?.key ?? 'nothing'],
  ['Labels', fields?.labels?.join(', ') ?? 'none'],
]) {
  details.append(line('dt', name ?? ''), line('dd', value ?? ''));
}
const others = line('p', 'Look at ', 'switch');
for (const key of Object.keys(items)) {
  others.append(Object.assign(document.createElement('a'), { href: `?item=${key}`, textContent: key }));
}
item?.append(line('p', issueKey, 'key'), line('h1', fields?.summary ?? 'No such work item'), details, others);
void import('../src/frontend/issue-context');
