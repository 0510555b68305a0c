// The app on fixture data, for eyes and for browser tests; never part of the production build.
// `preview.html?theme=dark&dir=rtl&locale=de&view=empty#/today`
import '@keylift/core/brand/tokens.css';
import './styles/base.css';
import './styles/kit.css';
import { render } from 'preact';
import { KeyliftError } from '@keylift/core';
import { App } from './app.js';
import { fixtureApi, type FixtureViews } from './fixtures/api.js';
import { keyResult, withheld } from './fixtures/key-result.js';
import { lesson } from './fixtures/lesson.js';
import { today, todayEmpty, todayUnderWay } from './fixtures/today.js';
import type { Session, SessionState } from './session.js';

const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'en';

const scenes: { readonly [name: string]: Partial<FixtureViews> } = {
  drawn: { today, lesson },
  'under-way': { today: todayUnderWay },
  empty: { today: todayEmpty, keyResult: { ...keyResult, coverage: withheld } },
};
const base = scenes[query.get('view') ?? ''] ?? {};
const speaking = <View extends { readonly locale: string }>(view: View): View => ({ ...view, locale });
const api = fixtureApi({
  ...base,
  today: speaking(base.today ?? today),
  ...(base.lesson && { lesson: speaking(base.lesson) }),
  keyResult: speaking(base.keyResult ?? keyResult),
});

const role = query.get('role') === 'admin' ? 'admin' : 'learner';
const info = { expiresAt: '', role, locale: locale === 'de' ? 'de' : 'en' } as const;
const states: { readonly [name: string]: SessionState } = {
  opening: { status: 'opening' },
  ended: { status: 'ended', info: { ...info, returnUrl: 'https://lms.example/course/7' } },
  unreachable: { status: 'unreachable' },
};
const state = states[query.get('session') ?? ''] ?? { status: 'open', info };
const session: Session = {
  api:
    query.get('server') === 'forbidden'
      ? { ...api, today: () => Promise.reject(new KeyliftError('forbidden', 'Not yours.')) }
      : api,
  state: () => state,
  subscribe: () => () => undefined,
  open: () => Promise.resolve(),
};

const html = document.documentElement;
const theme = query.get('theme');
if (theme !== null) html.dataset['theme'] = theme;
if (query.get('contrast') === 'more') html.dataset['contrast'] = 'more';

const root = document.querySelector('#keylift');
if (root !== null) render(<App session={session} locale={locale} />, root);
