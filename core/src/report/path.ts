/** The page of a path, and of a playbook. */
import { daysBetween, mondayOf } from '../calendar.js';
import { clamp } from '../math.js';
import type { Day, KeyResult, LessonId, LessonSummary, Skill, SkillId } from '../model.js';
import type { Rules } from '../rules.js';
import type { LearningLedger } from '../sprint/learning-ledger.js';
import type { Path, PathFit, PlannedStep } from '../sprint/path.js';
import type { Language } from './language.js';
import type { PathStepRow, PathView } from './path-view.js';

export interface PathFacts {
  readonly kind: PathView['kind'];
  readonly today: Day;
  readonly keyResult: KeyResult;
  readonly path: Path;
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly lessons: ReadonlyMap<LessonId, LessonSummary>;
  readonly rules: Rules;
  /** One person's time since the Key Result began, and what ten minutes a day would have been. Not for a playbook. */
  readonly time?: { readonly ledger: LearningLedger; readonly offeredMinutes: number };
}

export function pathView(facts: PathFacts, language: Language): PathView {
  const { kind, keyResult, path, rules } = facts;
  const { say } = language;
  const last = lastDayOf(path);
  const at = (day: Day): number => clamp(daysBetween(path.from, day) / Math.max(1, daysBetween(path.from, last)), 0, 1);
  const gain = language.number(rules.velocity.priorGain, 1);
  return {
    locale: language.locale,
    kind,
    title:
      kind === 'path' ? say('path.title') : say('path.title.playbook', { n: 1 + daysBetween(path.from, path.due) }),
    date: language.fullDay(facts.today),
    keyResult: { id: keyResult.id, title: keyResult.title },
    lead: [
      { text: say(kind === 'path' ? 'path.lead' : 'path.lead.playbook') },
      { text: keyResult.title, strong: true },
      { text: say('path.lead.until', { day: language.day(path.due) }) },
    ],
    fit: { state: path.fit.state, ...fitText(facts, language) },
    steps: {
      title: say('path.steps'),
      note: say('path.steps.note'),
      rows: path.steps.map((step) => stepRow(step, facts, at, language)),
    },
    time: { title: say('path.time'), sentences: timeSentences(facts, language) },
    axis: {
      from: language.shortDay(path.from),
      to: language.shortDay(last),
      marks: [
        ...(path.needDate > path.from
          ? [
              {
                at: at(path.needDate),
                label: say('path.axis.need', { day: language.shortDay(path.needDate) }),
                kind: 'need' as const,
              },
            ]
          : []),
        { at: at(path.due), label: say('path.axis.due', { day: language.shortDay(path.due) }), kind: 'due' as const },
      ],
    },
    milestones: { title: say('path.milestones'), rows: milestoneRows(facts, language) },
    weeks: weeksTable(facts, language),
    why: {
      rule: say('why.rule', { rule: say('path.why.rule'), version: rules.version }),
      inputs: [
        say('path.why.speed', { gain, minutes: rules.sprint.weekMinutes }),
        say('path.why.order'),
        say('path.why.day', { minutes: rules.sprint.minutes }),
        ...(path.fit.state === 'does-not-fit' ? [say('path.why.share')] : []),
        say('path.why.need', { days: rules.keyResult.learningToResultDays }),
      ],
      wouldChange: say(kind === 'path' ? 'path.why.change' : 'path.why.change.playbook'),
    },
    ...(kind === 'path' && { privacy: say('path.privacy') }),
  };
}

const lastDayOf = ({ due, steps }: Path): Day => {
  const last = steps.at(-1)?.lastDay ?? due;
  return last > due ? last : due;
};

const labelOf = ({ skills }: PathFacts, id: SkillId): string => skills.get(id)?.label ?? id;
const minutesText = (minutes: number, language: Language): string =>
  language.count('minutes', minutes, { digits: true });

function fitText(facts: PathFacts, language: Language): Pick<PathView['fit'], 'title' | 'sentence' | 'options'> {
  const { fit, minutes, needDate } = facts.path;
  const { say, day } = language;
  const title = say(`path.fit.${fit.state}`);
  if (fit.state === 'ready') return { title, sentence: say('path.fit.ready.text'), options: [] };
  const numbers = {
    needed: minutesText(minutes.needed, language),
    low: language.number(minutes.low, 0),
    high: language.number(minutes.high, 0),
    available: minutesText(minutes.available, language),
    need: day(needDate),
  };
  if (fit.state === 'fits') {
    const spare = language.count('sprints', fit.spareSprints);
    const values = { ...numbers, ready: day(fit.readyOn), by: day(fit.startBy), spare };
    return { title, sentence: say('path.fit.fits.text', values), options: [] };
  }
  return { title, sentence: say('path.fit.does-not-fit.text', numbers), options: whatWouldFit(fit, facts, language) };
}

function whatWouldFit(
  fit: Extract<PathFit, { state: 'does-not-fit' }>,
  facts: PathFacts,
  language: Language,
): readonly string[] {
  const { say } = language;
  const keeps = language.list(fit.keeps.map((id) => labelOf(facts, id)));
  return [
    fit.keeps.length > 0 ? say('path.fit.keeps', { skills: keeps }) : say('path.fit.keeps-none'),
    ...(facts.path.minutes.available > 0
      ? [say('path.fit.more', { minutes: minutesText(fit.minutesADay, language) })]
      : []),
    say('path.fit.later', { day: withYear(fit.readyOn, facts.today, language) }),
    say('path.fit.help'),
  ];
}

const withYear = (day: Day, today: Day, language: Language): string =>
  day.slice(0, 4) === today.slice(0, 4) ? language.day(day) : `${language.day(day)} ${day.slice(0, 4)}`;

function stepRow(step: PlannedStep, facts: PathFacts, at: (day: Day) => number, language: Language): PathStepRow {
  const { say, number, shortDay } = language;
  const level = number(step.level, step.level % 1 === 0 ? 0 : 1);
  const unmeasured = facts.kind === 'path' ? 'path.step.unmeasured' : 'path.step.playbook';
  const sentence = step.isMeasured ? 'path.step' : unmeasured;
  return {
    skillId: step.skillId,
    label: labelOf(facts, step.skillId),
    from: at(step.firstDay),
    to: at(step.lastDay),
    days: say('word.to', { low: shortDay(step.firstDay), high: shortDay(step.lastDay) }),
    sentence: say(sentence, {
      from: number(step.from, 1),
      level,
      minutes: minutesText(step.minutes, language),
      low: number(step.minutesLow, 0),
      high: number(step.minutesHigh, 0),
    }),
    lessons: step.lessons.map(({ id, title, minutes }) => ({
      lessonId: id,
      title,
      minutes: minutesText(minutes, language),
    })),
    ...(step.lessons.length === 0 && { noLessons: say('path.step.no-lessons') }),
    isLate: step.lastDay > facts.path.needDate,
  };
}

/** What it costs and brings, said also where it brings nothing (R38). */
function timeSentences({ time, path, rules, keyResult }: PathFacts, language: Language): readonly string[] {
  const { say } = language;
  const levels = path.steps.reduce((sum, { from, level }) => sum + level - from, 0);
  const possible = Math.min(levels, (path.minutes.available / rules.sprint.weekMinutes) * rules.velocity.priorGain);
  const cost =
    path.steps.length === 0
      ? say('path.time.nothing')
      : say('path.time.cost', {
          available: minutesText(path.minutes.available, language),
          levels: language.number(possible, 1),
          missing: language.number(levels, 1),
        });
  if (!time) return [cost];
  const { ledger, offeredMinutes } = time;
  const served = ledger.lines.filter(({ keyResultId }) => keyResultId === keyResult.id);
  const used = Math.round(served.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
  return [
    say('path.time.used', {
      used: minutesText(used, language),
      offered: minutesText(offeredMinutes, language),
      start: language.day(keyResult.start),
    }),
    ...(ledger.orphanSeconds > 0
      ? [
          say('path.time.orphans', {
            orphans: minutesText(Math.round(ledger.orphanSeconds / 60), language),
            all: minutesText(Math.round(ledger.seconds / 60), language),
          }),
        ]
      : []),
    cost,
  ];
}

function milestoneRows(facts: PathFacts, language: Language): PathView['milestones']['rows'] {
  return facts.path.milestones.map(({ day, value, skillIds }) => {
    const line = language.value(value, facts.keyResult.unit);
    const skills = language.list(skillIds.map((id) => labelOf(facts, id)));
    return {
      day: withYear(day, facts.today, language),
      text: language.say(skillIds.length > 0 ? 'path.milestone' : 'path.milestone.value', { value: line, skills }),
    };
  });
}

function weeksTable(facts: PathFacts, language: Language): PathView['weeks'] {
  const { path, lessons } = facts;
  const { say, number } = language;
  const weeks = new Map<Day, Path['days'][number][]>();
  for (const day of path.days) weeks.set(mondayOf(day.day), [...(weeks.get(mondayOf(day.day)) ?? []), day]);
  return {
    title: say('path.weeks'),
    columns: (['week', 'sprints', 'minutes', 'new', 'recalls', 'tasks'] as const).map((key) =>
      say(`path.weeks.${key}`),
    ),
    rows: [...weeks].map(([monday, days]) => {
      const items = days.flatMap((day) => day.items);
      const count = (part: string): string => number(items.filter((item) => item.part === part).length, 0);
      const fresh = items
        .filter(({ part }) => part === 'new')
        .map(({ lessonId }) => lessons.get(lessonId)?.title ?? '');
      return [
        language.shortDay(monday),
        number(days.length, 0),
        number(
          days.reduce((sum, { minutes }) => sum + minutes, 0),
          0,
        ),
        fresh.length > 0 ? fresh.join('; ') : '–',
        count('review'),
        count('apply'),
      ];
    }),
  };
}
