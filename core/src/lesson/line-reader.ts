/** The lines of a lesson file, read once from top to bottom, with the line number every error names. */
import { KeyliftError } from '../errors.js';

/** Characters of one file. Ten minutes of reading are about 12,000, so this refuses mistakes, not lessons. */
export const maxCharacters = 100_000;

export interface LineReader {
  /** The next line without trailing spaces, or undefined at the end. */
  peek(): string | undefined;
  /** Number of the next line, from 1. */
  readonly line: number;
  take(): string;
  skipBlank(): void;
  /** Remembers where a node of the result came from. */
  mark<Node extends object>(node: Node, line: number): Node;
  /** Throws `invalid` with the message `file:line: …`. */
  refuse(line: number, message: string): never;
}

export interface LineSource {
  readonly reader: LineReader;
  /** Line of every node given to `mark`. */
  readonly lineOf: ReadonlyMap<object, number>;
}

/** Throws `invalid` when the text is too long or holds a character that a reader cannot see. */
export function readLines(source: string, file: string): LineSource {
  const lineOf = new Map<object, number>();
  const refuse = (line: number, message: string): never => {
    throw new KeyliftError('invalid', `${file}:${line}: ${message}`, { field: `${file}:${line}` });
  };
  if (source.length > maxCharacters) {
    refuse(1, `${source.length} characters, at most ${maxCharacters} fit; split the lesson in two`);
  }
  const lines = source
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trimEnd());
  for (const [index, line] of lines.entries()) {
    const hidden = hiddenCharacter.exec(line);
    if (hidden) refuse(index + 1, `invisible character ${codePointName(hidden[0])}; remove it or write a space`);
  }
  let next = 0;
  const reader: LineReader = {
    peek: () => lines[next],
    get line() {
      return next + 1;
    },
    take() {
      const line = lines[next];
      if (line === undefined) return refuse(next, 'the file ends too early; finish the block that starts above');
      next += 1;
      return line;
    },
    skipBlank() {
      while (lines[next] === '') next += 1;
    },
    mark(node, line) {
      lineOf.set(node, line);
      return node;
    },
    refuse,
  };
  return { reader, lineOf };
}

// Controls, tabs, lone surrogates, and the bidi embeddings and overrides that can make a text read differently from what it says.
const hiddenCharacter = /[\u0000-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2028\u2029\uFEFF]|\p{Surrogate}/u;

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
