/** Lesson blocks as elements: one case for each block type, and the compiler misses none. */
import './blocks.css';
import type { ComponentChildren, JSX } from 'preact';
import type { Block, LessonBlockView, QuestionView } from '@keylift/core';
import { useWords } from '../context.js';
import { Icon } from '../components/icon.js';
import { InlineText } from './inline.js';

export interface BlocksProps {
  readonly blocks: readonly LessonBlockView[];
  readonly question: (question: QuestionView) => ComponentChildren;
}

export function Blocks({ blocks, question }: BlocksProps): JSX.Element {
  return (
    <>
      {blocks.map((block) => (block.type === 'question' ? question(block.question) : <ContentBlock block={block} />))}
    </>
  );
}

type Content = Exclude<Block, { type: 'question' }>;

function ContentBlock({ block }: { readonly block: Content }): JSX.Element {
  switch (block.type) {
    case 'paragraph':
      return (
        <p class="block">
          <InlineText text={block.text} />
        </p>
      );
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading class="block">
          <InlineText text={block.text} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List class={block.ordered ? 'block steps' : 'block points'} role="list">
          {block.items.map((item) => (
            <li>
              <span>
                <InlineText text={item} />
              </span>
            </li>
          ))}
        </List>
      );
    }
    case 'code':
      return <CodeBlock block={block} />;
    case 'callout':
      return <Callout block={block} />;
    case 'quote':
      return (
        <figure class="block quote">
          <blockquote>
            <InlineText text={block.text} />
          </blockquote>
          {block.source !== undefined && <figcaption class="meta">{block.source}</figcaption>}
        </figure>
      );
    case 'table':
      return <TableBlock block={block} />;
    case 'image':
      return (
        <figure class="block image">
          <img src={block.src} alt={block.alt} loading="lazy" decoding="async" />
          {block.caption !== undefined && <figcaption class="meta">{block.caption}</figcaption>}
        </figure>
      );
    case 'checklist':
      return (
        <ul class="block checklist" role="list">
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
  }
}

function Callout({ block }: { readonly block: Extract<Content, { type: 'callout' }> }): JSX.Element {
  const words = useWords();
  return (
    <p class={`block callout ${block.tone}`}>
      {block.tone === 'warning' && <Icon name="diamond" />}
      <span>
        {block.tone === 'warning' && <span class="sr">{words.warning}: </span>}
        <InlineText text={block.text} />
      </span>
    </p>
  );
}

function CodeBlock({ block }: { readonly block: Extract<Content, { type: 'code' }> }): JSX.Element {
  const words = useWords();
  const marked = new Set(block.highlight);
  const name = block.caption ?? block.language;
  const label = marked.size === 0 ? name : `${name}. ${words.highlighted([...marked].join(', '))}`;
  return (
    <figure class="block code">
      {block.caption !== undefined && <figcaption>{block.caption}</figcaption>}
      {/* Scrolls sideways, so it must take focus, and what takes focus needs a name. */}
      <pre tabIndex={0} role="region" aria-label={label} dir="ltr">
        <code>
          {block.lines.map((line, index) => (
            <span class={marked.has(index + 1) ? 'hit' : undefined}>{`${line}\n`}</span>
          ))}
        </code>
      </pre>
    </figure>
  );
}

function TableBlock({ block }: { readonly block: Extract<Content, { type: 'table' }> }): JSX.Element {
  const words = useWords();
  return (
    <div class="block table" tabIndex={0} role="region" aria-label={words.table}>
      <table>
        <thead>
          <tr>
            {block.header.map((cell) => (
              <th scope="col">
                <InlineText text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
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
}
