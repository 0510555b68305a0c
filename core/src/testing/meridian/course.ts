/** What one person can study for one skill, and in which order they meet and repeat it. */
import type { Lesson, Question } from '../../lesson/blocks.js';
import type { SkillId } from '../../model.js';
import { compareText } from '../../order.js';

export interface Course {
  /** The next lesson not met yet; when there is none, as `again`. */
  next(): Lesson | undefined;
  /** What was met longest ago; the recall when nothing was. Undefined when there is no lesson for the skill. */
  again(): Lesson | undefined;
  /** The latest lesson that was met. */
  latest(): Lesson | undefined;
}

/** Came into the library after these stories were told, so nobody in them has met one; Today may offer them. */
const cameLater: ReadonlySet<string> = new Set([
  'bad-news-in-five-lines',
  'fair-by-a-yardstick',
  'is-and-is-not',
  'tree-without-gaps',
  'when-the-supervisor-is-asked-for',
  'who-overwrote-the-address',
  'why-the-export-lacks-rows',
]);

/** Shortest lessons first. */
export function courseOf(skillId: SkillId, lessons: readonly Lesson[]): Course {
  const own = lessons
    .filter(({ id, teaches }) => teaches.includes(skillId) && !cameLater.has(id))
    .toSorted((one, other) => one.minutes - other.minutes || compareText(one.id, other.id));
  const unmet = own.filter(({ kind }) => kind !== 'recall');
  /** Longest ago first. */
  const met = own.filter(({ kind }) => kind === 'recall');
  let latest: Lesson | undefined;

  const again = (): Lesson | undefined => {
    const lesson = met.shift();
    if (lesson) met.push(lesson);
    return lesson;
  };
  const next = (): Lesson | undefined => {
    const lesson = unmet.shift();
    if (!lesson) return again();
    met.push(lesson);
    latest = lesson;
    return lesson;
  };
  return { next, again, latest: () => latest };
}

export function questionsOn(skillId: SkillId, { blocks }: Lesson): readonly Question[] {
  return blocks.flatMap((block) =>
    block.type === 'question' && block.question.skillId === skillId ? [block.question] : [],
  );
}
