/** Runs of text inside a block: `**strong**`, `_emphasis_`, `` `code` `` and `[words](https://…)`. */
import type { Inline } from './blocks.js';
import type { LineReader } from './line-reader.js';

/** Host, then path, query and fragment; no user name, no spaces, no brackets. */
const httpsUrl = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#][^\s<>"'`\\()[\]]*)?$/iu;

export function isHttpsUrl(text: string): boolean {
  return text.length <= 500 && httpsUrl.test(text);
}

/**
 * `text` may hold line breaks, which read as spaces; `line` is the number of its first line. The work is linear: every
 * marker is either closed further on and skipped over, or ends the parse with an error.
 */
export function parseInline(reader: LineReader, text: string, line: number): readonly Inline[] {
  const runs: Inline[] = [];
  let plain = '';
  let strong = false;
  let strongStart = 0;
  let emphasis = false;
  let at = 0;

  const refuse = (message: string, position = at): never => reader.refuse(line + countBreaks(text, position), message);
  const push = (words: string, extra: { code?: true; href?: string } = {}) => {
    runs.push({
      text: words.replaceAll('\n', ' '),
      ...(strong && { strong }),
      ...(emphasis && { emphasis }),
      ...extra,
    });
  };
  const flush = () => {
    if (plain !== '') push(plain);
    plain = '';
  };

  while (at < text.length) {
    const rest = text[at + 1] ?? '';
    switch (text[at]) {
      case '\\':
        if (!escapable.includes(rest) || rest === '') refuse('a lone backslash; write \\\\ or put it in `backticks`');
        plain += rest;
        at += 2;
        break;
      case '`': {
        flush();
        const end = text.indexOf('`', at + 1);
        if (end === -1) refuse('` opens code that never ends; add the closing `');
        if (end === at + 1) refuse('empty code; write something between the backticks, and use single ones');
        push(text.slice(at + 1, end), { code: true });
        at = end + 1;
        break;
      }
      case '*': {
        if (rest !== '*') refuse('a lone asterisk; write **strong**, _emphasis_, or \\* for the character');
        const inner = text[strong ? at - 1 : at + 2] ?? ' ';
        if (/\s/u.test(inner)) refuse('** beside a space or at the end; write **strong** with no space inside');
        if (strong && at === strongStart) refuse('empty **; write words between the markers');
        flush();
        strong = !strong;
        at += 2;
        strongStart = at;
        break;
      }
      case '_': {
        const before = text[at - 1] ?? ' ';
        const after = rest === '' ? ' ' : rest;
        if (emphasis ? wordCharacter.test(after) : wordCharacter.test(before)) {
          plain += '_'; // inside a name such as invalid_grant
        } else {
          if (/[\s_]/u.test(emphasis ? before : after)) {
            refuse('_ beside a space; write _emphasis_ with no space inside, or \\_ for the character');
          }
          flush();
          emphasis = !emphasis;
        }
        at += 1;
        break;
      }
      case '[': {
        flush();
        const link = readLink(text, at, refuse);
        push(link.words, { href: link.href });
        at = link.end;
        break;
      }
      case ']':
        refuse('a bracket without a link; write [words](https://…), or \\] for the character');
        break;
      case '!':
        if (rest === '[') refuse('an image inside a text; put ![what it shows](https://…) on a line of its own');
        plain += '!';
        at += 1;
        break;
      case '<':
        if (/[a-z/!?]/iu.test(rest)) refuse('raw HTML; leave it out, or put it in `backticks` to show it');
        plain += '<';
        at += 1;
        break;
      case '&':
        if (/^&(?:#x?)?[a-z0-9]{1,32};/iu.test(text.slice(at, at + 40))) {
          refuse('an HTML entity; write the character itself');
        }
        plain += '&';
        at += 1;
        break;
      case ':':
        if (text.startsWith('://', at)) refuse('a bare address; write [words](https://…)');
        plain += ':';
        at += 1;
        break;
      default:
        plain += text[at];
        at += 1;
    }
  }
  if (strong) refuse('** opens strong text that never ends; add the closing **', text.length);
  if (emphasis) refuse('_ opens emphasis that never ends; add the closing _, or write \\_', text.length);
  flush();
  if (runs.length === 0 || runs.every((run) => run.text.trim() === '')) refuse('an empty text; write something', 0);
  return reader.mark(runs, line);
}

const escapable = '\\`*_[]<>&!|#-+.:';
const wordCharacter = /[\p{L}\p{N}_]/u;

function readLink(
  text: string,
  start: number,
  refuse: (message: string) => never,
): { readonly words: string; readonly href: string; readonly end: number } {
  const close = text.indexOf(']', start);
  if (close === -1 || text[close + 1] !== '(') {
    return refuse('a bracket without a link; write [words](https://…), or \\[ for the character');
  }
  const words = text.slice(start + 1, close);
  if (words.trim() === '' || /[[*`_\\<]/u.test(words)) {
    return refuse('link words must be plain; write [words](https://…) and put ** around the whole link if needed');
  }
  const end = text.indexOf(')', close);
  const href = end === -1 ? '' : text.slice(close + 2, end);
  if (!isHttpsUrl(href)) {
    return refuse(`"${clip(href)}" is not an https link; write [words](https://host/path), brackets as %28 and %29`);
  }
  return { words, href, end: end + 1 };
}

function countBreaks(text: string, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** Keeps a message readable when the text it quotes is not. */
export function clip(text: string): string {
  const flat = text.replaceAll('\n', ' ');
  return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat;
}
