/** What a platform was sent about one person's practice: all that a submission review may show (REQUIREMENTS P22). */
import type { SentScore } from '../lti-service-ports.js';
import type { Locale } from '../model.js';
import { languageOf } from './language.js';

export interface SubmissionView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  /** Said when nothing was sent. */
  readonly empty?: string;
  /** One for each column. */
  readonly entries: readonly {
    readonly facts: readonly { readonly label: string; readonly value: string }[];
    readonly note?: string;
  }[];
  /** Only for oneself. */
  readonly today?: string;
}

export function submissionView(
  { name, own, scores }: { readonly name?: string; readonly own: boolean; readonly scores: readonly SentScore[] },
  locale: Locale,
): SubmissionView {
  const { day, number, say } = languageOf(locale);
  return {
    locale,
    title: own
      ? say('submission.title.own')
      : name === undefined
        ? say('submission.title.nameless')
        : say('submission.title', { name }),
    lead: say(own ? 'submission.lead.own' : 'submission.lead'),
    ...(scores.length === 0 && { empty: say('submission.none') }),
    entries: scores.map(({ attempts, sent, lastAt, keptBack }) => ({
      facts: [
        { label: say('submission.attempts'), value: number(attempts, 0) },
        ...(sent
          ? [
              {
                label: say('submission.sent'),
                value: say('word.of', {
                  part: number(sent.scoreGiven, sent.scoreGiven % 1 === 0 ? 0 : 2),
                  whole: number(sent.scoreMaximum, 0),
                }),
              },
            ]
          : []),
        { label: say('submission.on'), value: day((sent?.at ?? lastAt).slice(0, 10)) },
      ],
      ...(keptBack && { note: say('submission.kept-back') }),
    })),
    ...(own && { today: say('submission.to-today') }),
  };
}
