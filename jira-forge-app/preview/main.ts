import { hrefTo, issueKey, leads, locale, page, state } from './bridge'; // first: the app looks for the bridge when it loads
import { element } from './html';
import { items } from './sample';

const titles = {
  panel: 'Beside a work item',
  project: 'Page of a project',
  gadget: 'Gadget of a dashboard',
  'gadget-edit': 'Choosing what a gadget shows',
  admin: 'Page of administrators',
} as const;

const link = (href: string, label: string, isHere: boolean): HTMLElement => {
  const made = Object.assign(element('a', label), { href });
  if (isHere) made.setAttribute('aria-current', 'page');
  return made;
};

const pages = document.getElementById('pages');
for (const [name, title] of Object.entries(titles)) pages?.append(link(hrefTo({ page: name }), title, name === page));

document.documentElement.lang = locale.slice(0, 2);
const edition = Object.assign(element('p', 'Edition'), { className: 'switch' });
for (const [server, label] of Object.entries({
  '': 'local',
  tied: 'connected',
  loose: 'connected, not tied yet',
  away: 'connected, server away',
})) {
  edition.append(link(hrefTo({ server }), label, server === (state ?? '')));
}
const languages = Object.assign(element('p', 'Language'), { className: 'switch' });
for (const [lang, label] of Object.entries({ en: 'English', de: 'Deutsch' }))
  languages.append(link(hrefTo({ lang }), label, locale.startsWith(lang)));
document.getElementById('choices')?.append(edition, languages);

document.title = `${titles[page]}: Keylift in Jira, a preview`;
document.body.dataset['page'] = page;
const places = { project: 'Mobile app (MOB) / Keylift', admin: 'Apps / Keylift' } as const;
// A work item has a heading of its own; elsewhere the place is the heading.
if (page !== 'panel') {
  const heading = element('h1', page in places ? places[page as keyof typeof places] : 'Keylift');
  heading.id = 'panel-title';
  document.getElementById('panel-title')?.replaceWith(heading);
}

const item = document.getElementById('item');
if (page === 'panel') item?.append(...workItem());
else item?.remove();
if (page === 'project') {
  const roles = element('p', 'Look at it as ');
  roles.className = 'switch';
  roles.append(
    link(hrefTo({ role: '' }), 'somebody of the team', !leads),
    ' or as ',
    link(hrefTo({ role: 'lead' }), 'administrator of the project', leads),
  );
  document.getElementById('panel')?.before(roles);
}

function workItem(): readonly HTMLElement[] {
  const fields = items[issueKey]?.fields;
  const details = document.createElement('dl');
  for (const [name, value] of [
    ['Status', fields?.status?.name],
    ['Flagged', fields?.['flagged'] === undefined ? 'no' : 'Impediment'],
    ['Blocked by', fields?.issuelinks?.[0]?.inwardIssue?.key ?? 'nothing'],
    ['Labels', fields?.labels?.join(', ') ?? 'none'],
  ]) {
    details.append(element('dt', name ?? ''), element('dd', value ?? ''));
  }
  const others = Object.assign(element('p', 'Look at '), { className: 'switch' });
  for (const key of Object.keys(items)) others.append(link(hrefTo({ item: key }), key, key === issueKey));
  const key = Object.assign(element('p', issueKey), { className: 'key' });
  return [key, element('h1', fields?.summary ?? 'No such work item'), details, others];
}

switch (page) {
  case 'panel':
    void import('../src/frontend/issue-context');
    break;
  case 'project':
    void import('../src/frontend/project-page');
    break;
  case 'gadget':
    void import('../src/frontend/dashboard-gadget');
    break;
  case 'gadget-edit':
    void import('../src/frontend/dashboard-gadget-edit');
    break;
  case 'admin':
    void import('../src/frontend/admin-page');
    break;
}
