/** Courses, their front page, announcements, modules and people. */
import { html, type Html } from '../../../src/http/html.js';
import { activitiesOf, personById, type LmsState } from '../state.js';
import { fullName, roleIn, type Course, type CoursePage } from '../world.js';
import { layout, type Visitor } from './layout.js';

const ROLE_WORD = { Learner: 'Learner', Instructor: 'Team lead' } as const;

export function coursesPage(state: LmsState, visitor: Visitor): Html {
  const mine = state.world.courses.filter((course) => roleIn(course, visitor.person));
  return layout(state, visitor, {
    title: 'Courses',
    body: html`<h1>Your courses</h1>
      ${mine.length === 0 && html`<p>You are not in a course yet.</p>`}
      <ul class="cards">
        ${mine.map(
          (course) =>
            html`<li class="card">
              <h2><a href="/courses/${course.id}">${course.title}</a></h2>
              <p>${course.summary}</p>
              <p class="meta">${ROLE_WORD[roleIn(course, visitor.person) ?? 'Learner']}</p>
            </li>`,
        )}
      </ul>`,
  });
}

export function coursePage(state: LmsState, visitor: Visitor, course: Course): Html {
  const [latest] = course.announcements;
  return layout(state, visitor, {
    title: course.title,
    course,
    body: html`<h1>${course.title}</h1>
      <p class="lead">${course.summary}</p>
      ${latest && html`<p class="notice"><strong>${latest.title}.</strong> ${latest.text}</p>`}
      <h2>In this course</h2>
      <ul class="contents">
        ${activitiesOf(state, course.id).map(
          (activity) =>
            html`<li>
              <a href="/courses/${course.id}/activities/${activity.id}">${activity.title}</a>
              <span class="meta">${activity.text}</span>
            </li>`,
        )}
        ${course.modules.map(
          (module) => html`<li><a href="/courses/${course.id}/modules/${module.id}">${module.title}</a></li>`,
        )}
      </ul>`,
  });
}

export function announcementsPage(state: LmsState, visitor: Visitor, course: Course): Html {
  return layout(state, visitor, {
    title: 'Announcements',
    course,
    body: html`<h1>Announcements</h1>
      ${course.announcements.map(
        ({ title, date, text }) =>
          html`<article>
            <h2>${title}</h2>
            <p class="meta">${date}</p>
            <p>${text}</p>
          </article>`,
      )}`,
  });
}

export function modulePage(state: LmsState, visitor: Visitor, course: Course, module: CoursePage): Html {
  return layout(state, visitor, {
    title: module.title,
    course,
    body: html`<h1>${module.title}</h1>
      ${module.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`,
  });
}

export function peoplePage(state: LmsState, visitor: Visitor, course: Course): Html {
  const rows = course.enrolments.flatMap(({ personId, role }) => {
    const person = personById(state, personId);
    return person ? [{ person, role }] : [];
  });
  return layout(state, visitor, {
    title: 'People',
    course,
    body: html`<h1>People</h1>
      <table class="grid" role="table">
        <caption class="visually-hidden">
          People in ${course.title}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">Name</th>
            <th role="columnheader" scope="col">Role</th>
            <th role="columnheader" scope="col">Work</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            ({ person, role }) =>
              html`<tr role="row">
                <th role="rowheader" scope="row">${fullName(person)}</th>
                <td role="cell">${ROLE_WORD[role]}</td>
                <td role="cell">${person.job}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  });
}
