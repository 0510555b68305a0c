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

/** Shortest lessons first. */
export function courseOf(skillId: SkillId, lessons: readonly Lesson[]): Course {
  const own = lessons
    .filter(({ teaches }) => teaches.includes(skillId))
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
