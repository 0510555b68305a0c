// Reads the evaluation files of a folder: skills, their relations, queries. Nothing of them is kept.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Occupation, Relations, SkillText } from '../src/matching/skill-text.js';

export interface Judged {
  readonly qid: string;
  readonly text: string;
  /** Skill id to grade. */
  readonly rel: Readonly<Record<string, number>>;
}

const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');

/** One JSON object a line; a broken line is named by its number. */
function jsonLines<T>(file: string): T[] {
  return lines(file).map((line, i) => {
    try {
      return JSON.parse(line) as T;
    } catch (cause) {
      throw new Error(`${file}, line ${i + 1}: not a JSON object`, { cause });
    }
  });
}

interface SkillLine {
  readonly id: number | string;
  readonly label: string;
  readonly alt?: readonly string[];
  readonly desc?: string;
  readonly type?: string;
  readonly reuse?: NonNullable<SkillText['reach']>;
}

export function readSkills(file: string): SkillText[] {
  return jsonLines<SkillLine>(file).map((line) => ({
    id: String(line.id),
    label: line.label,
    alternatives: line.alt ?? [],
    description: line.desc ?? '',
    knowledge: line.type === 'k',
    ...(line.reuse && { reach: line.reuse }),
  }));
}

export const readQueries = (file: string): Judged[] => jsonLines<Judged>(file);

/** Rows of a TSV with a header, by column name. */
export function readTable(file: string): Record<string, string>[] {
  const [header = '', ...rows] = lines(file);
  const names = header.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, i) => [names[i] ?? '', cell])));
}

/** Office and IT work in ISCO-08: managers, engineers of software and media, business, administration, clerks. */
const office = /^(112|12|132|133|134|2166|241|242|243|25|331|332|333|334|335|351|411|412|42|43)/;

/** The relations that lie beside the skills, when they do. */
export function readRelations(skillFile: string, skills: readonly SkillText[]): Relations | undefined {
  const folder = dirname(skillFile);
  const [links, broader, titles] = ['esco111_occ_skill.tsv', 'esco111_broader.tsv', 'esco110_occupations.tsv'].map(
    (name) => join(folder, name),
  ) as [string, string, string];
  if (![links, broader, titles].every((file) => existsSync(file))) return undefined;
  const position = new Map(skills.map((skill, i) => [skill.id, i]));
  const occupations = new Map<string, { label: string; office: boolean; essential: number[]; optional: number[] }>();
  for (const row of readTable(titles)) {
    occupations.set(row['id'] ?? '', {
      label: row['label'] ?? '',
      office: office.test(row['isco'] ?? ''),
      essential: [],
      optional: [],
    });
  }
  for (const row of readTable(links)) {
    const skill = position.get(row['skill_id'] ?? '');
    const occupation = occupations.get(row['occ_id'] ?? '');
    if (skill !== undefined) occupation?.[row['essential'] === '1' ? 'essential' : 'optional'].push(skill);
  }
  const parents: string[][] = skills.map(() => []);
  for (const row of readTable(broader)) {
    const skill = position.get(row['skill_id'] ?? '');
    if (skill !== undefined) parents[skill]?.push(row['parent_id'] ?? '');
  }
  return { occupations: [...occupations.values()] satisfies Occupation[], parents };
}
