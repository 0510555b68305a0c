/** Build, borrow or buy: what can be done about the widest gap, and what to ask at the next check-in. R43–R45, R51. */
import { daysBetween } from '../calendar.js';
import type { Day, KeyResult, Skill, SkillId } from '../model.js';
import { publishShare, type PublishedShare } from '../policy/share.js';
import type { Rules } from '../rules.js';
import type { QuestionKind } from '../verdict/check-in-questions.js';
import type { RemedyOption } from '../verdict/options.js';
import type { RemapProposal } from '../verdict/remap.js';
import type { Language } from './language.js';
import type { OptionRow, OptionsView, RemapView } from './review-view.js';
import { weeksText } from './warning.js';

export interface OptionsFacts {
  readonly keyResult: KeyResult;
  readonly today: Day;
  readonly rules: Rules;
  readonly k: number;
  /** The widest gap of a team that may be spoken about, with what could be done. */
  readonly gap?: {
    readonly skill: Pick<Skill, 'label'>;
    readonly size: number;
    readonly needDate: Day;
    readonly options: readonly RemedyOption[];
  };
  /** True where the group is too small for anything to be said. */
  readonly isWithheld: boolean;
  /** True while figures wait for a second change of people, or the end of the quarter. */
  readonly isFrozen: boolean;
  readonly questions: readonly QuestionKind[];
}

export function optionsView(facts: OptionsFacts, language: Language): OptionsView {
  const { keyResult, gap, rules, questions } = facts;
  const { say } = language;
  return {
    id: keyResult.id,
    locale: language.locale,
    title: say('options.title'),
    about: keyResult.title,
    lead: leadText(facts, language),
    rows: gap ? gap.options.map((option) => optionRow(option, gap.size, facts, language)) : [],
    note: say('options.note'),
    checkIn: {
      title: say('check-in.title'),
      note: say('check-in.note'),
      questions: questions.map((kind) => say('quote', { text: say(`check-in.${kind}`) })),
    },
    remap: { title: say('remap.title'), note: say('remap.note') },
    why: {
      title: say('why.title'),
      rows: [
        {
          rule: say('why.rule', { rule: say('options.why'), version: rules.version }),
          inputs: [say('options.why.learn'), say('options.why.ours')],
          wouldChange: say('options.why.change'),
        },
      ],
    },
  };
}

function leadText({ gap, isWithheld, isFrozen, k, today }: OptionsFacts, language: Language): string {
  const { say, day, count } = language;
  if (isWithheld) return say('options.lead.withheld', { k: count('people', k) });
  if (isFrozen) return say('review.frozen');
  if (!gap) return say('options.lead.none');
  const left = Math.max(0, Math.floor(daysBetween(today, gap.needDate) / 7));
  return say('options.lead', {
    skill: gap.skill.label,
    day: day(gap.needDate),
    left: count('weeks', left, { digits: true }),
  });
}

/** How many people are short of the level would tell who has it, so nothing here depends on that number alone. */
function optionRow(
  { kind, costHours, weeks, readiness, inTime }: RemedyOption,
  size: number,
  { rules, k }: OptionsFacts,
  language: Language,
): OptionRow {
  const { say, number } = language;
  const cost =
    kind === 'learn'
      ? say('option.cost.each', { minutes: rules.sprint.weekMinutes })
      : costHours[1] === 0
        ? say('option.cost.none')
        : say('option.cost.hours', { low: number(costHours[0], 0), high: number(costHours[1], 0) });
  const [low, high] = [Math.floor(weeks[0]), Math.max(1, Math.ceil(weeks[1]))];
  const time =
    low === 0
      ? say('option.time.up-to', { weeks: language.count('weeks', high, { digits: true }) })
      : weeksText({ low, high }, language);
  const carriers = kind === 'learn' ? 'some' : kind === 'borrow' ? 'sure' : kind === 'drop-scope' ? 'none' : 'one';
  return {
    kind,
    label: say(`option.${kind}`),
    what: say(`option.${kind}.what`),
    inTime,
    inTimeLabel: say(`option.in-time.${inTime}`),
    facts: [
      { term: say('option.cost'), text: cost },
      { term: say('option.time'), text: time },
      {
        term: say('option.effect'),
        text: effectText(publishShare(readiness[1], size, k, rules.release.step), language),
      },
      { term: say('option.carriers'), text: say(`option.carriers.${carriers}`) },
    ],
  };
}

function effectText(share: PublishedShare, { say, number }: Language): string {
  return 'share' in share ? say('option.effect.up', { value: number(share.share, 2) }) : say('option.effect.none');
}

export function remapView(
  proposal: RemapProposal | undefined,
  items: number,
  labelOf: (id: SkillId) => string,
  { say }: Language,
): RemapView {
  if (!proposal) {
    return { title: say('remap.none'), sentences: [say('remap.none.text', { all: items })], isProposal: false };
  }
  const names = { new: labelOf(proposal.add), old: labelOf(proposal.drop) };
  return {
    title: say('remap.proposal', names),
    sentences: [
      say('remap.about-new', { ...names, count: proposal.aboutNew, all: proposal.blockers }),
      say('remap.about-old', { ...names, count: proposal.aboutOld }),
      say('remap.decide'),
    ],
    isProposal: true,
  };
}
