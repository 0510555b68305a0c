/** One answer to one check question: graded, counted once, and what it says about the learner. */
import { KeyliftError } from '../errors.js';
import type { AnswerInput, Keylift, Principal } from '../keylift.js';
import type { Lesson, Question } from '../lesson/blocks.js';
import { grade } from '../lesson/grade.js';
import type { Evidence, EvidenceId, Skill } from '../model.js';
import { answerView } from '../report/answer.js';
import { readResponse } from '../report/question.js';
import type { Learner } from '../report/standing.js';
import type { Deps } from './deps.js';
import { evidenceId } from './evidence-id.js';
import { lessonOf } from './lesson.js';
import { masteryFrom, recompute, remember } from './mastery-store.js';
import { learnerOf, sceneOf, type Scene } from './scene.js';

export async function answer(deps: Deps, principal: Principal, input: AnswerInput): ReturnType<Keylift['answer']> {
  const { store } = deps;
  const [scene, lesson] = await Promise.all([sceneOf(deps, principal), lessonOf(deps, input.lessonId)]);
  const question = questionOf(lesson, input);
  const graded = grade(question, readResponse(question, input.response));
  const id = evidenceId('answer', scene.person.id, input.attemptId, question.id);
  const skill = await skillOf(deps, question);

  const event = await answerEvent(deps, scene, lesson, question, { id, outcome: graded.outcome });
  const before = await learnerOf(deps, scene, [skill.id]);
  const [status] = await store.appendEvidence([event]);
  const around =
    status === 'appended'
      ? { counted: true, before, after: { ...before, mastery: await remember(deps, scene.person.id, [event]) } }
      : await again(deps, before, id, graded.outcome);
  return answerView({ question, skill, needs: scene.needs, grade: graded, ...around }, scene.language);
}

/** The questions of a lesson, in order. */
export function questionsOf({ blocks }: Lesson): readonly Question[] {
  return blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
}

function questionOf(lesson: Lesson, { questionId }: AnswerInput): Question {
  const question = questionsOf(lesson).find(({ id }) => id === questionId);
  if (!question) throw new KeyliftError('not-found', 'This lesson has no such question.', { field: 'questionId' });
  return question;
}

async function skillOf({ store }: Deps, { skillId }: Question): Promise<Skill> {
  const [skill] = await store.getSkills([skillId]);
  if (!skill)
    throw new KeyliftError('not-found', `The skill "${skillId}" of this question is not in the graph.`, {
      field: 'skillId',
    });
  return skill;
}

/** A question that was answered earlier the same day is repeated practice and weighs less. */
async function answerEvent(
  { store, rules, source }: Deps,
  { person, now, today, dayOf }: Scene,
  { id: lessonId }: Lesson,
  { id: itemId, skillId }: Question,
  { id, outcome }: { readonly id: EvidenceId; readonly outcome: number },
): Promise<Evidence> {
  const earlier = await store.evidenceOf(person.id, skillId);
  const isRepeated = earlier.some((event) => event.itemId === itemId && dayOf(event.at) === today);
  const kind = isRepeated ? 'practice' : 'quiz';
  const { weight } = rules.evidence[kind];
  return { id, personId: person.id, skillId, kind, outcome, weight, at: now, itemId, lessonId, source };
}

/**
 * A repeated request (same outcome) shows the first answer's view again; a further try (another outcome) is practice.
 * Two different answers of equal worth cannot be told apart, because responses are not kept.
 */
async function again(
  deps: Deps,
  learner: Learner,
  id: EvidenceId,
  outcome: number,
): Promise<{ readonly counted: boolean; readonly before: Learner; readonly after: Learner }> {
  const evidence = await deps.store.evidenceOf(learner.personId);
  const first = evidence.find((event) => event.id === id);
  // Also mends the mastery when the first request got no further than its evidence.
  const current = { ...learner, mastery: await recompute(deps, learner.personId, evidence) };
  if (!first || first.outcome !== outcome) return { counted: false, before: current, after: current };
  const untilThen = evidence.filter(({ at }) => at <= first.at);
  const [without, including] = await Promise.all([
    masteryFrom(
      deps,
      untilThen.filter((event) => event.id !== id),
    ),
    masteryFrom(deps, untilThen),
  ]);
  const then = { ...learner, now: first.at };
  return {
    counted: true,
    before: { ...then, mastery: without.mastery },
    after: { ...then, mastery: including.mastery },
  };
}
