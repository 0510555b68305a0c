// Reads answers of students: a table with the columns user_id, item_id, correct, skill_id and perhaps timestamp, in any order.
import { readFileSync } from 'node:fs';

export interface Answer {
  /** Students are numbered within one file: equal ids in two files are different people. */
  readonly student: number;
  /** Items and skills are numbered across the files read with one `Numbering`. */
  readonly item: number;
  readonly skill: number;
  readonly correct: 0 | 1;
  /** Since 1970; 0 when time is not asked for or the file has none. */
  readonly days: number;
}

export interface Numbering {
  readonly items: Map<string, number>;
  readonly skills: Map<string, number>;
}

export const newNumbering = (): Numbering => ({ items: new Map(), skills: new Map() });

/** Throws with file and line where a column is missing or an outcome is neither 0 nor 1. */
export function readAnswers(file: string, numbering: Numbering, timed: boolean): readonly Answer[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const columns = (header ?? '').split('\t');
  const place = (name: string): number => {
    const at = columns.indexOf(name);
    if (at < 0) throw new Error(`${file}: the column ${name} is missing`);
    return at;
  };
  const [student, item, skill, correct] = ['user_id', 'item_id', 'skill_id', 'correct'].map(place) as [
    number,
    number,
    number,
    number,
  ];
  const time = timed ? place('timestamp') : undefined;
  const students = new Map<string, number>();
  return lines.map((line, index) => {
    const cells = line.split('\t');
    const outcome = Number(cells[correct]);
    const days = time === undefined ? 0 : Number(cells[time]) / 86_400;
    if (cells.length < columns.length || (outcome !== 0 && outcome !== 1) || !Number.isFinite(days)) {
      throw new Error(`${file}:${index + 2}: not an answer`);
    }
    return {
      student: numberOf(students, cells[student]!),
      item: numberOf(numbering.items, cells[item]!),
      skill: numberOf(numbering.skills, cells[skill]!),
      correct: outcome,
      days,
    };
  });
}

function numberOf(numbers: Map<string, number>, name: string): number {
  let number = numbers.get(name);
  if (number === undefined) numbers.set(name, (number = numbers.size));
  return number;
}
