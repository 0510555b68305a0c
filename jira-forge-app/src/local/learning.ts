/** Lessons beside a work item: read, answered and used with the same use cases as everywhere else. */
import {
  createLessonPlayer,
  createMemoryStores,
  KeyliftError,
  type AnswerInput,
  type Day,
  type Evidence,
  type EvidenceId,
  type Lesson,
  type LessonId,
  type PersonId,
  type Principal,
  type SkillId,
  type Store,
  type TeamId,
  type TenantId,
} from '@keylift/core';
import type { Library } from '../content/library';
import { keys } from '../storage/keys';
import { lessonFrom, libraryFrom, libraryKeys } from '../storage/library-store';
import { readPerson, trimmed, type PersonRecord } from '../storage/person';
import type { PanelAsk, PanelWorld } from './panel';

/** Everybody on a site shares its Key Results: here they are one team. */
const site = 'site' as TeamId;

export interface Learning {
  lesson(lessonId: LessonId): ReturnType<ReturnType<typeof createLessonPlayer>['lesson']>;
  answer(input: AnswerInput): ReturnType<ReturnType<typeof createLessonPlayer>['answer']>;
  applied(input: {
    readonly lessonId: LessonId;
    readonly skillId: SkillId;
  }): ReturnType<ReturnType<typeof createLessonPlayer>['applied']>;
  hide(lessonId: LessonId): Promise<void>;
}

type Player = ReturnType<typeof createLessonPlayer>;

export function learningOf(world: PanelWorld, ask: PanelAsk): Learning {
  const { kvs, now } = world;
  const principal: Principal = {
    personId: ask.accountId as PersonId,
    role: 'learner',
    locale: ask.locale,
  };

  /** Plays on a store in memory that holds what this lesson needs, then keeps what came of it in one write. */
  async function play<T>(lessonId: LessonId, act: (player: Player) => Promise<T>): Promise<T> {
    const { library, person } = await open();
    const lesson = await lessonFrom(kvs, library, lessonId);
    const mastery = new Map(person.mastery.map((row) => [row.skillId, row]));
    const store = await storeOf(library, person, lesson, now().slice(0, 10));
    const remembering: Store = {
      ...store,
      putMastery: async (rows) => {
        await store.putMastery(rows);
        for (const row of rows) mastery.set(row.skillId, row);
      },
    };
    const result = await act(createLessonPlayer({ store: remembering, clock: now, source: 'jira' }));
    const evidence = await store.evidenceOf(principal.personId);
    if (evidence.length > person.evidence.length) {
      const known = new Set(person.evidence.map(({ id }) => id));
      const fresh = evidence.filter(({ id }) => !known.has(id));
      await keep({ ...person, evidence, mastery: [...mastery.values()] }, fresh);
    }
    return result;
  }

  async function open(): Promise<{ readonly library: Library; readonly person: PersonRecord }> {
    const own = keys.person(ask.accountId);
    const values = await kvs.getMany([own, ...libraryKeys()]);
    const library = await libraryFrom(kvs, values);
    if (library === 'none' || library === 'newer')
      throw new KeyliftError('unavailable', 'There is no library on this site that this version can read.');
    return { library, person: readPerson(values.get(own), ask.accountId) };
  }

  async function keep({ linked, ...person }: PersonRecord, fresh: readonly Evidence[] = []): Promise<void> {
    const project = ask.issueKey.slice(0, Math.max(0, ask.issueKey.lastIndexOf('-')));
    const projects = [...person.projects.filter((key) => key !== project), project];
    const sent = linked && fresh.length > 0 ? await world.connection?.deliver(ask.accountId, fresh) : undefined;
    const next = { ...person, projects, updatedAt: now(), ...((sent?.linked ?? linked) && { linked: true as const }) };
    const row = [keys.person(ask.accountId), trimmed(next)] as const;
    await (sent && sent.waiting.length > 0 ? kvs.setAll([row, ...sent.waiting]) : kvs.set(...row));
  }

  return {
    lesson: (lessonId) => play(lessonId, (player) => player.lesson(principal, lessonId)),
    answer: (input) => play(input.lessonId, (player) => player.answer(principal, input)),
    applied: ({ lessonId, skillId }) =>
      play(lessonId, (player) =>
        player.applied(principal, { id: `${ask.issueKey}/${lessonId}` as EvidenceId, lessonId, skillId }),
      ),
    hide: async (lessonId) => {
      const { person } = await open();
      await keep({ ...person, hidden: [...new Set([...person.hidden, `${ask.issueKey} ${lessonId}`])] });
    },
  };
}

async function storeOf(library: Library, person: PersonRecord, lesson: Lesson, today: Day) {
  const store = createMemoryStores().forTenant('site' as TenantId);
  const id = person.accountId as PersonId;
  await store.putPeople([{ id, active: true }]);
  await store.putTeams([{ id: site, name: '', memberIds: [id] }]);
  await store.putSkills(library.skills);
  await store.putLessons([lesson]);
  for (const keyResult of library.keyResults) {
    if (keyResult.due < today) continue;
    const requirements = keyResult.requirements.map((need) => ({ ...need, teamId: site }));
    await store.putKeyResult({ ...keyResult, ownerTeamIds: [site], requirements, version: 1 });
  }
  await store.appendEvidence(person.evidence);
  await store.putMastery(person.mastery);
  return store;
}
