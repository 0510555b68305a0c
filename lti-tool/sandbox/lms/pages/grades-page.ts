/** The gradebook: one's own grades, or a whole column for those who teach. */
import type { Grade, LineItem } from '../gradebook.js';
import { html, type Html } from '../../../src/http/html.js';
import { personById, type LmsState } from '../state.js';
import { fullName, roleIn, type Course, type LmsPerson } from '../world.js';
import { layout, type Visitor } from './layout.js';

export function gradesPage(state: LmsState, visitor: Visitor, course: Course): Html {
  const items = state.gradebook.items(course.id);
  const teaches = roleIn(course, visitor.person) === 'Instructor';
  const learners = course.enrolments.flatMap(({ personId, role }) => {
    const person = personById(state, personId);
    return person && role === 'Learner' ? [person] : [];
  });
  return layout(state, visitor, {
    title: 'Grades',
    course,
    body: html`<h1>Grades</h1>
      ${items.length === 0 && html`<p>Nothing is graded in this course yet.</p>`}
      ${teaches ? items.map((item) => columnTable(state, item, learners)) : items.length > 0 && ownTable(state, items, visitor.person)}`,
  });
}

function ownTable(state: LmsState, items: readonly LineItem[], person: LmsPerson): Html {
  return gradeTable(
    'Your grades',
    'Activity',
    items.map((item) => ({
      name: item.label,
      item,
      grade: state.gradebook.grade(item.id, state.profile.subject(person)),
    })),
  );
}

function columnTable(state: LmsState, item: LineItem, learners: readonly LmsPerson[]): Html {
  const rows = learners.map((person) => ({
    name: fullName(person),
    item,
    grade: state.gradebook.grade(item.id, state.profile.subject(person)),
    ...(item.activityId !== undefined &&
      item.submissionReview && { review: `/launch/${item.activityId}?target=window&review=${person.id}` }),
  }));
  return html`<h2>${item.label}</h2>
    ${gradeTable(item.label, 'Learner', rows)}`;
}

interface Row {
  readonly name: string;
  readonly item: LineItem;
  readonly grade: Grade | undefined;
  /** Where the graded work can be seen. */
  readonly review?: string;
}

function gradeTable(caption: string, first: string, rows: readonly Row[]): Html {
  return html`<table class="grid grades" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${first}</th>
        <th role="columnheader" scope="col">Score</th>
        <th role="columnheader" scope="col">Received</th>
        <th role="columnheader" scope="col">Comment</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ name, item, grade, review }) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${name}</th>
            <td role="cell" class="score">${scoreText(grade, item)}</td>
            <td role="cell">${grade ? timeText(grade.at) : html`<span class="meta">Nothing yet</span>`}</td>
            <td role="cell">
              ${grade?.comment}${grade && review && html` <a href="${review}" target="_blank" rel="opener">See the work</a>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function scoreText(grade: Grade | undefined, item: LineItem): string {
  if (grade?.score === undefined) return '–';
  return `${Math.round(grade.score * 100) / 100} of ${item.scoreMaximum}`;
}

const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

function timeText(at: number): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${written.format(at)} UTC</time>`;
}
