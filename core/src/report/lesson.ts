/** A lesson ready to play, and why it is worth the minutes now. */
import type { Lesson } from '../lesson/blocks.js';
import type { KeyResult, Skill, SkillId, SprintPart } from '../model.js';
import type { SkillNeed } from '../sprint/needs.js';
import type { Language } from './language.js';
import { blockView } from './question.js';
import { leansMostOn } from './sprint-items.js';
import { standingRow, type Learner } from './standing.js';
import { requiredLevel } from './today.js';
import type { LessonView } from './views.js';

export interface LessonFacts {
  readonly lesson: Lesson;
  readonly learner: Learner;
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly needs: readonly SkillNeed[];
  /** Of this week, of the learner's teams. */
  readonly keyResults: readonly KeyResult[];
  /** The part of today's sprint it is. */
  readonly part?: SprintPart;
}

export function lessonView(facts: LessonFacts, language: Language): LessonView {
  const { lesson, learner, part } = facts;
  const { say } = language;
  const kind = part === undefined ? say(`kind.${lesson.kind}`) : say(`part.${part}`);
  return {
    lessonId: lesson.id,
    locale: lesson.locale,
    title: lesson.title,
    meta: say('lesson.meta', { kind, minutes: language.count('minutes', lesson.minutes, { digits: true }) }),
    minutes: lesson.minutes,
    kind: lesson.kind,
    blocks: lesson.blocks.map((block) => blockView(block, learner.personId, language)),
    whyNow: whyNow(facts, language),
    standing: taughtSkills(facts).map((skill) =>
      standingRow(learner, skill, requiredLevel(skill.id, facts.needs), language),
    ),
    sources: lesson.sources,
    ...(lesson.apply !== undefined && { apply: lesson.apply }),
    privacy: say('lesson.privacy'),
  };
}

const taughtSkills = ({ lesson, skills }: Pick<LessonFacts, 'lesson' | 'skills'>): readonly Skill[] =>
  lesson.teaches.flatMap((id) => skills.get(id) ?? []);

/** The Key Result that needs the lesson's skills most, with its goal. */
function whyNow({ lesson, needs, keyResults, skills }: LessonFacts, language: Language): string {
  const { say } = language;
  const need = needs
    .filter(({ skillId }) => lesson.teaches.includes(skillId))
    .toSorted((a, b) => b.weight - a.weight)[0];
  const keyResult = keyResults.find(({ id }) => id === need?.keyResultId);
  if (!need || !keyResult) return say('lesson.why.own');
  return say(leansMostOn(need, needs) ? 'lesson.why.most' : 'lesson.why.one-of', {
    title: keyResult.title,
    goal: language.value(keyResult.target, keyResult.unit),
    day: language.day(keyResult.due),
    skill: skills.get(need.skillId)?.label ?? need.skillId,
  });
}
