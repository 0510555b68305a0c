/** The page of a project: its Key Results as a team carries them, what holds its work up, and what is offered. */
import {
  KeyliftError,
  projectTexts,
  silentWorkItem,
  surenessText,
  themesView,
  type DecisionInput,
  type KeyResultId,
  type KeyResultView,
  type Locale,
  type OfferForm,
  type OptionsView,
  type ProjectTexts,
  type RemapView,
  type SkillId,
  type ThemesView,
} from '@keylift/core';
import { isRecord } from '../jira/issue';
import { textOf, type Caller } from '../resolve';
import { keys } from '../storage/keys';
import { homeOf, readPerson, trimmed } from '../storage/person';
import { openDesk, type Desk, type DeskWorld } from './desk';
import type { Themes } from './themes';
import { mondayOf } from './week';

export interface ProjectView {
  readonly state: 'open' | 'quiet';
  /** Why there is nothing to see. */
  readonly note?: string;
  readonly texts: ProjectTexts;
  readonly keyResults: readonly { readonly id: KeyResultId; readonly title: string }[];
  readonly page?: ProjectPage;
  readonly themes?: ThemesView;
}

export interface ProjectPage extends Pick<
  KeyResultView,
  'id' | 'title' | 'date' | 'lead' | 'state' | 'states' | 'nextStep' | 'line' | 'warning' | 'constraint' | 'coverage'
> {
  readonly interventions: Omit<KeyResultView['interventions'], 'offer'> & {
    /** Whom to ask is chosen in Jira: who has learnt here stays theirs. */
    readonly offer?: Omit<OfferForm, 'people'>;
    /** The other one of those concerned, by intervention; only for the two of them. */
    readonly others: Readonly<Record<string, { readonly accountId: string; readonly asked: boolean }>>;
  };
  readonly questions: { readonly title: string; readonly rows: readonly string[] };
  readonly sure: { readonly mayAnswer: boolean; readonly own?: number; readonly sentence: string };
  /** For those who steer. */
  readonly options?: OptionsView;
  readonly remap?: RemapView;
}

export async function openProject(world: DeskWorld, caller: Caller, wanted: string | undefined): Promise<ProjectView> {
  const desk = await openDesk(world, caller);
  if (typeof desk === 'string') return quiet(desk, caller.locale);
  const texts = projectTexts(desk.config.k, caller.locale);
  const keyResults = desk.keyResults.map(({ id, title }) => ({ id, title }));
  const chosen = keyResults.find(({ id }) => id === wanted) ?? keyResults[0];
  if (!chosen) return { state: 'quiet', note: texts.none, texts, keyResults };
  const blocked = await blockedIn(world, caller.projectKey);
  const page = await pageOf(world, desk, chosen.id, blocked, caller);
  const mapped = new Set(desk.keyResults.flatMap(({ requirements }) => requirements.map(({ skillId }) => skillId)));
  const themes = themesView({ blocked, mapped, skills: desk.library.skills }, caller.locale);
  await desk.keep(chosen.id);
  return { state: 'open', texts, keyResults, page, themes };
}

function quiet(why: 'none' | 'newer' | 'restricted', locale: Locale): ProjectView {
  const texts = projectTexts(5, locale);
  const note =
    why === 'restricted'
      ? texts.restricted
      : silentWorkItem(why === 'none' ? 'no-library' : 'old-library', locale).note;
  return { state: 'quiet', ...(note !== undefined && { note }), texts, keyResults: [] };
}

async function blockedIn({ kvs }: DeskWorld, projectKey: string): Promise<readonly (readonly SkillId[])[]> {
  const key = keys.themes(projectKey);
  const themes = (await kvs.getMany([key])).get(key) as Themes | undefined;
  return Object.values(themes?.blocked ?? {});
}

async function pageOf(
  world: DeskWorld,
  desk: Desk,
  id: KeyResultId,
  blocked: readonly (readonly SkillId[])[],
  { locale }: Caller,
): Promise<ProjectPage> {
  const { use, principal, library } = desk;
  const view = await use.keyResult(principal, id);
  const labelOf = (skillId: SkillId): string => library.skills.find((one) => one.id === skillId)?.label ?? skillId;
  const steering = desk.steers && {
    options: await use.options(principal, id),
    ...(blocked.length > 0 && { remap: await use.remapBlocked(principal, { keyResultId: id, blocked }, labelOf) }),
  };
  const { title, date, lead, state, states, nextStep, line, warning, constraint, coverage } = view;
  const checkIn = steering ? steering.options.checkIn : undefined;
  return {
    id,
    title,
    date,
    lead,
    state,
    states,
    nextStep,
    line,
    ...(warning && { warning }),
    ...(constraint && { constraint }),
    coverage,
    interventions: await interventionsOf(desk, view),
    questions: {
      title: checkIn?.title ?? view.growthPrompt.title,
      rows: checkIn?.questions ?? view.growthPrompt.questions,
    },
    sure: surenessOf(world, desk, id, locale),
    ...steering,
  };
}

async function interventionsOf(desk: Desk, view: KeyResultView): Promise<ProjectPage['interventions']> {
  const { offer, ...interventions } = view.interventions;
  const others = await desk.othersOf(view.id);
  if (!offer) return { ...interventions, others };
  const { people: _, ...form } = offer;
  return { ...interventions, others, offer: form };
}

/** Only weeks that are over: while one runs, each answer could be told from the one before. */
function surenessOf({ now }: DeskWorld, desk: Desk, id: KeyResultId, locale: Locale): ProjectPage['sure'] {
  const answersOf = (week: string): readonly number[] => desk.people.flatMap(({ sure }) => sure?.[id]?.[week] ?? []);
  const me = desk.people.find(({ accountId }) => accountId === desk.principal.personId);
  const own = me?.sure?.[id]?.[mondayOf(now())];
  return {
    mayAnswer: me !== undefined,
    ...(own !== undefined && { own }),
    sentence: surenessText(answersOf(mondayOf(now(), 1)), desk.config.k, locale),
  };
}

type Act = (world: DeskWorld, caller: Caller, payload: unknown) => Promise<unknown>;

/** An act of the core on the desk; what changed is kept, and the page is drawn anew. */
const onDesk =
  (
    act: (desk: Desk, id: KeyResultId, payload: Readonly<Record<string, unknown>>, now: string) => Promise<unknown>,
  ): Act =>
  async (world, caller, payload) => {
    const id = textOf(payload, 'keyResultId') as KeyResultId;
    const desk = await openDesk(world, caller);
    if (typeof desk === 'string' || !desk.keyResults.some((one) => one.id === id))
      throw new KeyliftError('not-found', 'This Key Result is not tied to the project.', { field: 'keyResultId' });
    await act(desk, id, isRecord(payload) ? payload : {}, world.now());
    await desk.keep(id);
    return openProject(world, caller, id);
  };

export const projectActs: Readonly<Record<string, Act>> = {
  project: (world, caller, payload) =>
    openProject(world, caller, isRecord(payload) ? String(payload['keyResultId']) : undefined),
  offer: onDesk(async ({ use, principal, team, invite }, keyResultId, payload) => {
    const learnerId = textOf(payload, 'learnerId');
    await invite(learnerId);
    await use.offer(principal, {
      keyResultId,
      id: textOf(payload, 'id'),
      teamId: team,
      skillId: textOf(payload, 'skillId') as SkillId,
      learnerId: learnerId as typeof principal.personId,
      title: textOf(payload, 'title'),
      start: textOf(payload, 'start'),
      reviewOn: textOf(payload, 'reviewOn'),
    });
  }),
  decide: onDesk(({ use, principal }, keyResultId, payload) =>
    use.decideOffer(principal, { keyResultId, ...interventionOf(payload), ...decisionOf(payload) }),
  ),
  finish: onDesk(({ use, principal }, keyResultId, payload) =>
    use.finishIntervention(principal, { keyResultId, ...interventionOf(payload) }),
  ),
  reading: onDesk(({ use, principal }, keyResultId, { value }, at) =>
    use.recordCheckIn(principal, { keyResultId, at, value: typeof value === 'number' ? value : Number.NaN }),
  ),
  sure: async (world, caller, payload) => {
    const id = textOf(payload, 'keyResultId');
    await beSure(world, caller, id, isRecord(payload) ? payload['level'] : undefined);
    return openProject(world, caller, id);
  },
};

const interventionOf = (payload: unknown): Pick<DecisionInput, 'interventionId'> => ({
  interventionId: textOf(payload, 'interventionId') as DecisionInput['interventionId'],
});

function decisionOf(
  payload: Readonly<Record<string, unknown>>,
):
  | { readonly decision: 'accept' }
  | { readonly decision: 'decline'; readonly reason: string }
  | { readonly decision: 'swap'; readonly title: string; readonly start: string; readonly reviewOn: string } {
  switch (payload['decision']) {
    case 'accept':
      return { decision: 'accept' };
    case 'decline':
      return {
        decision: 'decline',
        reason: typeof payload['reason'] === 'string' ? payload['reason'].slice(0, 500) : '',
      };
    case 'swap':
      return {
        decision: 'swap',
        title: textOf(payload, 'title'),
        start: textOf(payload, 'start'),
        reviewOn: textOf(payload, 'reviewOn'),
      };
    default:
      throw new KeyliftError('invalid', 'Say yes, no, or suggest something else.', { field: 'decision' });
  }
}

/** One's own answer of this week, beside that of the week before; older ones are forgotten. */
async function beSure({ kvs, now }: DeskWorld, { accountId, projectKey }: Caller, id: string, level: unknown) {
  if (typeof level !== 'number' || !Number.isInteger(level) || level < 1 || level > 5)
    throw new KeyliftError('invalid', 'Choose one of the five answers.', { field: 'level' });
  const own = keys.person(accountId);
  const person = readPerson((await kvs.getMany([own])).get(own), accountId);
  if (homeOf(person) !== projectKey)
    throw new KeyliftError('forbidden', 'Those answer who learn beside work items of this project.');
  const [week, last] = [mondayOf(now()), mondayOf(now(), 1)];
  const before = person.sure?.[id]?.[last];
  const answers = { ...(before !== undefined && { [last]: before }), [week]: level };
  await kvs.set(own, trimmed({ ...person, sure: { ...person.sure, [id]: answers }, updatedAt: now() }));
}
