/** What an answer earned and what it says about the learner's standing. */
import type { Grade } from '../lesson/grade.js';
import type { Question } from '../lesson/blocks.js';
import type { Skill } from '../model.js';
import type { SkillNeed } from '../sprint/needs.js';
import { changeSentence } from './change.js';
import type { Language } from './language.js';
import { shownOptionId } from './question.js';
import { estimateOf, standingRow, type Learner } from './standing.js';
import { requiredLevel } from './today.js';
import type { AnswerView } from './views.js';

export interface AnswerFacts {
  readonly question: Question;
  readonly skill: Skill;
  readonly needs: readonly SkillNeed[];
  readonly grade: Grade;
  readonly counted: boolean;
  /** Around the answer that counts; the same twice for a further try. */
  readonly before: Learner;
  readonly after: Learner;
}

export function answerView(facts: AnswerFacts, language: Language): AnswerView {
  const { question, skill, grade, counted, before, after } = facts;
  const { say } = language;
  const verdict = grade.outcome === 1 ? 'right' : grade.outcome > 0 ? 'partly' : 'not-yet';
  const required = requiredLevel(skill.id, facts.needs);
  return {
    questionId: question.id,
    outcome: grade.outcome,
    verdict,
    headline: say(verdict === 'not-yet' && !counted ? 'answer.not-yet-again' : `answer.${verdict}`),
    feedback: grade.feedback.map(({ optionId, text }) => ({
      ...(optionId !== undefined && { optionId: shownOptionId(question, optionId) }),
      text,
    })),
    explanation: question.explanation,
    counted,
    standing: {
      before: standingRow(before, skill, required, language),
      after: standingRow(after, skill, required, language),
      sentence: counted
        ? changeSentence(estimateOf(before, skill), estimateOf(after, skill), after.rules, language)
        : say('change.practice'),
    },
  };
}
