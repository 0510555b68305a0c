/** The gadget of a dashboard: one Key Result of a project, and the choice of it. */
import { gadgetTexts, type GadgetTexts, type KeyResultId, type KeyResultView, type Locale } from '@keylift/core';
import { isGoal } from '../jira/goal-id';
import { isRecord } from '../jira/issue';
import type { Jira } from '../ports';
import type { Caller } from '../resolve';
import { defaultConfig, type SiteConfig } from '../storage/config';
import { keys } from '../storage/keys';
import { libraryFrom, libraryKeys } from '../storage/library-store';
import { servedBy, type DeskWorld } from './desk';
import { openProject } from './project';

export interface GadgetView {
  readonly texts: GadgetTexts;
  readonly note?: string;
  readonly page?: Pick<KeyResultView, 'title' | 'date' | 'lead' | 'state' | 'states' | 'nextStep' | 'line' | 'warning'>;
}

export interface GadgetChoiceView {
  readonly texts: GadgetTexts;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** `MOB mobile-crash-free`, as it is kept in the gadget's own settings. */
const choiceOf = (projectKey: string, id: KeyResultId): string => `${projectKey} ${id}`;

const mostProjects = 50;

async function openGadget(world: DeskWorld, caller: Caller, payload: unknown): Promise<GadgetView> {
  const texts = gadgetTexts(caller.locale);
  const choice = isRecord(payload) && typeof payload['choice'] === 'string' ? payload['choice'] : '';
  const at = choice.indexOf(' ');
  if (at < 1) return { texts, note: texts.nothing };
  const id = choice.slice(at + 1);
  const view = await openProject(world, { ...caller, projectKey: choice.slice(0, at) }, id);
  if (view.state === 'quiet' && view.note !== undefined) return { texts, note: view.note };
  if (view.page?.id !== id) return { texts, note: texts.gone };
  const { title, date, lead, state, states, nextStep, line, warning } = view.page;
  return { texts, page: { title, date, lead, state, states, nextStep, line, ...(warning && { warning }) } };
}

/** Of projects that the one who chooses can see. */
async function gadgetChoices(
  { kvs, jira }: DeskWorld & { readonly jira: Pick<Jira, 'projects'> },
  locale: Locale,
): Promise<GadgetChoiceView> {
  const texts = gadgetTexts(locale);
  const values = await kvs.getMany([keys.config, ...libraryKeys()]);
  const library = await libraryFrom(kvs, values);
  const config = (values.get(keys.config) as SiteConfig | undefined) ?? defaultConfig;
  const places = config.keyResults.filter(({ key }) => !isGoal(key)).map(({ key }) => key.replace(/-\d+$/, ''));
  const mapped = [...new Set(places)].slice(0, mostProjects);
  if (typeof library === 'string' || mapped.length === 0) return { texts, choices: [] };
  const { status, body } = await jira.projects(mapped);
  const found = status === 200 && isRecord(body) && Array.isArray(body['values']) ? body['values'] : [];
  const visible = new Map(found.filter(isRecord).map(({ key, name }) => [key, typeof name === 'string' ? name : '']));
  return {
    texts,
    choices: mapped
      .filter((key) => visible.has(key))
      .flatMap((key) =>
        servedBy(library, config, key).map(({ id, title }) => ({
          value: choiceOf(key, id),
          label: `${title} (${visible.get(key) ?? key})`,
        })),
      ),
  };
}

type Act = (world: GadgetWorld, caller: Caller, payload: unknown) => Promise<unknown>;
type GadgetWorld = DeskWorld & { readonly jira: Pick<Jira, 'permissions' | 'projects'> };

export const gadgetActs: Readonly<Record<string, Act>> = {
  gadget: openGadget,
  gadgetChoices: (world, { locale }) => gadgetChoices(world, locale),
};
