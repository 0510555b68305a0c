/** The export of an OKR tool becomes objectives and Key Results. Pure: the same text gives the same result. */
import { createHash } from 'node:crypto';
import { KeyliftError, validKeyResult, type KeyResult } from '@keylift/core';
import type { KeyResultDraft, ObjectiveDraft, ReadOkrs } from './drafts.js';
import { measureOf, progressOf } from './measure.js';
import { columnKey, knownColumns, profileFor, type Field, type Profile, type ProfileName } from './profiles.js';
import { rowReader, type OkrProblem, type ReadingOptions, type Row } from './row-reader.js';
import { readTable } from './table.js';

export interface ReadOkrsOptions extends ReadingOptions {
  /** Found out from the header when absent. */
  readonly profile?: ProfileName;
}

type Days = Pick<ObjectiveDraft, 'start' | 'due'>;

/** Throws `invalid` when the file as a whole cannot be read; problems of single rows are in the answer. */
export function readOkrs(text: string, { profile: asked, ...options }: ReadOkrsOptions = {}): ReadOkrs {
  const table = readTable(text, knownColumns);
  const profile = profileFor(table.header, asked);
  const problems: OkrProblem[] = [];
  const toRow = rowReader(table, profile, options, problems);
  const book = openBook(profile, problems);
  const rows = table.rows.map(toRow);
  if (profile.shape === 'wide') for (const row of rows) wideRow(book, row, table.header);
  else if (profile.shape === 'goal') for (const row of rows) goalRow(book, row);
  else if (profile.shape === 'flat')
    for (const row of rows)
      book.addKeyResult(row, { measure: measureOf(row), days: book.daysOf(row), objective: book.namedObjective(row) });
  else treeRows(book, rows, profile);
  return { profile: profile.name, ...book.close() };
}

function wideRow(book: Book, row: Row, header: readonly string[]): void {
  const objective = book.addObjective(row);
  const keys = header.map(columnKey);
  for (const [at, key] of keys.entries()) {
    const [, number] = /^key result (\d+) title$/.exec(key) ?? [];
    const title = row.cells[at] ?? '';
    if (number === undefined || title === '') continue;
    const completion = row.cells[keys.indexOf(`key result ${number} completion`)] ?? '';
    const share = Number(completion.replace(',', '.'));
    if (!Number.isFinite(share) || share < 0 || share > 1) {
      book.problem(row, header[at] ?? '', `has the completion "${completion}"; it lies from 0.0 to 1.0.`);
    } else if (objective) {
      book.addKeyResult(row, {
        title,
        objective,
        days: objective,
        measure: progressOf(row, { fullProgress: 1 }, share),
      });
    }
  }
}

function goalRow(book: Book, row: Row): void {
  const objective = book.addObjective(row);
  if (objective)
    book.addKeyResult(row, { objective, days: objective, measure: progressOf(row, { fullProgress: 100 }) });
}

const kinds = {
  objective: /^(objective|goal|company goal|team goal|individual goal|okr|ziel)$/i,
  keyResult: /key.?result|^kr$|^kpi$|metric|milestone|^target$|schlüsselergebnis/i,
} as const;

function treeRows(book: Book, rows: readonly Row[], profile: Profile): void {
  const kindOf = (row: Row): 'objective' | 'keyResult' | undefined => {
    const said = row.text('type');
    if (kinds.keyResult.test(said)) return 'keyResult';
    if (kinds.objective.test(said)) return 'objective';
    if (said !== '') return undefined;
    return row.text('target') === '' && row.text('objectiveTitle') === '' ? 'objective' : 'keyResult';
  };
  const byId = new Map<string, ObjectiveDraft>();
  const isParent = new Set<string>();
  const own = new Map<Row, ObjectiveDraft>();
  for (const row of rows) {
    if (kindOf(row) !== 'objective') continue;
    const objective = book.addObjective(row);
    if (!objective) continue;
    own.set(row, objective);
    byId.set(row.text('id'), objective);
  }
  let latest: ObjectiveDraft | undefined;
  for (const row of rows) {
    const kind = kindOf(row);
    latest = own.get(row) ?? (kind === 'objective' ? undefined : latest);
    if (kind === undefined) book.skip(row);
    if (kind !== 'keyResult') continue;
    const parents = row
      .text('parent')
      .split(/[,;|]/)
      .map((id) => byId.get(id.trim()));
    const objective = profile.shape === 'sequence' ? latest : (parents.find((one) => one) ?? book.namedObjective(row));
    if (objective) isParent.add(objective.id);
    const measure =
      row.text('target') === '' && row.text('progress') !== '' ? progressOf(row, profile) : measureOf(row);
    book.addKeyResult(row, { measure, days: book.daysOf(row, objective), objective });
  }
  // A goal with a number of its own and nothing below it is its own Key Result.
  for (const [row, objective] of own) {
    if (isParent.has(objective.id)) continue;
    const measure =
      row.text('target') !== '' ? measureOf(row) : row.text('progress') !== '' ? progressOf(row, profile) : undefined;
    if (measure) book.addKeyResult(row, { measure, days: objective, objective });
  }
}

interface Parts {
  readonly title?: string;
  readonly measure: ReturnType<typeof measureOf>;
  readonly days: Days | undefined;
  readonly objective: ObjectiveDraft | undefined;
}

interface Book {
  addObjective(row: Row): ObjectiveDraft | undefined;
  /** The objective that the row of a Key Result names. */
  namedObjective(row: Row): ObjectiveDraft | undefined;
  addKeyResult(row: Row, parts: Parts): void;
  daysOf(row: Row, fallback?: Days): Days | undefined;
  problem(row: Row, column: string, message: string): void;
  skip(row: Row): void;
  close(): Omit<ReadOkrs, 'profile'>;
}

function openBook(profile: Profile, problems: OkrProblem[]): Book {
  const objectives = new Map<string, ObjectiveDraft>();
  const keyResults = new Map<string, KeyResultDraft>();
  const skipped: number[] = [];
  const hasProblem = ({ line }: Row): boolean => problems.some((problem) => problem.line === line);
  const idOf = (given: string, ...words: readonly string[]): string => {
    const clean = given
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .slice(0, 80);
    if (profile.name === 'keylift' && clean !== '') return clean;
    const key = clean !== '' ? clean : createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16);
    return `${profile.name}-${key}`;
  };
  const daysOf = (row: Row, fallback?: Days): Days | undefined => {
    const start = row.text('start') === '' ? fallback?.start : row.day('start');
    const due = row.text('due') === '' ? fallback?.due : row.day('due');
    const missing = (field: Field): void => {
      if (row.text(field) === '') row.complain(field, 'is empty, and no objective above it has a date.');
    };
    if (!start) missing('start');
    if (!due) missing('due');
    return start && due ? { start, due } : undefined;
  };
  const email = (row: Row): string => row.text('ownerEmail').split(/[,;]/)[0]?.trim() ?? '';

  return {
    daysOf,
    addObjective(row) {
      const title = row.text('title');
      if (title === '') row.complain('title', 'is empty.');
      const days = daysOf(row);
      if (title === '' || !days) return undefined;
      if (days.due <= days.start) row.complain('due', `${days.due} is not after the start, ${days.start}.`);
      const objective = { id: idOf(row.text('id'), title, email(row), days.start), title, ...days };
      if (!hasProblem(row)) objectives.set(objective.id, objective);
      return hasProblem(row) ? undefined : objective;
    },
    namedObjective(row) {
      const title = row.text('objectiveTitle');
      if (title === '') return undefined;
      const id = idOf(row.text('objectiveId'), 'objective', title);
      const days = daysOf(row);
      if (!days) return undefined;
      const known = objectives.get(id);
      // It lasts as long as all of its Key Results together.
      const start = known && known.start < days.start ? known.start : days.start;
      const due = known && known.due > days.due ? known.due : days.due;
      const objective = { id, title, start, due };
      if (!hasProblem(row)) objectives.set(id, objective);
      return objective;
    },
    addKeyResult(row, { title = row.text('title'), measure, days, objective }) {
      if (title === '') row.complain('title', 'is empty.');
      const kind = kindFrom(row);
      if (!measure || !days || !kind || title === '') return;
      const ownId = profile.shape === 'wide' || profile.shape === 'goal' ? '' : row.text('id');
      const id = idOf(ownId, objective?.id ?? '', title, objective ? '' : days.start);
      const draft: KeyResultDraft = {
        line: row.line,
        id,
        ...(objective && { objectiveId: objective.id }),
        title,
        ...measure,
        start: days.start,
        due: days.due,
        kind,
        teams: row.list('team'),
        ...(email(row) !== '' && { ownerEmail: email(row) }),
        behaviours: row.list('behaviours'),
        skills: row.list('skills'),
      };
      const twin = keyResults.get(id);
      if (twin) row.complain('title', `is the same Key Result as on line ${twin.line}.`);
      makeSure(row, draft);
      if (!hasProblem(row)) keyResults.set(id, draft);
    },
    problem: (row, column, message) => problems.push({ line: row.line, column, message }),
    skip: ({ line }) => skipped.push(line),
    close() {
      const used = [...keyResults.values()];
      const sorted = problems.toSorted((one, other) => one.line - other.line);
      // Of an objective that is only named, nothing stays when none of its Key Results could be read.
      const named = new Set(used.map(({ objectiveId }) => objectiveId));
      const kept = [...objectives.values()].filter(({ id }) => profile.shape !== 'flat' || named.has(id));
      return { objectives: kept, keyResults: used, problems: distinct(sorted), skipped };
    },
  };
}

/** A cell that was looked at twice is told once. */
function distinct(problems: readonly OkrProblem[]): readonly OkrProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ line, column, message }) => {
    const key = JSON.stringify([line, column, message]);
    return !seen.has(key) && seen.add(key);
  });
}

function kindFrom(row: Row): KeyResultDraft['kind'] | undefined {
  const said = row.text('kind').toLowerCase();
  if (said === '' || said === 'committed') return 'committed';
  if (said === 'stretch' || said === 'aspirational') return 'stretch';
  row.complain('kind', `"${said}" is neither committed nor stretch.`);
  return undefined;
}

/** The core's own rules, told as a problem of the column they are about. */
function makeSure(row: Row, draft: KeyResultDraft): void {
  const { line: _, teams: __, ownerEmail: ___, skills: ____, ...rest } = draft;
  try {
    validKeyResult({ ...(rest as unknown as KeyResult), ownerTeamIds: [], requirements: [], version: 1 });
  } catch (error) {
    if (!(error instanceof KeyliftError)) throw error;
    const [, name = ''] = /^keyResult\.([a-z]+)/i.exec(error.field ?? '') ?? [];
    row.complain(
      (['title', 'target', 'baseline', 'current', 'start', 'due', 'direction', 'behaviours'] as const).find(
        (field) => field === name,
      ) ?? 'title',
      error.message,
    );
  }
}
