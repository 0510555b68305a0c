/** Turns the stories into evidence: dated, numbered, and the same on every run. */
import { addDays } from '../../calendar.js';
import type { Lesson, Question } from '../../lesson/blocks.js';
import { clamp } from '../../math.js';
import type { Day, Evidence, EvidenceId, EvidenceKind, Instant, PersonId, SkillId } from '../../model.js';
import { compareText, sortedBy } from '../../order.js';
import { defaultRules } from '../../rules.js';
import { quarterStart } from './goals.js';
import type { PersonIdOf } from './people.js';
import { seededRandom } from './random.js';
import { conflict, empathy, triage } from './skills.js';
import { stories, type Story } from './stories.js';

/** Changing it changes every generated number. */
const seed = 'meridian-2026-q4';
/** Questions answered where no lesson is given. */
const usualAnswers = 3;
/** Weeks begin on a Thursday, and with their lesson; nothing falls on a weekend or on the Wednesday of the reading. */
const workingDays = [0, 1, 4, 5] as const;
/** Graded work of the quarter before, every third Tuesday from here. */
const firstGrade: Day = '2026-07-14';
const retailSkills: ReadonlySet<SkillId> = new Set([triage, conflict, empathy]);

export interface EvidenceOptions {
  readonly now: Instant;
  readonly lessons: readonly Lesson[];
  readonly personIdOf: PersonIdOf;
}

/** Everything up to `now`, sorted by (at, id). */
export function meridianEvidence({ now, lessons, personIdOf }: EvidenceOptions): readonly Evidence[] {
  const events = stories.flatMap((story) => tell(story, personIdOf(story.person), lessons));
  return sortedBy(
    events.filter(({ at }) => at <= now),
    ({ at, id }) => [at, id],
  );
}

function tell(story: Story, personId: PersonId, lessons: readonly Lesson[]): readonly Evidence[] {
  const { person, skillId } = story;
  const random = seededRandom(`${seed}/${person}/${skillId}`);
  const course = courseOf(story, lessons);
  const events: Evidence[] = [];
  let luck = random.next();
  /** Right or not, so that the share over many answers is `rate` without long runs of luck. */
  const succeeds = (rate: number): number => {
    luck += rate;
    if (luck < 1) return 0;
    luck -= 1;
    return 1;
  };
  const add = (kind: EvidenceKind, at: Instant, outcome: number, more: Partial<Evidence> = {}): void => {
    const id = `meridian:${person}:${skillId}:${events.length + 1}` as EvidenceId;
    const { weight } = defaultRules.evidence[kind];
    events.push({ id, personId, skillId, kind, outcome, weight, at, source: 'lti', ...more });
  };
  const grade = (rate: number): number => Math.round(100 * clamp(rate + 0.1 * (random.next() - 0.5), 0, 1)) / 100;
  let studied: Lesson | undefined;
  const study = (lesson: Lesson | undefined, day: Day, rate: number): void => {
    const started = Date.parse(`${day}T07:00:00.000Z`) + 60_000 * random.between(0, 400);
    const at = (minutes: number): Instant => new Date(started + 60_000 * minutes).toISOString();
    const questions: readonly (Question | undefined)[] = lesson
      ? questionsOf(lesson, story)
      : Array.from({ length: usualAnswers });
    for (const [index, question] of questions.entries()) {
      const place = lesson && question ? { lessonId: lesson.id, itemId: question.id } : {};
      add('quiz', at(2 + index), succeeds(rate), place);
    }
    add('completion', at(2 + questions.length), 1, lesson ? { lessonId: lesson.id } : {});
    if (lesson && lesson.kind !== 'recall') studied = lesson;
  };

  for (let task = 0; task < story.earlier; task += 1) {
    add('graded-task', `${addDays(firstGrade, 21 * task)}T12:00:00.000Z`, grade(story.before), { source: 'import' });
  }
  for (const [week, acts] of Object.entries(story.acts)) {
    for (const act of acts ?? []) {
      const day = addDays(
        quarterStart,
        7 * (Number(week) - 1) + (workingDays[random.between(0, act === 'lesson' ? 1 : 3)] ?? 0),
      );
      const rate = rateIn(Number(week), story);
      const at = new Date(Date.parse(`${day}T13:50:00.000Z`) + 60_000 * random.between(0, 60)).toISOString();
      if (act === 'lesson') study(course.lessons.shift() ?? course.recall, day, rate);
      else if (act === 'recall') study(course.recall, day, rate);
      else if (act === 'applied')
        add(act, at, 1, { source: workplace(story), ...(studied && { lessonId: studied.id }) });
      else if (act === 'graded-task') add(act, at, grade(rate), { source: 'api' });
      else add(act, at, Math.round(4 * rate) / 4, { source: 'api' });
    }
  }
  return events;
}

/** Tier-2 works in the tracker, Retail Care in the browser. */
function workplace({ skillId }: Story): Evidence['source'] {
  return retailSkills.has(skillId) ? 'extension' : 'jira';
}

/** A straight line between `before` and `after`. */
function rateIn(week: number, { before, after, learning: [from, to] }: Story): number {
  return before + (after - before) * clamp((week - from + 1) / (to - from + 1), 0, 1);
}

/** What there is to learn for a skill, shortest first, and the recall that repeats it. */
function courseOf({ skillId }: Story, lessons: readonly Lesson[]) {
  const own = lessons
    .filter(({ teaches }) => teaches.includes(skillId))
    .toSorted((one, other) => one.minutes - other.minutes || compareText(one.id, other.id));
  return {
    lessons: own.filter(({ kind }) => kind !== 'recall'),
    recall: own.find(({ kind }) => kind === 'recall'),
  };
}

function questionsOf(lesson: Lesson, { skillId }: Story): readonly Question[] {
  const questions = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  return questions.filter((question) => question.skillId === skillId);
}
