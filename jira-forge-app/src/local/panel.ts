/** What stands beside a work item: at most one question to the store and two to Jira. */
import {
  KeyliftError,
  silentWorkItem,
  workItemView,
  type Evidence,
  type Instant,
  type Locale,
  type WorkItemSilence,
  type WorkItemView,
} from '@keylift/core';
import { blockedReasons, type SiteFacts } from '../jira/blocked';
import { factsFrom } from '../jira/facts';
import { goalKeyResults } from '../jira/goals';
import { fieldsToRead, readIssue, type JiraIssue } from '../jira/issue';
import { firstOf, mappedKeyResults } from '../jira/key-results';
import type { Goals, Jira, JiraAnswer, Kvs } from '../ports';
import { defaultConfig, type SiteConfig } from '../storage/config';
import { withNewestValues } from '../storage/desk-store';
import { keys } from '../storage/keys';
import { libraryFrom, libraryKeys } from '../storage/library-store';
import { readPerson, type PersonRecord } from '../storage/person';
import { suggestionsFor } from './suggest';

export interface PanelWorld {
  readonly kvs: Kvs;
  readonly jira: Jira;
  readonly now: () => Instant;
  /** Only where the app may read Atlassian Goals; asked when nothing else ties the work item. */
  readonly goals?: Goals;
  /** Only in the connected edition. */
  readonly connection?: Connection;
}

export interface Connection {
  /** Sends evidence on. What has to wait is written beside the evidence, in the same step. */
  readonly deliver: (
    accountId: string,
    fresh: readonly Evidence[],
  ) => Promise<{ readonly linked: boolean; readonly waiting: readonly (readonly [key: string, value: unknown])[] }>;
  /** What the panel says about the link of an account. */
  readonly account: (person: PersonRecord, locale: Locale) => object;
}

export interface PanelAsk {
  readonly accountId: string;
  readonly issueKey: string;
  readonly locale: Locale;
}

export async function openPanel(
  world: PanelWorld,
  ask: PanelAsk,
): Promise<WorkItemView & { readonly account?: object }> {
  const person = keys.person(ask.accountId);
  const values = await world.kvs.getMany([keys.config, keys.facts, keys.values, person, ...libraryKeys()]);
  const facts = (values.get(keys.facts) as SiteFacts | undefined) ?? (await askForFacts(world.jira));
  const answer = await world.jira.issue(ask.issueKey, fieldsToRead(facts.flaggedFieldId));
  const issue = answer.status === 200 ? readIssue(answer.body) : undefined;
  if (!issue) return silentWorkItem(silenceOf(answer), ask.locale);

  const config = (values.get(keys.config) as SiteConfig | undefined) ?? defaultConfig;
  const reasons = blockedReasons(issue, { signals: config.signals, facts, now: world.now() });
  if (reasons.length === 0) return workItemView({ reasons, suggestions: [] }, ask.locale);
  const library = await libraryFrom(world.kvs, values);
  if (library === 'none' || library === 'newer')
    return silentWorkItem(library === 'none' ? 'no-library' : 'old-library', ask.locale);
  const record = readPerson(values.get(person), ask.accountId);
  const hidden = hiddenAt(issue, record.hidden);
  const source = firstOf(mappedKeyResults(config), ...(world.goals ? [goalKeyResults(world.goals, config)] : []));
  const tied = await source.keyResultIdsOf(issue);
  const suggestions = suggestionsFor(issue, {
    library,
    config,
    keyResults: withNewestValues(library.keyResults, values.get(keys.values)),
    hidden,
    tied,
    now: world.now(),
  });
  const view = workItemView({ reasons, suggestions }, ask.locale);
  return world.connection ? { ...view, account: world.connection.account(record, ask.locale) } : view;
}

/** Only until the site was looked at once; link types are then told apart by their English name. */
async function askForFacts(jira: Jira): Promise<SiteFacts> {
  const fields = await jira.fields();
  return fields.status === 200 ? factsFrom(fields.body, undefined) : {};
}

function silenceOf({ status }: JiraAnswer): WorkItemSilence {
  if (status === 429 || status >= 500) return 'busy';
  if (status === 200) throw new KeyliftError('unavailable', 'Jira answered with something that is no work item.');
  return 'unavailable';
}

function hiddenAt({ key }: JiraIssue, hidden: readonly string[]): ReadonlySet<string> {
  const start = `${key} `;
  return new Set(hidden.filter((entry) => entry.startsWith(start)).map((entry) => entry.slice(start.length)));
}
