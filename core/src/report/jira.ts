/** Jira sites and accounts that are connected, as their people and administrators see them; and what Jira says about it. */
import type { Day, Locale } from '../model.js';
import type { DeviceOfferView } from './devices.js';
import { languageOf } from './language.js';
import { jiraEn } from './messages/jira.js';

export interface JiraConnections {
  readonly title: string;
  readonly lead: string;
  /** What shows a code; absent where none would work. */
  readonly offer?: string;
  /** Said when there is none. */
  readonly empty?: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly since: string;
    readonly end: string;
  }[];
  /** Said once one was ended. */
  readonly ended: string;
}

export interface JiraView {
  readonly title: string;
  readonly lead: string;
  /** Said when the server knows no Jira app; then there is nothing else. */
  readonly off?: string;
  readonly account?: JiraConnections;
  /** For administrators. */
  readonly sites?: JiraConnections;
}

export interface JiraConnected {
  readonly id: string;
  readonly name: string;
  readonly since: Day;
}

export function jiraView(
  facts: {
    /** The server knows which Jira app is its own. */
    readonly isOn: boolean;
    readonly hasSites: boolean;
    readonly accounts: readonly JiraConnected[];
    /** Only for those who administer. */
    readonly sites?: readonly JiraConnected[];
  },
  locale: Locale,
): JiraView {
  const { say, day } = languageOf(locale);
  const head = { title: say('jira.title'), lead: say('jira.lead') };
  if (!facts.isOn) return { ...head, off: say('jira.off') };
  const rows = (connected: readonly JiraConnected[], end: string): JiraConnections['rows'] =>
    connected.map(({ id, name, since }) => ({ id, name, since: say('jira.since', { day: day(since) }), end }));
  const { hasSites, accounts, sites } = facts;
  return {
    ...head,
    account: {
      title: say('jira.account.title'),
      lead: say(hasSites ? 'jira.account.lead' : 'jira.account.no-site'),
      ...(hasSites && { offer: say('jira.offer') }),
      ...(hasSites && accounts.length === 0 && { empty: say('jira.account.none') }),
      rows: rows(accounts, say('jira.account.end')),
      ended: say('jira.link.ended'),
    },
    ...(sites && {
      sites: {
        title: say('jira.sites.title'),
        lead: say('jira.sites.lead'),
        offer: say('jira.offer'),
        ...(sites.length === 0 && { empty: say('jira.sites.none') }),
        rows: rows(sites, say('jira.sites.end')),
        ended: say('jira.sites.ended'),
      },
    }),
  };
}

/** What the server refuses to people in Jira: its answer to the app, which says it in their language. */
export const jiraRefusals = {
  code: 'This code is not valid any more, or was mistyped. Take a new one in Keylift.',
  organisation: 'This code is of another organisation than this Jira site.',
  tries: 'Too many codes were wrong. Wait ten minutes, then take a new one in Keylift.',
  loose: 'This Jira site is not connected yet: an administrator types a code first.',
} as const;

/** `time` is the person's own time of day, "14:05". */
export const jiraOfferView = (code: string, time: string, locale: Locale): DeviceOfferView => ({
  code,
  sentence: languageOf(locale).say('jira.code', { time }),
});

type LinkKey = Extract<keyof typeof jiraEn, `jira.link.${string}`>;
/** The same names without "jira.link.", as the panel asks for them. */
export type JiraLinkTexts = Readonly<Record<LinkKey extends `jira.link.${infer Name}` ? Name : never, string>>;

type ServerKey = Extract<keyof typeof jiraEn, `jira.server.${string}`>;
export type JiraServerTexts = Readonly<
  Record<'title' | (ServerKey extends `jira.server.${infer Name}` ? Name : never), string>
>;

export const jiraLinkTexts = (locale: Locale): JiraLinkTexts => {
  const { say } = languageOf(locale);
  const keys = Object.keys(jiraEn).filter((key): key is LinkKey => key.startsWith('jira.link.'));
  return Object.fromEntries(keys.map((key) => [key.slice('jira.link.'.length), say(key)])) as unknown as JiraLinkTexts;
};

export const jiraServerTexts = (organisation: string, locale: Locale): JiraServerTexts => {
  const { say } = languageOf(locale);
  const keys = Object.keys(jiraEn).filter((key): key is ServerKey => key.startsWith('jira.server.'));
  return {
    title: say('jira.server'),
    ...Object.fromEntries(keys.map((key) => [key.slice('jira.server.'.length), say(key, { organisation })])),
  } as unknown as JiraServerTexts;
};
