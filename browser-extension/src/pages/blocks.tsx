/** Lesson blocks in a narrow column: one case for each block type, and the compiler misses none. */
import type { ComponentChildren, JSX } from 'preact';
import type { Inline, LessonBlockView, QuestionView } from '@keylift/core';

export function InlineText({ text }: { readonly text: readonly Inline[] }): JSX.Element {
  return <>{text.map((run) => runOf(run))}</>;
}

function runOf({ text, code, emphasis, strong, href }: Inline): JSX.Element {
  let content = code ? <code dir="ltr">{text}</code> : <>{text}</>;
  if (emphasis) content = <em>{content}</em>;
  if (strong) content = <strong>{content}</strong>;
  return href === undefined ? (
    content
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}

export interface BlocksProps {
  readonly blocks: readonly LessonBlockView[];
  readonly question: (question: QuestionView) => ComponentChildren;
}

export const Blocks = ({ blocks, question }: BlocksProps): JSX.Element => (
  <div class="lesson">
    {blocks.map((block) => (block.type === 'question' ? question(block.question) : <ContentBlock block={block} />))}
  </div>
);

type Content = Exclude<LessonBlockView, { type: 'question' }>;

function ContentBlock({ block }: { readonly block: Content }): JSX.Element {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <InlineText text={block.text} />
        </p>
      );
    case 'heading':
      return block.level === 2 ? (
        <h2>
          <InlineText text={block.text} />
        </h2>
      ) : (
        <h3>
          <InlineText text={block.text} />
        </h3>
      );
    case 'list':
      return block.ordered ? (
        <ol class="steps">{itemsOf(block.items)}</ol>
      ) : (
        <ul class="points">{itemsOf(block.items)}</ul>
      );
    case 'checklist':
      return (
        <ul class="checklist">
          {block.items.map((item) => (
            <li>
              <label>
                <input type="checkbox" />
                <span>
                  <InlineText text={item} />
                </span>
              </label>
            </li>
          ))}
        </ul>
      );
    case 'code':
      return (
        <figure>
          {block.caption !== undefined && <figcaption class="cap">{block.caption}</figcaption>}
          <pre tabIndex={0} role="region" aria-label={block.caption ?? block.language} dir="ltr">
            <code>{block.lines.join('\n')}</code>
          </pre>
        </figure>
      );
    case 'callout':
      return (
        <p class={`callout ${block.tone}`}>
          <InlineText text={block.text} />
        </p>
      );
    case 'quote':
      return (
        <figure>
          <blockquote>
            <InlineText text={block.text} />
          </blockquote>
          {block.source !== undefined && <figcaption class="cap">{block.source}</figcaption>}
        </figure>
      );
    case 'image':
      return (
        <figure>
          <img src={block.src} alt={block.alt} loading="lazy" />
          {block.caption !== undefined && <figcaption class="cap">{block.caption}</figcaption>}
        </figure>
      );
    case 'table':
      return <TableBlock header={block.header} rows={block.rows} />;
  }
}

const itemsOf = (items: readonly (readonly Inline[])[]): JSX.Element[] =>
  items.map((item) => (
    <li>
      <span>
        <InlineText text={item} />
      </span>
    </li>
  ));

type Table = Extract<Content, { type: 'table' }>;

const TableBlock = ({ header, rows }: Pick<Table, 'header' | 'rows'>): JSX.Element => (
  <div class="scroll" tabIndex={0} role="region" aria-label={header.map((cell) => plainText(cell)).join(', ')}>
    <table>
      <thead>
        <tr>
          {header.map((cell) => (
            <th scope="col">
              <InlineText text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>
                <InlineText text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Without marks, for labels. */
export const plainText = (text: readonly Inline[]): string => text.map((run) => run.text).join('');
