/** From a text to lessons, in the context of what a person's Key Results need; and from a course to the skills it may teach. */
import { compareText } from '../order.js';
import type { LessonId, LessonSummary, SkillId } from '../model.js';
import type { LearntMatcher } from './learn.js';
import type { Ranker } from './ranker.js';
import type { SuggestedSkill } from './suggest-in-tenant.js';
import { suggestSkills } from './suggest.js';

/** How much a skill is needed now: the gap to the required level (0–1) times its weight in the active Key Results (0–1). */
export type Needs = ReadonlyMap<SkillId, number>;

export interface LessonMatch {
  readonly lessonId: LessonId;
  readonly skillId: SkillId;
  readonly score: number;
  /** Words of the text that led to the skill. */
  readonly words: readonly string[];
  /** 0–1, from the needs. */
  readonly need: number;
}

/** A need of 1 lifts a lesson as much as this many places among the skills. */
const needWeight = 1;
/** The next skill in the list counts this share of the one before. */
const placeShare = 0.8;
/** The same lessons again help nobody: at most this many of one skill. */
const mostOfOneSkill = 2;

/** For the skills a text calls for, best first. Best lesson first, ties by id. score = .8^place · (1 + need). */
export function matchLessons(
  shown: readonly Pick<SuggestedSkill, 'skillId' | 'ranked'>[],
  lessons: readonly LessonSummary[],
  needs: Needs,
  limit: number,
): readonly LessonMatch[] {
  const matches = shown.flatMap(({ skillId, ranked }, place) => {
    const { words = [], bridge } = ranked ?? {};
    const need = needs.get(skillId) ?? 0;
    const score = placeShare ** place * (1 + needWeight * need);
    return lessons
      .filter(({ teaches }) => teaches.includes(skillId))
      .sort((a, b) => a.teaches.indexOf(skillId) - b.teaches.indexOf(skillId) || compareText(a.id, b.id))
      .slice(0, mostOfOneSkill)
      .map((lesson, i): LessonMatch => ({
        lessonId: lesson.id,
        skillId,
        score: score * placeShare ** i,
        words: words.length > 0 ? words : bridge === undefined ? [] : [bridge],
        need,
      }));
  });
  const best = new Map<LessonId, LessonMatch>();
  for (const match of matches) {
    if ((best.get(match.lessonId)?.score ?? 0) < match.score) best.set(match.lessonId, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || compareText(a.lessonId, b.lessonId)).slice(0, limit);
}

export interface CourseSuggestion {
  readonly skillId: SkillId;
  readonly from: 'words' | 'your-catalogue';
  /** Words of the title, or titles of courses that people tagged alike. */
  readonly because: readonly string[];
}

/** Skills a course may teach, for a person to confirm: what the tenant taught first, then what the words say. */
export function suggestForCourse(
  ranker: Ranker,
  learnt: LearntMatcher,
  course: { readonly title: string; readonly description: string },
  limit: number,
): readonly CourseSuggestion[] {
  const matched = learnt.match(course.title);
  const taught = matched
    .filter(({ score }) => score > 0)
    .map(({ skillId, because }): CourseSuggestion => ({
      skillId,
      from: 'your-catalogue',
      because: because.map(({ text }) => text),
    }));
  const said = suggestSkills(ranker, `${course.title}. ${course.description}`, limit).shown.map(
    ({ id, words, bridge }): CourseSuggestion => ({
      skillId: id as SkillId,
      from: 'words',
      because: bridge === undefined ? words : [bridge, ...words],
    }),
  );
  // What was rejected before is not said again.
  const known = new Set(matched.map(({ skillId }) => skillId));
  return [...taught, ...said.filter(({ skillId }) => !known.has(skillId))].slice(0, limit);
}
