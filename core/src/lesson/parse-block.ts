/** One block of a lesson at the reader's place. Which block it is shows in its first line. */
import type { Block, Inline } from './blocks.js';
import type { LineReader } from './line-reader.js';
import { parseCode } from './parse-code.js';
import { clip, isHttpsUrl, parseInline } from './parse-inline.js';
import { parseTable } from './parse-table.js';

/** Blocks except questions, which need to know their lesson. The reader stands on a line that is not empty. */
export function parseBlock(reader: LineReader): Block {
  const first = reader.peek() ?? '';
  const refused = notInTheDialect.find(([pattern]) => pattern.test(first));
  if (refused) reader.refuse(reader.line, refused[1]);
  if (first.startsWith('```')) return parseCode(reader);
  if (/^#{2,3} /u.test(first)) return parseHeading(reader);
  if (first.startsWith('|')) return parseTable(reader);
  if (first.startsWith('![')) return parseImage(reader);
  if (first.startsWith('>')) return parseQuoted(reader);
  if (first.startsWith('- [ ]')) return { type: 'checklist', items: parseItems(reader, () => '- [ ] ') };
  if (first.startsWith('- ')) return { type: 'list', ordered: false, items: parseItems(reader, () => '- ') };
  if (/^\d+\. /u.test(first)) return { type: 'list', ordered: true, items: parseItems(reader, (n) => `${n}. `) };
  return { type: 'paragraph', text: parseParagraph(reader) };
}

const notInTheDialect: readonly (readonly [RegExp, string])[] = [
  [/^ /u, 'the line begins with a space; only the second line of a list item is indented'],
  [/^# /u, 'a heading of level 1; the title stands in the front matter, begin headings with ## or ###'],
  [/^#(?!#{1,2} )/u, 'headings have level 2 or 3; write "## Words" or "### Words"'],
  [/^(?:-{3,}|={3,}|\*{3,}|_{3,}|~{3,})/u, 'no lines or tilde fences; use a heading, or ``` for code'],
  [/^(?:[*+] |\d+\) |-$|-[^ ]|\d+\.$)/u, 'lists begin with "- " or "1. "'],
  [/^- \[[^ ]\]/u, 'a checklist begins unticked; write "- [ ] "'],
  [/^:::/u, 'unknown block; the only one is "::: question NAME"'],
];

function parseHeading(reader: LineReader): Block {
  const line = reader.line;
  const text = reader.take();
  const level = text.startsWith('###') ? 3 : 2;
  return { type: 'heading', level, text: parseInline(reader, text.slice(level).trim(), line) };
}

/** Lines up to the next empty one. A block that begins without an empty line before it is more likely a slip than prose. */
function parseParagraph(reader: LineReader): readonly Inline[] {
  const line = reader.line;
  const lines = [reader.take()];
  while (reader.peek()) {
    if (/^(?:#|```|\||>|!\[|- |\d+\. |:::| )/u.test(reader.peek() ?? '')) {
      reader.refuse(reader.line, 'a new block inside a paragraph; put an empty line before it');
    }
    lines.push(reader.take());
  }
  return parseInline(reader, lines.join('\n'), line);
}

function parseItems(reader: LineReader, marker: (number: number) => string): readonly (readonly Inline[])[] {
  const items: (readonly Inline[])[] = [];
  while (reader.peek()) {
    const prefix = marker(items.length + 1);
    const line = reader.line;
    const text = reader.take();
    if (!text.startsWith(prefix)) {
      reader.refuse(line, `this list goes on with "${prefix}"; put an empty line before anything else`);
    }
    const lines = [text.slice(prefix.length), ...takeIndented(reader, prefix.length)];
    items.push(parseInline(reader, lines.join('\n').trimStart(), line));
  }
  if (items.length > 20) reader.refuse(reader.line - 1, `${items.length} items; split lists of more than 20`);
  return items;
}

/** The further lines of an item, without their indentation. */
function takeIndented(reader: LineReader, width: number): readonly string[] {
  const lines: string[] = [];
  while (reader.peek()?.startsWith(' ')) lines.push(takeContinuation(reader, width));
  return lines;
}

const startsBlock = /^(?:[-*+>|#]|\d+[.)] |```|!\[|:::| )/u;

/** One further line of an item. Throws when it would be a block of its own in other readers of Markdown. */
export function takeContinuation(reader: LineReader, width: number): string {
  const line = reader.line;
  const text = reader.take().trimStart();
  if (startsBlock.test(text)) {
    reader.refuse(line, `no blocks inside a list item; write plain text indented by ${width} spaces`);
  }
  return text;
}

const tones = ['note', 'warning', 'example'] as const;

/** `> [!note]` begins a callout; anything else after `>` is a quote, whose last line may name its source: `> — Who`. */
function parseQuoted(reader: LineReader): Block {
  const line = reader.line;
  const lines: string[] = [];
  while (reader.peek()?.startsWith('>')) {
    const text = reader.take();
    if (text === '>') reader.refuse(reader.line - 1, 'an empty quoted line; a quote or callout is one paragraph');
    if (!text.startsWith('> '))
      reader.refuse(reader.line - 1, 'write "> " with one space, and no quotes inside quotes');
    if (startsBlock.test(text.slice(2))) {
      reader.refuse(reader.line - 1, 'no blocks inside a quote; write plain text, and the source as "> — Name"');
    }
    lines.push(text.slice(2));
  }
  if (reader.peek())
    reader.refuse(reader.line, 'text right after a quote; put an empty line before it, or begin it with "> "');
  const head = /^\[!(.*)\]$/u.exec(lines[0] ?? '');
  if (head) {
    const tone = tones.find((known) => known === head[1]);
    if (!tone) return reader.refuse(line, `unknown callout "${clip(head[1] ?? '')}"; write one of ${tones.join(', ')}`);
    if (lines.length === 1) reader.refuse(line, 'an empty callout; write "> text" in the next line');
    return { type: 'callout', tone, text: parseInline(reader, lines.slice(1).join('\n'), line + 1) };
  }
  const last = lines.at(-1) ?? '';
  if (!/^[—–]/u.test(last)) return { type: 'quote', text: parseInline(reader, lines.join('\n'), line) };
  const source = last.replace(/^— /u, '');
  if (source === last || source === '' || lines.length === 1) {
    reader.refuse(
      line + lines.length - 1,
      'a quote ends with its source as "> — Name", after at least one line of text',
    );
  }
  return { type: 'quote', text: parseInline(reader, lines.slice(0, -1).join('\n'), line), source };
}

function parseImage(reader: LineReader): Block {
  const line = reader.line;
  const match = /^!\[([^\]]*)\]\(([^\s()]*)(?: "([^"]*)")?\)$/u.exec(reader.take());
  if (!match)
    return reader.refuse(line, 'write an image as ![what it shows](https://… "caption") on a line of its own');
  const alt = match[1]?.trim() ?? '';
  const src = match[2] ?? '';
  const caption = match[3]?.trim();
  if (alt === '') reader.refuse(line, 'an image without words; say in the brackets what it shows');
  if (!isHttpsUrl(src)) reader.refuse(line, `"${clip(src)}" is not an https address; write https://host/path`);
  if (caption === '') reader.refuse(line, 'an empty caption; write one or leave the quotes out');
  return { type: 'image', src, alt, ...(caption && { caption }) };
}
