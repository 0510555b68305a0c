/** Runs of text inside a block. */
import type { JSX } from 'preact';
import type { Inline } from '@keylift/core';
import { useWords } from '../context.js';

export function InlineText({ text }: { readonly text: readonly Inline[] }): JSX.Element {
  return (
    <>
      {text.map((run) => (
        <Run run={run} />
      ))}
    </>
  );
}

function Run({ run }: { readonly run: Inline }): JSX.Element {
  const words = useWords();
  // Code keeps its own direction inside a right-to-left sentence.
  let content = run.code ? <code dir="ltr">{run.text}</code> : <>{run.text}</>;
  if (run.emphasis) content = <em>{content}</em>;
  if (run.strong) content = <strong>{content}</strong>;
  if (run.href === undefined) return content;
  return (
    <a href={run.href} target="_blank" rel="noopener noreferrer">
      {content}
      <span class="sr"> ({words.newWindow})</span>
    </a>
  );
}

/** The same without marks, for labels. */
export function plainText(text: readonly Inline[]): string {
  return text.map((run) => run.text).join('');
}
