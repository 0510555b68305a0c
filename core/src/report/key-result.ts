/** A Key Result's page: can it be done, who can carry it, where the number is heading, what is under way. */
import { daysBetween } from '../calendar.js';
import { readingsOf } from '../key-result.js';
import type { Day, KeyResult, Skill } from '../model.js';

import { stateOf, type StateVerdict } from '../verdict/key-result-state.js';
import { coverageRows, coverageView, type NamedTeam } from './coverage.js';
import { contestView } from './contest.js';
import { growthPrompts } from './growth.js';
import { historyView } from './history.js';
import { interventionsView, numberedInterventions } from './interventions.js';
import { sentence, type Language } from './language.js';
import type { KeyResultFacts } from './key-result-facts.js';
import { liftLine } from './line.js';
import { nextStepText } from './next-step.js';
import { seriesView } from './series.js';
import type { SteeringFacts } from './steering-facts.js';
import { verdictTags, verdictViews, verdictWhy } from './verdict-views.js';
import type { CoverageRow, KeyResultListView, KeyResultView } from './key-result-view.js';
import type { KeyResultState, RichText, Why } from './views.js';

const STATES: readonly KeyResultState[] = ['wish', 'mapped', 'equipped', 'executable'];

export function keyResultView(facts: KeyResultFacts, steering: SteeringFacts, language: Language): KeyResultView {
  const { keyResult, today, teams, skills, k, rules } = facts;
  const { say } = language;
  const verdict = stateIn(facts);
  const rows = coverageRows(keyResult, teams, skills, { k, rules }, language);
  const interventions = numberedInterventions(facts.interventions, today, steering, language);
  const next = nextStepText(verdict, facts, language);
  return {
    id: keyResult.id,
    locale: language.locale,
    crumb: teams.map((team) => crumb(team, language)).join(' · '),
    date: dateText(keyResult, today, language),
    title: keyResult.title,
    lead: lead(facts, verdict, rows, language),
    state: verdict.state,
    states: STATES.map((state) => ({ state, label: say(`state.${state}`) })),
    nextStep: next,
    line: liftLine(facts, language),
    ...verdictViews(facts, language),
    coverage: coverageView(rows, teams, { k, rules, frozenSince: facts.frozenSince }, language),
    series: seriesView(facts, interventions, language),
    interventions: interventionsView(
      interventions.map(({ row }) => row),
      facts,
      steering,
      language,
    ),
    ...historyView(steering, language),
    contest: contestView(steering, language),
    maySteer: steering.maySteer,
    ...(steering.maySteer && { reading: { unit: keyResult.unit.name, today, now: steering.now } }),
    growthPrompt: {
      title: say('growth.title'),
      questions: growthPrompts(heaviestSkills(facts), today, language).map((text) => say('quote', { text })),
    },
    why: { title: say('why.title'), rows: whyRows(facts, next, language) },
  };
}

export function keyResultListView(
  all: readonly KeyResultFacts[],
  isEverything: boolean,
  language: Language,
): KeyResultListView {
  const { say } = language;
  return {
    title: say(isEverything ? 'key-result.list.title-all' : 'key-result.list.title'),
    ...(isEverything && { learningHours: say('hours.title') }),
    rows: all.map((facts) => {
      const { state } = stateIn(facts);
      return {
        id: facts.keyResult.id,
        title: facts.keyResult.title,
        team: teamNames(facts),
        state,
        stateLabel: say(`state.${state}`),
        line: liftLine(facts, language),
        // What has ended is looked back on, not warned about.
        ...(facts.keyResult.due >= facts.today && {
          nextStep: nextStepText(stateIn(facts), facts, language),
          ...verdictTags(facts, language),
        }),
      };
    }),
  };
}

const MOST_TEAMS = 3;

/** "BI squad 1 · BI squad 2 · BI squad 3 · +17" */
function teamNames({ teams }: KeyResultFacts): string {
  const shown = teams.slice(0, MOST_TEAMS).map(({ name }) => name);
  return [...shown, ...(teams.length > MOST_TEAMS ? [`+${teams.length - MOST_TEAMS}`] : [])].join(' · ');
}

const stateIn = (facts: KeyResultFacts): StateVerdict => facts.verdict ?? stateOf(facts, facts.rules);

function crumb({ name, size, isShown }: NamedTeam, language: Language): string {
  if (!isShown) return name;
  return language.say('key-result.crumb', { team: name, people: language.count('people', size, { digits: true }) });
}

/** "20 October, week 5 of 13" */
function dateText({ start, due }: KeyResult, today: Day, { say, day }: Language): string {
  if (today < start) return say('key-result.date-before', { day: day(today), start: day(start) });
  if (today > due) return say('key-result.date-after', { day: day(today), due: day(due) });
  const week = Math.floor(daysBetween(start, today) / 7) + 1;
  const weeks = Math.floor(daysBetween(start, due) / 7) + 1;
  return say('key-result.date', { day: day(today), week, weeks });
}

function heaviestSkills({ keyResult, skills }: KeyResultFacts): readonly Skill[] {
  return keyResult.requirements
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ skillId }) => skills.get(skillId) ?? []);
}

function lead(
  { keyResult, teams, k }: KeyResultFacts,
  { state }: StateVerdict,
  rows: readonly CoverageRow[],
  language: Language,
): RichText {
  const { say, count, list } = language;
  const named = new Set(keyResult.requirements.map(({ skillId }) => skillId)).size;
  const labels = (wanted: CoverageRow['state']): readonly string[] => [
    ...new Set(rows.filter((row) => row.state === wanted).map(({ label }) => label)),
  ];
  // Where two teams share a skill, the weaker one speaks for it.
  const weak = [...labels('fragile'), ...labels('thin'), ...labels('withheld')];
  const held = labels('resilient').filter((label) => !weak.includes(label)).length;
  const parts = [
    ...(named > 0 ? [sentence(count('skills-named', named))] : []),
    ...(held > 0 ? [sentence(count('good-hands', held))] : []),
    ...(['fragile', 'thin'] as const).flatMap((wanted) => {
      const skills = labels(wanted);
      return skills.length > 0 ? [count(wanted, skills.length, { values: { skills: list(skills) } })] : [];
    }),
    ...(named > 0 && teams.some(({ isShown }) => !isShown)
      ? [say('key-result.lead.withheld', { k: count('people', k) })]
      : []),
  ];
  return [{ text: say(`state.lead.${state}`), strong: true }, { text: parts.map((part) => ` ${part}`).join('') }];
}

/** What each number on the page rests on, and what would change it. */
function whyRows(facts: KeyResultFacts, next: string, language: Language): readonly Why[] {
  const { keyResult, checkIns, today, rules, lessons, interventions } = facts;
  const { say, day } = language;
  const rule = (name: string): string => say('why.rule', { rule: name, version: rules.version });
  const agreed = interventions.filter(({ state }) => state === 'accepted' || state === 'done').length;
  return [
    {
      rule: rule(say('why.state')),
      inputs: [
        say('why.state.skills', { n: keyResult.requirements.length, behaviours: keyResult.behaviours.length }),
        say('why.state.lessons', { n: lessons.length, remedies: agreed }),
      ],
      wouldChange: next,
    },
    {
      rule: rule(say('why.coverage')),
      inputs: [say('why.coverage.counted'), say('why.coverage.floor')],
      wouldChange: say('why.coverage.change'),
    },
    {
      rule: rule(say('why.pace')),
      inputs: [
        say('why.pace.readings', { n: readingsOf(keyResult, checkIns, today).length, start: day(keyResult.start) }),
        say('why.pace.method'),
      ],
      wouldChange: say('why.pace.change'),
    },
    ...verdictWhy(facts, language),
  ];
}
