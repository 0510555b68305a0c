/** "I used this": evidence of applied work, once a day for each lesson. */
import { KeyliftError } from '../errors.js';
import type { Keylift, Principal } from '../keylift.js';
import type { Evidence, EvidenceId, LessonId, SkillId } from '../model.js';
import type { Appended } from '../ports.js';
import type { Deps } from './deps.js';
import { evidenceId } from './evidence-id.js';
import { lessonOf } from './lesson.js';
import { remember } from './mastery-store.js';
import { sceneOf, skillsById, type Scene } from './scene.js';

export async function applied(
  deps: Deps,
  principal: Principal,
  { id, lessonId, skillId }: { readonly id: EvidenceId; readonly lessonId: LessonId; readonly skillId: SkillId },
): ReturnType<Keylift['applied']> {
  const [scene, lesson] = await Promise.all([sceneOf(deps, principal), lessonOf(deps, lessonId)]);
  const skill = (await skillsById(deps, [skillId])).get(skillId);
  if (!skill || !lesson.teaches.includes(skillId)) {
    throw new KeyliftError('invalid', 'This lesson does not teach that skill.', { field: 'skillId' });
  }
  const event: Evidence = {
    // Under the person's own name, so that nobody can take an id that somebody else will need.
    id: evidenceId('applied', scene.person.id, id),
    personId: scene.person.id,
    skillId,
    kind: 'applied',
    outcome: 1,
    weight: deps.rules.evidence.applied.weight,
    at: scene.now,
    lessonId,
    source: deps.source,
  };
  const status = await appendOnceADay(deps, scene, event);
  return { status, message: scene.language.say(`applied.${status}`, { skill: skill.label }) };
}

async function appendOnceADay(deps: Deps, { person, today, dayOf }: Scene, event: Evidence): Promise<Appended> {
  const earlier = await deps.store.evidenceOf(person.id, event.skillId);
  const isNoted = earlier.some(
    ({ kind, lessonId, at }) => kind === 'applied' && lessonId === event.lessonId && dayOf(at) === today,
  );
  if (isNoted) return 'duplicate';
  const [status = 'duplicate'] = await deps.store.appendEvidence([event]);
  if (status === 'appended') await remember(deps, person.id, [event]);
  return status;
}
