/** The early warning: the last useful start first, drawn back from the day the skills are needed. */
import { daysBetween } from '../calendar.js';
import { clamp } from '../math.js';
import type { Day, KeyResult, Skill, SkillId } from '../model.js';
import type { PublishedSkill, PublishedVerdict } from '../policy/publish-verdict.js';
import type { Rules } from '../rules.js';
import { readinessText } from './readiness.js';
import type { Language } from './language.js';
import { levelText } from './standing.js';
import type { KeyResultView } from './key-result-view.js';

export interface VerdictContext {
  readonly keyResult: KeyResult;
  readonly verdict: PublishedVerdict;
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly rules: Rules;
  readonly k: number;
}

type Warning = NonNullable<KeyResultView['warning']>;

export function warningView(context: VerdictContext, language: Language): Warning {
  const { verdict, k } = context;
  const { say, day } = language;
  const { risk, needDate } = verdict;
  if ('withheld' in risk) {
    return {
      risk: 'unknown',
      title: say('warning.title.low'),
      sentences: [say('warning.withheld', { k: language.count('people', k) })],
    };
  }
  if ('unknown' in risk) {
    const text = risk.unknown === 'too-early' ? 'warning.too-early' : 'warning.not-enough';
    return { risk: 'unknown', title: say('warning.title.low'), sentences: [say(text)] };
  }
  const { level } = risk;
  const title = say(`warning.title.${level}`);
  if (level === 'low') return { risk: level, title, sentences: [say('warning.low', { day: day(needDate) })] };
  const first = firstToStart(verdict);
  return {
    risk: level,
    title,
    ...(first && startOf(first, context, language)),
    sentences: sentencesOf(first, context, language),
  };
}

/** Largest gap first; of skills that have one and still take weeks. */
const firstToStart = ({ skills }: PublishedVerdict): PublishedSkill | undefined =>
  skills
    .filter(({ gapRank, weeksToReady }) => gapRank !== undefined && weeksToReady.mid > 0)
    .toSorted((a, b) => (a.gapRank ?? 0) - (b.gapRank ?? 0))[0];

export const labelOf = ({ skills }: Pick<VerdictContext, 'skills'>, id: SkillId): string => skills.get(id)?.label ?? id;

export function weeksText({ low, high }: { readonly low: number; readonly high: number }, language: Language): string {
  const weeks = language.count('weeks', high, { digits: true });
  return low === high ? weeks : language.say('warning.weeks', { low, weeks });
}

function startOf(first: PublishedSkill, context: VerdictContext, language: Language): Pick<Warning, 'start' | 'plan'> {
  const { keyResult, verdict } = context;
  const { say, count, shortDay, day } = language;
  const today = verdict.day;
  const start = first.lastUsefulStart;
  const left = daysBetween(today, start);
  const weeks = weeksText(first.weeksToReady, language);
  const skill = labelOf(context, first.skillId);
  const when = left === 0 ? say('warning.when.today') : count(left > 0 ? 'days-left' : 'days-gone', Math.abs(left));
  const span = Math.max(1, daysBetween(today, keyResult.due));
  const at = (on: Day): number => clamp(daysBetween(today, on) / span, 0, 1);
  const before = (count_: number): number => clamp((daysBetween(today, verdict.needDate) - 7 * count_) / span, 0, 1);
  return {
    start: {
      date: shortDay(start),
      isPast: left < 0,
      sentence: say(left < 0 ? 'warning.date-past' : 'warning.date', { skill, when }),
    },
    plan: {
      today: say('warning.plan.today'),
      start: { at: at(start), label: shortDay(start) },
      maybe: { from: before(first.weeksToReady.high), to: before(first.weeksToReady.low) },
      learning: { from: before(first.weeksToReady.low), to: at(verdict.needDate), label: weeks },
      need: { at: at(verdict.needDate), term: say('warning.plan.needed'), label: shortDay(verdict.needDate) },
      due: { term: say('warning.plan.due'), label: shortDay(keyResult.due) },
      summary: say('warning.plan.summary', {
        need: day(verdict.needDate),
        weeks,
        start: day(start),
        due: day(keyResult.due),
      }),
    },
  };
}

function sentencesOf(
  first: PublishedSkill | undefined,
  context: VerdictContext,
  language: Language,
): readonly string[] {
  const { verdict, rules } = context;
  const { say, day, number } = language;
  const below = verdict.skills.filter(({ projected }) => projected !== 'resilient');
  const labels = [...new Set(below.map(({ skillId }) => labelOf(context, skillId)))];
  const readiness = readinessText(verdict.readiness, language);
  return [
    ...(first
      ? [
          say('warning.pace', {
            level: levelText(first.required, language),
            weeks: weeksText(first.weeksToReady, language),
          }),
        ]
      : []),
    ...(labels.length > 0
      ? [say('warning.projected', { skill: language.list(labels), day: day(verdict.needDate) })]
      : []),
    ...(readiness === undefined
      ? []
      : [say('warning.readiness', { readiness, target: number(rules.readiness.target, 2) })]),
    ...(first && first.lastUsefulStart < verdict.day ? [say('warning.open')] : []),
  ];
}
