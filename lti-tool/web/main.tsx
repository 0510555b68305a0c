// The one place that knows the browser's page: makes a session from its address and draws the app.
import '@keylift/core/brand/tokens.css';
import './styles/base.css';
import './styles/kit.css';
import { render } from 'preact';
import { App } from './app.js';
import { setDocumentLanguage } from './language.js';
import { languageOf } from './messages.js';
import { createSession } from './session.js';

const root = document.querySelector('#keylift');
if (root === null) throw new Error('[web] index.html has no #keylift.');
const session = createSession(window, (url, init) => fetch(url, init));
const locale = languageOf(navigator.language);
setDocumentLanguage(document.documentElement, locale);
render(<App session={session} locale={locale} />, root);
void session.open();
