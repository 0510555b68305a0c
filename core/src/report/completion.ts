/** How an attempt ends: practice points, what changed, what is next. */
import type { LessonSummary, Skill, SkillId } from '../model.js';
import type { SkillNeed } from '../sprint/needs.js';
import { sentence, type Language } from './language.js';
import { nextStep, type PlannedItem } from './sprint-items.js';
import { standingRow, type Learner } from './standing.js';
import { requiredLevel } from './today.js';
import type { CompletionView, StandingRow } from './views.js';

export interface CompletionFacts {
  readonly lesson: LessonSummary;
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly needs: readonly SkillNeed[];
  /** Before and after the attempt. */
  readonly before: Learner;
  readonly after: Learner;
  /** First outcomes of its questions, 0–1; a question left out counts 0. */
  readonly outcomes: readonly number[];
  readonly planned: readonly PlannedItem[];
}

/** Practice points of an attempt: the mean of the first outcomes; reading a lesson without questions is worth all of them. */
export function practicePoints(outcomes: readonly number[]): number {
  if (outcomes.length === 0) return 1;
  return outcomes.reduce((sum, outcome) => sum + outcome, 0) / outcomes.length;
}

export function completionView(facts: CompletionFacts, language: Language): CompletionView {
  const { lesson, outcomes, needs, before, after, planned } = facts;
  const { say } = language;
  const right = outcomes.filter((outcome) => outcome === 1).length;
  const parts = [
    outcomes.length === 0 ? say('complete.read') : say('complete.score', { right, all: outcomes.length }),
    ...(lesson.apply === undefined ? [] : [say('complete.apply', { apply: lesson.apply })]),
  ];
  const row = (learner: Learner, skill: Skill): StandingRow =>
    standingRow(learner, skill, requiredLevel(skill.id, needs), language);
  const skills = lesson.teaches.flatMap((id) => facts.skills.get(id) ?? []);
  const next = nextStep(planned, language);
  return {
    headline: say('complete.headline', { minutes: sentence(language.count('minutes', lesson.minutes)) }),
    sentence: parts.join(' '),
    score: practicePoints(outcomes),
    standing: skills.map((skill) => ({ before: row(before, skill), after: row(after, skill) })),
    ...(next && { next }),
  };
}
