/** What holds a Key Result back: readiness with its range, the skill that binds, and the order in which it pays to begin. */
import { readinessText, shareAt, shareText } from './readiness.js';
import type { Language } from './language.js';
import type { KeyResultView } from './key-result-view.js';
import type { RichText } from './views.js';
import { labelOf, weeksText, type VerdictContext } from './warning.js';

type Constraint = NonNullable<KeyResultView['constraint']>;

export function constraintView(context: VerdictContext, language: Language): Constraint {
  const { verdict, rules, k } = context;
  const { say, number, count } = language;
  const title = say('constraint.title');
  const { readiness, binding } = verdict;
  if (!('value' in readiness)) {
    const text =
      'withheld' in readiness ? say('constraint.withheld', { k: count('people', k) }) : say('constraint.unknown');
    return { title, sentence: [{ text }], gaps: [] };
  }
  const [at, from, to] = [readiness.value, readiness.low, readiness.high].map(shareAt);
  const text = readinessText(readiness, language);
  const target = number(rules.readiness.target, 2);
  const sentence: RichText = binding
    ? bindingSentence(labelOf(context, binding.skillId), shareText(binding.rise, language), language)
    : [{ text: say('constraint.none') }];
  return {
    title,
    sentence,
    ...(at !== undefined &&
      from !== undefined &&
      to !== undefined &&
      text !== undefined && {
        readiness: {
          label: say('constraint.readiness'),
          text,
          at,
          from,
          to,
          target: { at: rules.readiness.target, label: say('constraint.target', { target }) },
        },
      }),
    gaps: verdict.skills
      .filter(({ gapRank, weeksToReady }) => gapRank !== undefined && weeksToReady.high > 0)
      .toSorted((a, b) => (a.gapRank ?? 0) - (b.gapRank ?? 0))
      .slice(0, 3)
      .map((skill) => ({
        label: labelOf(context, skill.skillId),
        weeks: say('constraint.gap.weeks', { weeks: weeksText(skill.weeksToReady, language) }),
        start: say(skill.lastUsefulStart < verdict.day ? 'constraint.gap.past' : 'constraint.gap.start', {
          day: language.shortDay(skill.lastUsefulStart),
        }),
      })),
    order: say('constraint.order'),
    note: say('constraint.note', { step: number(rules.release.step, 2) }),
  };
}

/** The skill's name stands out, wherever the language puts it. */
function bindingSentence(skill: string, rise: string | undefined, { say }: Language): RichText {
  const mark = '\u0001';
  const text =
    rise === undefined
      ? say('constraint.sentence.some', { skill: mark })
      : say('constraint.sentence', { skill: mark, rise });
  const [before = '', after = ''] = text.split(mark);
  return [{ text: before }, { text: skill, strong: true }, { text: after }].filter(
    (run) => run.text !== '',
  ) as RichText;
}
