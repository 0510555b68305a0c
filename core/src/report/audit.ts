/** Changes by administrators, in sentences. */
import type { AuditEntry } from '../audit-ports.js';
import type { Instant, KeyResult, Locale, Person } from '../model.js';
import { languageOf, type Language } from './language.js';

export interface AuditRow {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly when: string;
}

export interface AuditView {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  /** Said when there is none. */
  readonly empty?: string;
  readonly rows: readonly AuditRow[];
  /** There are earlier ones, before this instant. */
  readonly more?: { readonly label: string; readonly before: Instant };
}

export interface AuditFacts {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
  /** Those entries tell of, as far as they are there. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly keyResults: readonly Pick<KeyResult, 'id' | 'title'>[];
  /** What platforms are called, by the id of their registration. */
  readonly platforms: ReadonlyMap<string, string>;
}

export function auditView(facts: AuditFacts, locale: Locale): AuditView {
  const language = languageOf(locale);
  const { say } = language;
  const last = facts.entries.at(-1);
  return {
    locale,
    title: say('audit.title'),
    lead: say('audit.lead'),
    ...(last === undefined && { empty: say('audit.none') }),
    rows: facts.entries.map((entry) => ({
      id: entry.id,
      what: whatOf(entry, facts, language),
      who: whoOf(entry, facts, language),
      when: whenOf(entry, language),
    })),
    ...(facts.hasMore && last && { more: { label: say('audit.more'), before: last.at } }),
  };
}

/** With the year: entries stay longer than one. */
const whenOf = ({ at }: AuditEntry, { say, day }: Language): string =>
  say('audit.at', { day: day(at.slice(0, 10)), year: at.slice(0, 4), time: at.slice(11, 16) });

const worded = ['learn', 'ask', 'known-only', 'yes', 'no', 'none', 'given', 'made'] as const;

function whatOf({ change, subject = '', value = '' }: AuditEntry, facts: AuditFacts, { say }: Language): string {
  const word = worded.find((one) => one === value);
  const about =
    change === 'course.tied'
      ? (facts.keyResults.find(({ id }) => id === subject)?.title ?? say('audit.subject.key-result'))
      : (facts.platforms.get(subject) ?? say('audit.subject.gone'));
  return say(`audit.${change}`, { subject: about, value: word ? say(`audit.value.${word}`) : value });
}

function whoOf({ from, by }: AuditEntry, { people }: AuditFacts, { say }: Language): string {
  if (from !== 'web') return say(`audit.by.${from}`);
  if (by === undefined) return say('audit.by.erased');
  return people.find(({ id }) => id === by)?.name ?? say('audit.by.nameless');
}
