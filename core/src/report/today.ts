/** Today's page: ten minutes, the Key Result they serve, and where the learner stands. */
import { masteryState } from '../mastery/estimate.js';
import type { CheckIn, Day, KeyResult, Skill, SkillId } from '../model.js';
import type { Rules } from '../rules.js';
import type { SkillNeed } from '../sprint/needs.js';
import type { EmptySprint } from '../sprint/plan.js';
import { growthPrompts } from './growth.js';
import { sentence, type Language } from './language.js';
import { liftLine } from './line.js';
import { setUpView } from './set-up.js';
import { nextStep, sprintItemView, type PlannedItem } from './sprint-items.js';
import { estimateOf, standingRow, type Learner } from './standing.js';
import type { RichText, StandingRow, TodayView } from './views.js';

export interface TodayFacts {
  readonly today: Day;
  readonly rules: Rules;
  /** The Key Result of the course, else the one today's lesson serves, else the first that is due. */
  readonly focus?: {
    readonly keyResult: KeyResult;
    readonly checkIns: readonly CheckIn[];
    readonly fromCourse: boolean;
  };
  readonly sprint: { readonly items: readonly PlannedItem[] } | EmptySprint;
  /** Of this week's Key Results. */
  readonly needs: readonly SkillNeed[];
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly learner: Learner;
  /** Minutes of sprint items done since Monday. */
  readonly weekMinutes: number;
  /** The course somebody teaches that serves no Key Result yet. */
  readonly untied?: string;
  /** Smallest group that is shown. */
  readonly k: number;
}

export function todayView(facts: TodayFacts, language: Language): TodayView {
  const { focus, today, rules, skills, needs } = facts;
  const { say } = language;
  return {
    locale: language.locale,
    date: language.fullDay(today),
    headline: headline(facts, language),
    lead: lead(facts, language),
    ...(focus && {
      keyResult: {
        id: focus.keyResult.id,
        title: focus.keyResult.title,
        line: liftLine({ ...focus, today, rules }, language),
        growthPrompt: growthPrompts(focusSkills(facts), today, language)[0] ?? '',
      },
    }),
    ...(facts.untied !== undefined && { setUp: setUpView(facts.untied, language) }),
    sprint: sprintView(facts, language),
    week: {
      minutes: facts.weekMinutes,
      of: rules.sprint.weekMinutes,
      label: say('today.week.label'),
      sentence: say('today.week.sentence', { minutes: language.count('minutes', facts.weekMinutes) }),
    },
    standing: {
      title: say('today.standing.title'),
      rows: standingRows(facts, skills, needs, language),
      scaleNote: say('today.standing.note'),
    },
    privacy: say('today.privacy', { k: language.count('people', facts.k) }),
  };
}

const itemsOf = ({ sprint }: TodayFacts): readonly PlannedItem[] => ('items' in sprint ? sprint.items : []);

/** "Nine minutes toward “…”": the minutes still ahead, and what will be done differently. */
function headline(facts: TodayFacts, language: Language): string {
  const { say } = language;
  const items = itemsOf(facts);
  if (items.length === 0) return say('today.headline.empty');
  const minutes = items.filter(({ done }) => !done).reduce((sum, { item }) => sum + item.minutes, 0);
  if (minutes === 0) return say('today.headline.done');
  const keyResult = facts.focus?.keyResult;
  const aim = (keyResult?.behaviours[0] ?? keyResult?.title ?? '').replace(/[.!]\s*$/, '');
  return say('today.headline', { minutes: sentence(language.count('minutes', minutes)), aim });
}

/** Skills the focus needs, once each, heaviest first. */
function focusSkills({ focus, needs, skills }: TodayFacts): readonly Skill[] {
  const own = needs.filter(({ keyResultId }) => keyResultId === focus?.keyResult.id);
  const ids = new Set(own.toSorted((a, b) => b.weight - a.weight).map(({ skillId }) => skillId));
  return [...ids].flatMap((id) => skills.get(id) ?? []);
}

function lead(facts: TodayFacts, language: Language): RichText {
  const { focus, learner, needs, rules } = facts;
  const { say, value } = language;
  if (!focus) return [{ text: say('today.lead.none') }];
  const { title, unit, baseline, target } = focus.keyResult;
  const goal = value(target, unit);
  // A title that names its numbers does not need them twice.
  const isNamed = title.includes(goal);
  const states = focusSkills(facts).map((skill) =>
    masteryState(estimateOf(learner, skill), requiredLevel(skill.id, needs) ?? rules.mastery.defaultLevel, rules),
  );
  const unmeasured = states.filter((state) => state === 'unknown').length;
  const have = say(unmeasured > 0 ? 'today.lead.have-unmeasured' : 'today.lead.have', {
    have: states.filter((state) => state === 'ready').length,
    all: states.length,
    unmeasured: language.count('unmeasured', unmeasured),
  });
  const fresh = itemsOf(facts).find(({ item }) => item.part === 'new');
  const skill = fresh && facts.skills.get(fresh.item.skillId)?.label;
  const rest = [
    ...(states.length > 0 ? [have] : []),
    ...(skill === undefined ? [] : [say('today.lead.works-on', { skill })]),
  ];
  return [
    { text: say(focus.fromCourse ? 'today.lead.course' : 'today.lead.team') },
    {
      text: isNamed ? title : say('today.lead.from-to', { title, start: value(baseline, unit), goal }),
      strong: true,
    },
    { text: ['.', ...rest].join(' ') },
  ];
}

function sprintView(facts: TodayFacts, language: Language): TodayView['sprint'] {
  const { say } = language;
  const items = itemsOf(facts);
  const minutes = items.reduce((sum, { item }) => sum + item.minutes, 0);
  const key = minutes === 0 ? 'today.title.empty' : minutes === 1 ? 'today.title.one' : 'today.title';
  const next = nextStep(items, language);
  return {
    title: say(key, { n: minutes }),
    minutes,
    items: items.map((item) => sprintItemView(item, facts, language)),
    ...(next && { next }),
    ...('empty' in facts.sprint && {
      empty: emptyText(facts.sprint, language),
      ...(facts.sprint.empty === 'no-team' && { inNoTeam: true as const }),
    }),
  };
}

function emptyText({ empty, nextReviewOn }: EmptySprint, { say, day }: Language): string {
  const reason = say(`today.empty.${empty}`);
  return nextReviewOn === undefined
    ? reason
    : `${reason} ${say('today.empty.next-review', { day: day(nextReviewOn) })}`;
}

/** The highest level any of the needs asks for. */
export function requiredLevel(skillId: SkillId, needs: readonly SkillNeed[]): number | undefined {
  const levels = needs.filter((need) => need.skillId === skillId).map(({ level }) => level);
  return levels.length > 0 ? Math.max(...levels) : undefined;
}

/** One row for each skill this week's Key Results need: those of the focus first, then by label. */
function standingRows(
  facts: TodayFacts,
  skills: ReadonlyMap<SkillId, Skill>,
  needs: readonly SkillNeed[],
  language: Language,
): readonly StandingRow[] {
  const first = focusSkills(facts);
  const others = [...new Set(needs.map(({ skillId }) => skillId))].flatMap((id) => skills.get(id) ?? []);
  const inOrder = new Set([...first, ...others.toSorted((a, b) => (a.label < b.label ? -1 : 1))]);
  return [...inOrder].map((skill) => standingRow(facts.learner, skill, requiredLevel(skill.id, needs), language));
}
