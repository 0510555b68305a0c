/** What those who teach see of the gradebook: their choice, and where it differs from what was sent. */
import type { GradeChoice, SentScore } from '../lti-service-ports.js';
import type { Locale } from '../model.js';
import { languageOf } from './language.js';

export interface GradeChoiceForm {
  readonly of: 'course' | 'platform';
  readonly legend: string;
  readonly chosen: GradeChoice;
  readonly options: readonly { readonly choice: GradeChoice; readonly label: string; readonly text: string }[];
}

export interface GradebookView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  /** The course's for those who teach it; the platform's for administrators. */
  readonly forms: readonly GradeChoiceForm[];
  readonly save: string;
  readonly saved: string;
  readonly held: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly columns: readonly string[];
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly sent: string;
      readonly there: string;
      readonly what: string;
    }[];
  };
}

/** What one column holds for one person, beside what was sent. */
export interface ComparedScore {
  readonly name?: string;
  readonly score: SentScore;
  readonly held?: { readonly score: number; readonly maximum: number };
  readonly same: boolean;
}

export interface GradebookFacts {
  readonly course?: GradeChoice;
  readonly platform?: GradeChoice;
  /** `unreadable` and `down` when the platform showed nothing of a column. */
  readonly compared: readonly ComparedScore[];
  readonly gone: number;
  readonly problem?: 'unreadable' | 'down';
}

const choices: readonly GradeChoice[] = ['none', 'given', 'made'];

export function gradebookView(facts: GradebookFacts, locale: Locale): GradebookView {
  const { say, number } = languageOf(locale);
  const { compared, gone, problem } = facts;
  const form = (of: GradeChoiceForm['of'], chosen: GradeChoice): GradeChoiceForm => ({
    of,
    legend: say(`gradebook.${of}`),
    chosen,
    options: choices.map((choice) => ({
      choice,
      label: say(`gradebook.${choice}`),
      text: say(`gradebook.${choice}.text`),
    })),
  });
  const different = compared.filter(({ same }) => !same);
  const points = (given: number, maximum: number) =>
    say('word.of', { part: number(given, given % 1 === 0 ? 0 : 2), whole: number(maximum, 0) });
  return {
    locale,
    title: say('gradebook.title'),
    lead: say('gradebook.lead'),
    forms: [
      ...(facts.course === undefined ? [] : [form('course', facts.course)]),
      ...(facts.platform === undefined ? [] : [form('platform', facts.platform)]),
    ],
    save: say('gradebook.save'),
    saved: say('gradebook.saved'),
    held: {
      title: say('gradebook.held'),
      lines: [
        ...(compared.length > 0
          ? [
              say('gradebook.held.counts', {
                all: compared.length,
                same: compared.length - different.length,
                different: different.length,
              }),
            ]
          : []),
        ...(gone > 0 ? [say('gradebook.held.gone', { gone })] : []),
        ...(problem ? [say(`gradebook.held.${problem}`)] : []),
        ...(compared.length + gone === 0 && !problem ? [say('gradebook.held.none')] : []),
      ],
      columns: [say('gradebook.name'), say('gradebook.sent'), say('gradebook.there'), say('gradebook.what')],
      rows: different.map(({ name, score, held }) => ({
        id: `${score.lineItem} ${score.subject}`,
        name: name ?? say('gradebook.nameless'),
        sent: score.sent ? points(score.sent.scoreGiven, score.sent.scoreMaximum) : say('gradebook.nothing'),
        there: held ? points(held.score, held.maximum) : say('gradebook.nothing'),
        what: say(held ? (score.keptBack ? 'gradebook.kept-back' : 'gradebook.changed') : 'gradebook.missing'),
      })),
    },
  };
}
