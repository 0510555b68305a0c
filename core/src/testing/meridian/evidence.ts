/** Turns the stories into evidence: dated, numbered, and the same on every run. */
import { addDays } from '../../calendar.js';
import type { Lesson } from '../../lesson/blocks.js';
import { clamp } from '../../math.js';
import type { Day, Evidence, EvidenceId, EvidenceKind, Instant, PersonId, SkillId } from '../../model.js';
import { sortedBy } from '../../order.js';
import { defaultRules } from '../../rules.js';
import { courseOf, questionsOn } from './course.js';
import type { PersonIdOf } from './people.js';
import { quarterStart } from './quarter.js';
import { seededRandom } from './random.js';
import { conflict, empathy, triage } from './skills.js';
import type { Act, Story } from './stories.js';

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
  readonly stories: readonly Story[];
  readonly now: Instant;
  readonly lessons: readonly Lesson[];
  readonly personIdOf: PersonIdOf;
}

/** Everything up to `now`, sorted by (at, id). */
export function meridianEvidence({ stories, now, lessons, personIdOf }: EvidenceOptions): readonly Evidence[] {
  const events = stories.flatMap((story) => tell(story, personIdOf(story.person), lessons));
  return sortedBy(
    events.filter(({ at }) => at <= now),
    ({ at, id }) => [at, id],
  );
}

function tell(story: Story, personId: PersonId, lessons: readonly Lesson[]): readonly Evidence[] {
  const { person, skillId } = story;
  const random = seededRandom(`${seed}/${person}/${skillId}`);
  const course = courseOf(skillId, lessons);
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
  const study = (lesson: Lesson | undefined, day: Day, rate: number): void => {
    const started = Date.parse(`${day}T07:00:00.000Z`) + 60_000 * random.between(0, 400);
    const at = (minutes: number): Instant => new Date(started + 60_000 * minutes).toISOString();
    const place = lesson ? { lessonId: lesson.id } : {};
    const answers = lesson
      ? questionsOn(skillId, lesson).map(({ id }) => ({ ...place, itemId: id }))
      : Array.from({ length: usualAnswers }, () => place);
    for (const [index, answer] of answers.entries()) add('quiz', at(2 + index), succeeds(rate), answer);
    add('completion', at(2 + answers.length), 1, place);
  };
  const act = (what: Act, day: Day, rate: number): void => {
    if (what === 'lesson') return study(course.next(), day, rate);
    if (what === 'recall') return study(course.again(), day, rate);
    const at = new Date(Date.parse(`${day}T13:50:00.000Z`) + 60_000 * random.between(0, 60)).toISOString();
    if (what === 'graded-task') return add(what, at, grade(rate), { source: 'api' });
    if (what !== 'applied') return add(what, at, Math.round(4 * rate) / 4, { source: 'api' });
    const used = course.latest();
    return add(what, at, 1, { source: workplace(story), ...(used && { lessonId: used.id }) });
  };

  for (let task = 0; task < story.earlier; task += 1) {
    add('graded-task', `${addDays(firstGrade, 21 * task)}T12:00:00.000Z`, grade(story.before), { source: 'import' });
  }
  for (const [week, acts] of Object.entries(story.acts)) {
    const start = addDays(quarterStart, 7 * (Number(week) - 1));
    for (const what of acts ?? []) {
      const day = addDays(start, workingDays[random.between(0, what === 'lesson' ? 1 : 3)] ?? 0);
      act(what, day, rateIn(Number(week), story));
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
