/** The end of an attempt: practice points once, and what changed. */
import type { Keylift, Principal } from '../keylift.js';
import type { Lesson } from '../lesson/blocks.js';
import type { Evidence, EvidenceId, LessonId, SkillId } from '../model.js';
import { completionView, practicePoints } from '../report/completion.js';
import type { Learner } from '../report/standing.js';
import { studyOf } from '../sprint/study.js';
import { questionsOf } from './answer.js';
import { keptPlan } from './day-plan.js';
import type { Deps } from './deps.js';
import { evidenceId } from './evidence-id.js';
import { lessonOf } from './lesson.js';
import { masteryFrom, remember } from './mastery-store.js';
import { learnerOf, sceneOf, skillsById, type Scene } from './scene.js';

/** Marks a lesson that was finished before as finished again, without the weight of a first time. */
const FINISHED_AGAIN = 0.001;

export async function complete(
  deps: Deps,
  principal: Principal,
  { lessonId, attemptId }: { readonly lessonId: LessonId; readonly attemptId: string },
): ReturnType<Keylift['complete']> {
  const { store, onScore } = deps;
  const [scene, lesson] = await Promise.all([sceneOf(deps, principal), lessonOf(deps, lessonId)]);
  const personId = scene.person.id;
  const answerIds = questionsOf(lesson).map(({ id }) => evidenceId('answer', personId, attemptId, id));
  const answers = await Promise.all(answerIds.map((id) => store.getEvidence(id)));
  const outcomes = answers.map((event) => event?.outcome ?? 0);

  const idFor = (skillId: SkillId): EvidenceId => evidenceId('completion', personId, attemptId, lessonId, skillId);
  const known = await Promise.all(lesson.teaches.map((skillId) => store.getEvidence(idFor(skillId))));
  const at = known.find((event) => event !== undefined)?.at ?? scene.now;
  if (known.some((event) => event === undefined)) {
    // The score goes first: an attempt that is marked as ended but whose score was lost would never send it.
    const isSubmitted = answers.length === 0 || answers.some((event) => event !== undefined);
    const score = { personId, lessonId, attemptId, scaled: practicePoints(outcomes), at, day: scene.dayOf(at) };
    if (isSubmitted) await onScore(score);
    await finish(deps, scene, lesson, idFor);
  }

  const evidence = await store.evidenceOf(personId);
  const attempt = new Set<EvidenceId>([...answerIds, ...lesson.teaches.map(idFor)]);
  const untilThen = evidence.filter((event) => event.at <= at);
  const [learner, before, after, skills] = await Promise.all([
    learnerOf(deps, scene, lesson.teaches),
    masteryFrom(
      deps,
      untilThen.filter(({ id }) => !attempt.has(id)),
    ),
    masteryFrom(deps, untilThen),
    skillsById(deps, lesson.teaches),
  ]);
  const then: Learner = { ...learner, now: at };
  return completionView(
    {
      lesson,
      skills,
      needs: scene.needs,
      before: { ...then, mastery: before.mastery },
      after: { ...then, mastery: after.mastery },
      outcomes,
      planned: await keptPlan(deps, scene, evidence, studyOf(evidence, scene.dayOf, deps.rules)),
    },
    scene.language,
  );
}

async function finish(
  deps: Deps,
  { person, now }: Scene,
  lesson: Lesson,
  idFor: (skillId: SkillId) => EvidenceId,
): Promise<void> {
  const { store, rules, source } = deps;
  const earlier = await store.evidenceOf(person.id);
  const isFirst = !earlier.some(({ kind, lessonId }) => kind === 'completion' && lessonId === lesson.id);
  const events = lesson.teaches.map((skillId): Evidence => ({
    id: idFor(skillId),
    personId: person.id,
    skillId,
    kind: 'completion',
    outcome: 1,
    weight: isFirst ? rules.evidence.completion.weight : FINISHED_AGAIN,
    at: now,
    lessonId: lesson.id,
    source,
  }));
  const statuses = await store.appendEvidence(events);
  const added = events.filter((_, i) => statuses[i] === 'appended');
  if (added.length > 0) await remember(deps, person.id, added);
}
