/** What the panel may ask for, by name; the preview answers the same calls. */
import { KeyliftError, type LessonId, type QuestionId, type Response, type SkillId } from '@keylift/core';
import { isRecord } from '../jira/issue';
import { textOf, type Caller } from '../resolve';
import { helpWith, offerHelp } from './experts';
import { learningOf } from './learning';
import { openPanel, type PanelWorld } from './panel';

type Act = (world: PanelWorld, caller: Caller, payload: unknown) => Promise<unknown>;

const lessonIdOf = (payload: unknown): LessonId => textOf(payload, 'lessonId') as LessonId;
const skillIdOf = (payload: unknown): SkillId => textOf(payload, 'skillId') as SkillId;

export const panelActs: Readonly<Record<string, Act>> = {
  panel: openPanel,
  lesson: (world, caller, payload) => learningOf(world, caller).lesson(lessonIdOf(payload)),
  answer: (world, caller, payload) =>
    learningOf(world, caller).answer({
      lessonId: lessonIdOf(payload),
      attemptId: textOf(payload, 'attemptId'),
      questionId: textOf(payload, 'questionId') as QuestionId,
      response: responseOf(payload),
    }),
  used: (world, caller, payload) =>
    learningOf(world, caller).applied({ lessonId: lessonIdOf(payload), skillId: skillIdOf(payload) }),
  hide: (world, caller, payload) => learningOf(world, caller).hide(lessonIdOf(payload)),
  help: (world, caller, payload) => helpWith(world.kvs, { ...caller, skillId: skillIdOf(payload) }),
  offer: (world, caller, payload) =>
    offerHelp(world.kvs, {
      ...caller,
      skillId: skillIdOf(payload),
      offers: isRecord(payload) && payload['offers'] === true,
    }),
};

function responseOf(payload: unknown): Response {
  const response = isRecord(payload) ? payload['response'] : undefined;
  if (isRecord(response) && typeof response['text'] === 'string') return { text: response['text'].slice(0, 2_000) };
  if (isRecord(response) && Array.isArray(response['options']))
    return { options: response['options'].filter((one): one is string => typeof one === 'string') };
  throw new KeyliftError('invalid', 'An answer is a text or a choice.', { field: 'response' });
}
