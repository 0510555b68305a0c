/** The head of a lesson file: a small part of YAML between two `---` lines. */
import { isDay } from '../calendar.js';
import type { LessonId, LessonKind, LessonSummary, Locale, SkillId } from '../model.js';
import type { LineReader } from './line-reader.js';
import { clip, isHttpsUrl } from './parse-inline.js';

export interface FrontMatter extends LessonSummary {
  readonly sources: readonly { readonly title: string; readonly url?: string }[];
}

const keys = ['id', 'title', 'locale', 'minutes', 'kind', 'teaches', 'apply', 'reviewed', 'sources'] as const;
type Key = (typeof keys)[number];
const lists: ReadonlySet<Key> = new Set(['teaches', 'sources']);
const locales: readonly Locale[] = ['en', 'de'];
const kinds: readonly LessonKind[] = ['nugget', 'recall', 'scenario', 'code-challenge', 'checklist'];

/** Lower case words joined by hyphens, at most 60 characters: ids of lessons, skills and questions. */
export const slug = /^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u;

interface Entry {
  readonly line: number;
  readonly value: string;
  readonly items: readonly { readonly line: number; readonly value: string }[];
}

export function parseFrontMatter(reader: LineReader): FrontMatter {
  const entries = readEntries(reader);
  const one = (key: Key, atMost = 200): Entry | undefined => {
    const entry = entries.get(key);
    if (entry && entry.value.length > atMost) {
      reader.refuse(entry.line, `"${key}" is longer than ${atMost} characters; shorten it`);
    }
    return entry;
  };
  const required = (key: Key, atMost?: number): Entry =>
    one(key, atMost) ?? reader.refuse(1, `"${key}" is missing in the front matter; add a line "${key}: …"`);
  const oneOf = <Value extends string>(key: Key, values: readonly Value[]): Value => {
    const entry = required(key);
    return (
      values.find((value) => value === entry.value) ??
      reader.refuse(entry.line, `"${clip(entry.value)}" is no ${key}; write one of ${values.join(', ')}`)
    );
  };
  const name = (entry: Pick<Entry, 'line' | 'value'>, what: string): string =>
    slug.test(entry.value)
      ? entry.value
      : reader.refuse(entry.line, `"${clip(entry.value)}" is no ${what}; write lower case words joined by hyphens`);

  const minutes = required('minutes');
  if (!/^(?:[1-9]|10)$/u.test(minutes.value)) {
    reader.refuse(minutes.line, `minutes are "${clip(minutes.value)}"; write a whole number from 1 to 10`);
  }
  const reviewed = required('reviewed');
  if (!isDay(reviewed.value)) {
    reader.refuse(reviewed.line, `"${clip(reviewed.value)}" is no calendar day; write it as 2026-10-05`);
  }
  const teaches = required('teaches');
  const skills = teaches.items.map((item) => name(item, 'skill id') as SkillId);
  if (skills.length < 1 || skills.length > 3) {
    reader.refuse(teaches.line, 'a lesson teaches one to three skills; list them');
  }
  for (const [index, skill] of skills.entries()) {
    if (skills.indexOf(skill) !== index) reader.refuse(teaches.line, `skill "${skill}" is listed twice; keep one`);
  }
  const apply = one('apply', 140);
  return {
    id: name(required('id'), 'lesson id') as LessonId,
    title: required('title', 100).value,
    locale: oneOf('locale', locales),
    minutes: Number(minutes.value),
    kind: oneOf('kind', kinds),
    teaches: skills,
    ...(apply && { apply: apply.value }),
    reviewedAt: reviewed.value,
    sources: (entries.get('sources')?.items ?? []).map((item) => parseSource(reader, item)),
  };
}

function readEntries(reader: LineReader): ReadonlyMap<Key, Entry> {
  if (reader.peek() !== '---') reader.refuse(1, 'no front matter; begin the file with a line "---"');
  reader.take();
  const entries = new Map<Key, Entry>();
  for (;;) {
    const line = reader.line;
    if (reader.peek() === undefined) reader.refuse(line, 'the front matter never ends; close it with a line "---"');
    const text = reader.take();
    if (text === '---') return entries;
    const match = /^([a-z]+):(?: +(.*))?$/u.exec(text);
    if (!match) {
      return reader.refuse(line, `"${clip(text)}" is no front matter; write "key: value", or "  - item" below a list`);
    }
    const key = keys.find((known) => known === match[1]);
    if (!key) return reader.refuse(line, `unknown key "${clip(match[1] ?? '')}"; known are ${keys.join(', ')}`);
    if (entries.has(key)) reader.refuse(line, `"${key}" is given twice; keep one`);
    const value = readValue(reader, match[2] ?? '', line);
    const items: { line: number; value: string }[] = [];
    while (/^ +- /u.test(reader.peek() ?? '')) {
      const itemLine = reader.line;
      items.push({ line: itemLine, value: readValue(reader, reader.take().replace(/^ +- +/u, ''), itemLine) });
    }
    if (lists.has(key) && (value !== '' || items.length === 0)) {
      reader.refuse(line, `"${key}" is a list; leave its line empty and write "  - item" below`);
    }
    if (!lists.has(key) && (value === '' || items.length > 0)) {
      reader.refuse(line, `"${key}" needs one value; write "${key}: …" on one line`);
    }
    entries.set(key, { line, value, items });
  }
}

/** Quotes are optional, and asked for where YAML would otherwise read something else than we do. */
function readValue(reader: LineReader, raw: string, line: number): string {
  const quote = raw[0];
  if (quote === '"' || quote === "'") {
    const inner = raw.slice(1, -1);
    if (raw.length < 3 || !raw.endsWith(quote) || inner.includes(quote) || inner.includes('\\')) {
      return reader.refuse(line, 'the quotes do not match; write "text", with “ ” for quotes inside');
    }
    return inner.trim();
  }
  if (/^[[\]{}&*!|>%@`#,?]|: | #|:$/u.test(raw)) {
    return reader.refuse(line, `other tools misread this value; put it in quotes: '${clip(raw)}'`);
  }
  return raw;
}

function parseSource(reader: LineReader, item: { readonly line: number; readonly value: string }) {
  const match = /^([^<>]+?)(?: <([^<>]*)>)?$/u.exec(item.value);
  const title = match?.[1]?.trim() ?? '';
  const url = match?.[2];
  if (title === '' || title.includes('://') || item.value.length > 600) {
    return reader.refuse(item.line, 'a source is "Title" or "Title <https://…>"');
  }
  if (url === undefined) return { title };
  if (!isHttpsUrl(url)) reader.refuse(item.line, `"${clip(url)}" is not an https link; write <https://host/path>`);
  return { title, url };
}
