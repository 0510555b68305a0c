/** SQL with its values, for either driver and for Prisma: a value never becomes part of the text. */
import type { Cell } from './rows.js';

/** A template has the same strings each time, and its statement is found sooner by the same text. */
const joined = new WeakMap<readonly string[], string>();

export class Sql {
  readonly strings: readonly string[];
  readonly values: readonly Cell[];

  /** `strings` stand around `parts`, as in a template; a part that is SQL itself becomes part of the text. */
  constructor(strings: readonly string[], parts: readonly (Cell | Sql)[]) {
    if (areCells(parts)) {
      this.strings = strings;
      this.values = parts;
      return;
    }
    const texts = [strings[0] ?? ''];
    const values: Cell[] = [];
    const append = (text: string) => texts.push((texts.pop() ?? '') + text);
    for (const [place, part] of parts.entries()) {
      if (part instanceof Sql) {
        append(part.strings[0] ?? '');
        texts.push(...part.strings.slice(1));
        values.push(...part.values);
        append(strings[place + 1] ?? '');
      } else {
        values.push(part);
        texts.push(strings[place + 1] ?? '');
      }
    }
    this.strings = texts;
    this.values = values;
  }

  /** For SQLite. */
  get sql(): string {
    const known = joined.get(this.strings);
    if (known !== undefined) return known;
    const text = this.strings.join('?');
    joined.set(this.strings, text);
    return text;
  }

  /** For PostgreSQL. */
  get text(): string {
    return this.strings.reduce((text, next, place) => `${text}$${place}${next}`);
  }
}

const areCells = (parts: readonly (Cell | Sql)[]): parts is readonly Cell[] =>
  !parts.some((part) => part instanceof Sql);

export const sql = (strings: TemplateStringsArray, ...parts: readonly (Cell | Sql)[]): Sql => new Sql(strings, parts);

/** Text of ours; what came from outside is a value. */
export const raw = (text: string): Sql => new Sql([text], []);

/** Needs one at least. */
export const join = (parts: readonly Sql[]): Sql => new Sql(['', ...parts.slice(1).map(() => ', '), ''], parts);
