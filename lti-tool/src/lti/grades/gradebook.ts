/** The gradebook for those who teach: their choice, and what the platform holds beside what it was sent. */
import {
  gradebookView,
  KeyliftError,
  type ComparedScore,
  type GradeChoice,
  type GradebookView,
  type LtiSession,
  type LtiStore,
  type Registration,
  type SentScore,
  type Stores,
} from '@keylift/core';
import { localeOf, type Caller } from '../../api/caller.js';
import type { ServiceDeps } from '../service-call.js';
import { gradeChoiceOf } from './grade-setting.js';
import { isOurs, readResults, RESULT_SCOPE, type Result } from './results.js';

export interface GradebookDeps extends ServiceDeps {
  readonly lti: LtiStore;
  readonly stores: Pick<Stores, 'forTenant'>;
}

export interface Gradebook {
  readonly show: (caller: Caller) => Promise<GradebookView>;
  readonly choose: (
    caller: Caller,
    input: { readonly of: 'course' | 'platform'; readonly choice: GradeChoice },
  ) => Promise<GradebookView>;
}

/** A course has a handful of columns; each is one question to the platform. */
const MOST_COLUMNS = 20;

interface Comparison {
  readonly compared: readonly ComparedScore[];
  readonly gone: number;
  readonly problem?: 'unreadable' | 'down';
}

export function createGradebook(deps: GradebookDeps): Gradebook {
  async function show({ session }: Caller): Promise<GradebookView> {
    onlyTeachers(session);
    const { choice, ofPlatform } = await gradeChoiceOf(deps.lti, session);
    const facts = {
      ...(session.contextKey !== undefined && { course: choice }),
      ...(session.role === 'admin' && { platform: ofPlatform }),
      ...(await compare(deps, session)),
    };
    return gradebookView(facts, localeOf(session));
  }
  return {
    show,
    async choose(caller, { of, choice }) {
      const { session } = caller;
      onlyTeachers(session);
      if (of === 'platform' && session.role !== 'admin')
        throw new KeyliftError('forbidden', 'Only administrators decide for a whole platform.');
      const place = of === 'platform' ? session.registrationId : session.contextKey;
      if (place === undefined) throw new KeyliftError('conflict', 'This launch came from no course.');
      await deps.lti.putGradeSetting({ place, tenantId: session.tenantId, choice });
      return show(caller);
    },
  };
}

function onlyTeachers({ role }: LtiSession): void {
  if (role === 'learner') throw new KeyliftError('forbidden', 'The gradebook is shown to those who teach.');
}

async function compare(deps: GradebookDeps, session: LtiSession): Promise<Comparison> {
  const { ags, contextKey, registrationId, tenantId } = session;
  const sent = contextKey === undefined ? [] : await deps.lti.sentScoresOf(contextKey);
  const registration = await deps.lti.getRegistration(registrationId);
  const none: Comparison = { compared: [], gone: 0 };
  if (sent.length === 0 || !registration?.active) return none;
  if (!ags?.scopes.includes(RESULT_SCOPE)) return { ...none, problem: 'unreadable' };
  const names = await namesOf(deps, tenantId, sent);
  const columns = [...new Set(sent.map(({ lineItem }) => lineItem))].slice(0, MOST_COLUMNS);
  let whole: Comparison = none;
  for (const lineItem of columns) {
    const scores = sent.filter((score) => score.lineItem === lineItem);
    const held = await heldBy(deps, registration, lineItem);
    whole =
      held === 'down' || held === 'unreadable'
        ? { ...whole, problem: held }
        : held === 'gone'
          ? { ...whole, gone: whole.gone + 1 }
          : { ...whole, compared: [...whole.compared, ...scores.map((score) => beside(score, held, names))] };
  }
  return whole;
}

async function heldBy(deps: GradebookDeps, registration: Registration, lineItem: string) {
  try {
    return await readResults(deps, registration, lineItem);
  } catch (error) {
    if (error instanceof KeyliftError && error.code === 'unavailable') return 'down';
    throw error;
  }
}

function beside(score: SentScore, held: readonly Result[], names: ReadonlyMap<string, string>): ComparedScore {
  const result = held.find(({ userId }) => userId === score.subject);
  const name = names.get(score.personId);
  return {
    score,
    ...(name !== undefined && { name }),
    ...(result && { held: { score: result.score, maximum: result.maximum } }),
    same: !score.keptBack && result !== undefined && isOurs(result, score.sent),
  };
}

async function namesOf(deps: GradebookDeps, tenantId: LtiSession['tenantId'], sent: readonly SentScore[]) {
  const people = await deps.stores.forTenant(tenantId).getPeople(sent.map(({ personId }) => personId));
  return new Map(people.flatMap(({ id, name }) => (name === undefined ? [] : [[id as string, name] as const])));
}
