/** The LMS around every page: top bar, person switch, course menu. */
import { html, type Html } from '../../../src/http/html.js';
import { pageData } from '../html.js';
import { activitiesOf, type LmsState } from '../state.js';
import { fullName, roleIn, type Course, type LmsPerson } from '../world.js';

/** Who looks at a page. */
export interface Visitor {
  readonly person: LmsPerson;
  /** Path to come back to after switching the person. */
  readonly path: string;
}

export interface PageView {
  readonly title: string;
  readonly course?: Course;
  readonly body: Html;
  /** The tool fills the page: no padding, no reading width. */
  readonly wide?: boolean;
  /** Loaded as a module; gets `data` from the page. */
  readonly script?: { readonly src: string; readonly data: unknown };
}

export function layout(state: LmsState, visitor: Visitor, view: PageView): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${view.title} · ${state.world.siteName}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/lms.css" />
        ${view.script && pageData(view.script.data)}
        ${view.script && html`<script type="module" src="${view.script.src}"></script>`}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        ${topBar(state, visitor)}
        <div class="${view.course ? 'frame' : 'frame frame-single'}">
          ${view.course && courseMenu(state, visitor, view.course)}
          <main id="main" class="${view.wide ? 'wide' : ''}" tabindex="-1">${view.body}</main>
        </div>
      </body>
    </html>`;
}

function topBar(state: LmsState, visitor: Visitor): Html {
  const { person } = visitor;
  return html`<header class="top">
    <a class="brand" href="/courses"
      ><img src="/assets/icon.svg" alt="" width="20" height="20" />${state.world.siteName}</a
    >
    <nav aria-label="Site">
      <a href="/courses">Courses</a>
      ${person.siteAdmin && html`<a href="/tools">Tools</a>`}
      <a href="/lab">Lab</a>
    </nav>
    <details class="account">
      <summary>
        <span class="avatar" aria-hidden="true">${initials(person)}</span>
        <span class="account-name">${fullName(person)}</span>
      </summary>
      <form method="post" action="/session" class="account-menu">
        <input type="hidden" name="to" value="${visitor.path}" />
        <p id="switch-title">Use ${state.world.siteName} as</p>
        <ul aria-labelledby="switch-title">
          ${state.world.people
            .filter(({ key }) => state.world.signIns.includes(key))
            .map(
              (other) =>
                html`<li>
                  <button name="person" value="${other.key}" ${other.id === person.id && html`aria-current="true"`}>
                    <span class="avatar" aria-hidden="true">${initials(other)}</span>
                    <span>${fullName(other)}<small>${other.job}</small></span>
                  </button>
                </li>`,
            )}
        </ul>
      </form>
    </details>
  </header>`;
}

function initials(person: LmsPerson): string {
  return `${person.givenName.slice(0, 1)}${person.familyName.slice(0, 1)}`;
}

function courseMenu(state: LmsState, visitor: Visitor, course: Course): Html {
  const base = `/courses/${course.id}`;
  const teaches = roleIn(course, visitor.person) === 'Instructor';
  const links = [
    { href: base, label: course.title },
    { href: `${base}/announcements`, label: 'Announcements' },
    ...activitiesOf(state, course.id).map(({ id, title }) => ({ href: `${base}/activities/${id}`, label: title })),
    ...course.modules.map(({ id, title }) => ({ href: `${base}/modules/${id}`, label: title })),
    { href: `${base}/grades`, label: 'Grades' },
    { href: `${base}/people`, label: 'People' },
    ...(teaches ? [{ href: `${base}/add`, label: 'Add content' }] : []),
  ];
  return html`<nav class="course-menu" aria-label="Course">
    <ul>
      ${links.map(
        ({ href, label }) =>
          html`<li><a href="${href}" ${href === visitor.path && html`aria-current="page"`}>${label}</a></li>`,
      )}
    </ul>
  </nav>`;
}
