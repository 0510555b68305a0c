/** A small world for tests of the use cases: Maya's support team of nine on Tuesday 20 October 2026, as in the drawings. */
import { createKeylift } from '../src/keylift/create-keylift.js';
import type { KeyliftOptions } from '../src/keylift/deps-of.js';
import type { PracticeScore, Principal } from '../src/keylift.js';
import { createMemoryStores } from '../src/memory-store.js';
import type { Question } from '../src/lesson/blocks.js';
import type { Evidence, KeyResultId, LessonId, Locale, PersonId, QuestionId, TenantId } from '../src/model.js';
import type { Store } from '../src/ports.js';
import {
  aContextLink,
  aKeyResult,
  aLesson,
  anEvidence,
  aPerson,
  aQuestion,
  aSkill,
  aTeam,
  aTenant,
} from '../src/testing/builders.js';
import { fixedClock } from '../src/testing/fixed-clock.js';

export const KEY_RESULT = 'resolution-time' as KeyResultId;
export const LESSON = 'token-refresh' as LessonId;
export const FIRST = 'token-refresh#first' as QuestionId;
export const STEPS = 'token-refresh#steps' as QuestionId;
const members = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];

const steps: Question = {
  ...aQuestion({ id: STEPS, skillId: 'api' }),
  type: 'order',
  options: ['find', 'read', 'look'].map((id) => ({ id, text: [{ text: id }], correct: true, feedback: [] })),
};

export const keyResult = aKeyResult({
  id: KEY_RESULT,
  title: 'Cut Tier-2 resolution time',
  baseline: 10,
  target: 7,
  current: 10,
  start: '2026-09-21',
  due: '2026-12-18',
  behaviours: ['Read the trace before you escalate.'],
  requirements: [
    { skillId: 'api', teamId: 'support', level: 3, weight: 0.5 },
    { skillId: 'problems', teamId: 'support', level: 3, weight: 0.25 },
    { skillId: 'calm', teamId: 'support', level: 3, weight: 0.25 },
  ],
});

export const weekly = [10, 10.1, 9.9, 9.6, 9.4].map((value, week) => ({
  keyResultId: KEY_RESULT,
  at: new Date(Date.parse('2026-09-21T07:00:00.000Z') + week * 7 * 86_400_000).toISOString(),
  value,
}));

export interface World {
  readonly keylift: ReturnType<typeof createKeylift>;
  readonly store: Store;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly scores: PracticeScore[];
}

export async function tierTwo(options: Partial<KeyliftOptions> = {}): Promise<World> {
  const { store = createMemoryStores().forTenant('meridian' as TenantId) } = options;
  await store.putTenant(aTenant());
  await store.putPeople([...members, 'vera'].map((id) => aPerson({ id, timeZone: 'Europe/Berlin' })));
  await store.putTeams([
    aTeam({ id: 'support', name: 'SaaS Tier-2', memberIds: members }),
    aTeam({ id: 'sales', name: 'Sales', memberIds: ['vera'] }),
  ]);
  await store.putSkills([
    aSkill({ id: 'api', label: 'API architecture', halfLifeDays: 365 }),
    aSkill({ id: 'problems', label: 'Problem-solving', bucket: 'cognitive', halfLifeDays: 540 }),
    aSkill({ id: 'calm', label: 'De-escalation', bucket: 'soft', halfLifeDays: 540 }),
  ]);
  await store.putKeyResult(keyResult);
  await store.appendCheckIns(weekly);
  await store.putLessons([
    aLesson({
      id: LESSON,
      title: 'Token-refresh errors: read the trace in three steps',
      teaches: ['api'],
      minutes: 5,
      apply: 'Try the three steps on one open ticket',
      blocks: [
        { type: 'paragraph', text: [{ text: 'Find the first failure.' }] },
        { type: 'question', question: aQuestion({ id: FIRST, skillId: 'api' }) },
        { type: 'question', question: steps },
      ],
    }),
    aLesson({ id: 'halve', title: 'Halve the possibilities', teaches: ['problems'], blocks: [] }),
    aLesson({ id: 'naming', title: 'Naming the feeling', teaches: ['calm'], blocks: [] }),
  ]);
  await store.putContextLinks([aContextLink({ contextKey: 'course', keyResultId: KEY_RESULT, teamId: 'support' })]);
  const clock = fixedClock('2026-10-20T06:00:00.000Z');
  const scores: PracticeScore[] = [];
  const onScore = async (score: PracticeScore): Promise<void> => void scores.push(score);
  return { store, clock, scores, keylift: createKeylift({ store, clock, onScore, ...options }) };
}

export function as(personId: string, role: Principal['role'] = 'learner', locale: Locale = 'en'): Principal {
  return { personId: personId as PersonId, role, locale };
}

/** Quiz answers of one person on one skill, a minute apart, three weeks before the world's Tuesday. */
export function answers(personId: string, skillId: string, outcomes: readonly number[]): readonly Evidence[] {
  return outcomes.map((outcome, i) =>
    anEvidence({
      id: `${personId}-${skillId}-${i}`,
      personId,
      skillId,
      outcome,
      itemId: `${skillId}#${i}`,
      at: new Date(Date.parse('2026-09-29T08:00:00.000Z') + i * 60_000).toISOString(),
    }),
  );
}
