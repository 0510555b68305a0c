/** Forge entry: what the panel beside a work item asks for. */
import Resolver from '@forge/resolver';
import { KeyliftError, type LessonId, type QuestionId, type Response, type SkillId } from '@keylift/core';
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { isRecord } from './jira/issue';
import { helpWith, offerHelp } from './local/experts';
import { learningOf } from './local/learning';
import { openPanel, type PanelWorld } from './local/panel';
import { answered, callerOf, textOf, type Caller } from './resolve';

const worldNow = (): PanelWorld => ({ kvs: forgeKvs, jira: jiraAsUser(), now: () => new Date().toISOString() });

const definitions = new Resolver();

const define = (name: string, act: (world: PanelWorld, caller: Caller, payload: unknown) => Promise<unknown>): void => {
  definitions.define(name, ({ payload, context }: { readonly payload?: unknown; readonly context: unknown }) =>
    answered(async () => act(worldNow(), callerOf(context, payload), payload)),
  );
};

const lessonIdOf = (payload: unknown): LessonId => textOf(payload, 'lessonId') as LessonId;
const skillIdOf = (payload: unknown): SkillId => textOf(payload, 'skillId') as SkillId;

define('panel', openPanel);
define('lesson', (world, caller, payload) => learningOf(world, caller).lesson(lessonIdOf(payload)));
define('answer', (world, caller, payload) =>
  learningOf(world, caller).answer({
    lessonId: lessonIdOf(payload),
    attemptId: textOf(payload, 'attemptId'),
    questionId: textOf(payload, 'questionId') as QuestionId,
    response: responseOf(payload),
  }),
);
define('used', (world, caller, payload) =>
  learningOf(world, caller).applied({ lessonId: lessonIdOf(payload), skillId: skillIdOf(payload) }),
);
define('hide', (world, caller, payload) => learningOf(world, caller).hide(lessonIdOf(payload)));
define('help', (world, caller, payload) => helpWith(world.kvs, { ...caller, skillId: skillIdOf(payload) }));
define('offer', (world, caller, payload) =>
  offerHelp(world.kvs, {
    ...caller,
    skillId: skillIdOf(payload),
    offers: isRecord(payload) && payload['offers'] === true,
  }),
);

function responseOf(payload: unknown): Response {
  const response = isRecord(payload) ? payload['response'] : undefined;
  if (isRecord(response) && typeof response['text'] === 'string') return { text: response['text'].slice(0, 2_000) };
  if (isRecord(response) && Array.isArray(response['options']))
    return { options: response['options'].filter((one): one is string => typeof one === 'string') };
  throw new KeyliftError('invalid', 'An answer is a text or a choice.', { field: 'response' });
}

export const resolver = definitions.getDefinitions();
