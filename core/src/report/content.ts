/** The page on which those who teach choose what their course holds (LTI Deep Linking), and what each choice is. */
import type { KeyResult, KeyResultId, LessonSummary, Locale, Skill, SkillId } from '../model.js';
import { sortedBy } from '../order.js';
import { languageOf, type Language } from './language.js';

/** What the place in the platform takes. */
export interface ContentPlace {
  readonly course?: string;
  /** Activities that launch a tool; without them nothing of ours fits. */
  readonly activities: boolean;
  readonly multiple: boolean;
  readonly columns: boolean;
  /** Those who teach want a column where there is none. */
  readonly wantsColumns?: boolean;
  /** Items become activities without another question. */
  readonly atOnce: boolean;
  readonly moodle: boolean;
}

export type ContentKind = 'today' | 'progress' | 'skill' | 'lesson';

export interface ContentRow {
  readonly kind: ContentKind;
  /** Of the skill or the lesson; the kind itself for what belongs to the whole course. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly graded: boolean;
}

export interface ContentView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  /** Why nothing can be chosen here. */
  readonly refused?: string;
  readonly keyResults: {
    readonly label: string;
    readonly none: string;
    readonly options: readonly { readonly id: KeyResultId; readonly title: string }[];
    /** That of the course. */
    readonly chosen?: KeyResultId;
  };
  readonly groups: readonly { readonly title: string; readonly rows: readonly ContentRow[] }[];
  /** Absent where nothing can be graded. */
  readonly column?: { readonly label: string; readonly text: string; readonly chosen: boolean };
  readonly multiple: boolean;
  readonly notes: readonly string[];
  readonly words: {
    readonly graded: string;
    readonly find: string;
    readonly foundNone: string;
    readonly add: string;
    readonly cancel: string;
    readonly chooseFirst: string;
    readonly progressNeeds: string;
  };
}

export interface ContentFacts {
  readonly place: ContentPlace;
  readonly keyResults: readonly KeyResult[];
  readonly chosen?: KeyResultId;
  readonly skills: readonly Skill[];
  readonly lessons: readonly LessonSummary[];
}

export function contentView(
  { place, keyResults, chosen, skills, lessons }: ContentFacts,
  language: Language,
): ContentView {
  const { say } = language;
  const labels = new Map(skills.map(({ id, label }) => [id, label]));
  const row = (kind: ContentKind, id: string, title: string, text: string, graded: boolean): ContentRow => ({
    kind,
    id,
    title,
    text,
    graded: graded && place.columns,
  });
  const course = [
    row('today', 'today', say('content.today'), say('content.today.text'), true),
    ...(keyResults.length > 0
      ? [row('progress', 'progress', say('content.progress'), say('content.progress.text'), false)]
      : []),
  ];
  const groups = [
    { title: say('content.group.course'), rows: course },
    {
      title: say('content.group.skill'),
      rows: named(skills, ({ label }) => label).map((skill) =>
        row('skill', skill.id, skill.label, skill.definition, false),
      ),
    },
    {
      title: say('content.group.lesson'),
      rows: named(lessons, ({ title }) => title).map((lesson) =>
        row('lesson', lesson.id, lesson.title, lessonText(lesson, labels, language), true),
      ),
    },
  ];
  return {
    locale: language.locale,
    title: say('content.title'),
    lead: place.course === undefined ? say('content.lead.unnamed') : say('content.lead', { course: place.course }),
    ...(!place.activities && { refused: say('content.not-accepted') }),
    keyResults: {
      label: say('content.key-result'),
      none: say('content.key-result.none'),
      options: named(keyResults, ({ title }) => title).map(({ id, title }) => ({ id, title })),
      ...(chosen !== undefined && { chosen }),
    },
    groups: place.activities ? groups.filter(({ rows }) => rows.length > 0) : [],
    ...(place.activities &&
      place.columns && {
        column: {
          label: say('content.column'),
          text: say('content.column.text'),
          chosen: place.wantsColumns === true,
        },
      }),
    multiple: place.multiple,
    notes: place.activities ? notesOf(place, language) : [],
    words: {
      graded: say('content.graded'),
      find: say('content.find'),
      foundNone: say('content.found-none'),
      add: say('content.add'),
      cancel: say('content.cancel'),
      chooseFirst: say('content.choose-first'),
      progressNeeds: say('content.progress-needs'),
    },
  };
}

/** What the platform may tell the person who chose (LTI Deep Linking 2.0 §4.5.2): a message, or why nothing was possible. */
export function saidOfChoice(
  { refused }: Pick<ContentView, 'refused'>,
  rows: readonly Pick<ContentRow, 'title'>[],
  locale: Locale,
): { readonly message?: string; readonly problem?: string } {
  const { say } = languageOf(locale);
  const [first, ...more] = rows;
  if (first === undefined) return refused === undefined ? { message: say('content.said.none') } : { problem: refused };
  if (more.length === 0) return { message: say('content.said.one', { title: first.title }) };
  return { message: say('content.said.many', { n: rows.length }) };
}

/** What happens to what is chosen, where platforms differ (observed on Moodle 4.5.6). */
function notesOf({ multiple, columns, atOnce, moodle }: ContentPlace, { say }: Language): readonly string[] {
  return [
    ...(multiple ? [] : [say('content.one')]),
    ...(moodle ? [say('content.moodle.one')] : []),
    ...(moodle && multiple ? [say('content.moodle.many')] : []),
    ...(moodle && columns ? [say('content.moodle.grades')] : []),
    ...(atOnce ? [say('content.at-once')] : []),
    ...(columns ? [] : [say('content.no-columns')]),
  ];
}

function lessonText(
  { minutes, teaches }: LessonSummary,
  labels: ReadonlyMap<SkillId, string>,
  { say, count, list }: Language,
): string {
  const skills = list(teaches.flatMap((id) => labels.get(id) ?? []));
  const time = count('minutes', minutes, { digits: true });
  return skills === '' ? time : say('content.lesson.text', { minutes: time, skills });
}

const named = <T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] =>
  sortedBy(items, (item) => [nameOf(item).toLowerCase()]);

/** A skill and the lessons that teach it: what an activity about a skill opens. */
export interface SkillView {
  readonly locale: Locale;
  readonly title: string;
  readonly definition: string;
  readonly lessons: {
    readonly title: string;
    readonly none: string;
    readonly rows: readonly { readonly id: LessonSummary['id']; readonly title: string; readonly minutes: string }[];
  };
}

export function skillView(
  skill: Skill,
  lessons: readonly LessonSummary[],
  { locale, say, count }: Language,
): SkillView {
  return {
    locale,
    title: skill.label,
    definition: skill.definition,
    lessons: {
      title: say('skill.lessons'),
      none: say('skill.lessons.none'),
      rows: lessons.map(({ id, title, minutes }) => ({
        id,
        title,
        minutes: count('minutes', minutes, { digits: true }),
      })),
    },
  };
}
