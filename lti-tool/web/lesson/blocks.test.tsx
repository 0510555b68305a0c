// @vitest-environment happy-dom
import type { Inline, LessonBlockView } from '@keylift/core';
import { afterEach, describe, expect, it } from 'vitest';
import { everyBlock } from '../fixtures/lesson.js';
import { mount, only, textOf, unmountAll } from '../testing/render.js';
import { Blocks } from './blocks.js';

afterEach(unmountAll);

const text = (plain: string): readonly Inline[] => [{ text: plain }];
const draw = (...blocks: LessonBlockView[]): HTMLElement =>
  mount(<Blocks blocks={blocks} question={(question) => <mark>{question.id}</mark>} />);

describe('each block is the element that means it', () => {
  it.each<[block: LessonBlockView, html: string]>([
    [{ type: 'paragraph', text: text('One.') }, '<p class="block">One.</p>'],
    [{ type: 'heading', level: 2, text: text('Two') }, '<h2 class="block">Two</h2>'],
    [{ type: 'heading', level: 3, text: text('Three') }, '<h3 class="block">Three</h3>'],
    [
      { type: 'list', ordered: true, items: [text('a'), text('b')] },
      '<ol class="block steps" role="list"><li><span>a</span></li><li><span>b</span></li></ol>',
    ],
    [
      { type: 'list', ordered: false, items: [text('a')] },
      '<ul class="block points" role="list"><li><span>a</span></li></ul>',
    ],
    [
      { type: 'quote', text: text('Said.'), source: 'Somebody' },
      '<figure class="block quote"><blockquote>Said.</blockquote><figcaption class="meta">Somebody</figcaption></figure>',
    ],
    [
      { type: 'image', src: '/a.png', alt: 'A line.', caption: 'Below' },
      '<figure class="block image"><img src="/a.png" alt="A line." loading="lazy" decoding="async"><figcaption class="meta">Below</figcaption></figure>',
    ],
    [
      { type: 'checklist', items: [text('Done?')] },
      '<ul class="block checklist" role="list"><li><label><input type="checkbox"><span>Done?</span></label></li></ul>',
    ],
  ])('%o', (block, html) => {
    expect(draw(block).innerHTML).toBe(html);
  });
});

it('marks runs of text, keeps code left to right, and warns of new windows', () => {
  const root = draw({
    type: 'paragraph',
    text: [
      { text: 'plain ' },
      { text: 'strong', strong: true },
      { text: 'both', strong: true, emphasis: true },
      { text: 'x = 1', code: true },
      { text: 'link', href: 'https://example.org/' },
    ],
  });
  expect(only(root, 'p').innerHTML).toBe(
    'plain <strong>strong</strong><strong><em>both</em></strong><code dir="ltr">x = 1</code>' +
      '<a href="https://example.org/" target="_blank" rel="noopener noreferrer">link<span class="sr"> (opens in a new window)</span></a>',
  );
});

it('shows text as text, whatever it looks like', () => {
  const root = draw({ type: 'paragraph', text: text('<img src=x onerror=alert(1)>') });
  expect(root.querySelector('img')).toBeNull();
  expect(textOf(root)).toBe('<img src=x onerror=alert(1)>');
});

it('says which lines of code are highlighted, and lets the keyboard scroll', () => {
  const root = draw({
    type: 'code',
    language: 'http',
    caption: 'A trace',
    lines: ['one', 'two', 'three'],
    highlight: [2, 3],
  });
  const pre = only(root, 'pre');
  expect(pre.getAttribute('aria-label')).toBe('A trace. Highlighted: line 2, 3.');
  expect(pre.tabIndex).toBe(0);
  expect([...root.querySelectorAll('.hit')].map(textOf)).toEqual(['two', 'three']);
  expect(pre.textContent).toBe('one\ntwo\nthree\n');
});

it('names code without a caption after its language', () => {
  const root = draw({ type: 'code', language: 'http', lines: ['one'], highlight: [] });
  expect(only(root, 'pre').getAttribute('aria-label')).toBe('http');
  expect(root.querySelector('figcaption')).toBeNull();
});

it('says "Warning" where it only draws a shape', () => {
  const root = draw(
    { type: 'callout', tone: 'warning', text: text('No tokens.') },
    { type: 'callout', tone: 'note', text: text('Fine.') },
  );
  expect([...root.querySelectorAll('p')].map(textOf)).toEqual(['Warning: No tokens.', 'Fine.']);
});

it('gives tables column headers and a name', () => {
  const root = draw({ type: 'table', header: [text('A'), text('B')], rows: [[text('1'), text('2')]] });
  expect([...root.querySelectorAll('th')].map((cell) => [cell.scope, textOf(cell)])).toEqual([
    ['col', 'A'],
    ['col', 'B'],
  ]);
  expect(only(root, '[role=region]').getAttribute('aria-label')).toBe('Table');
});

it('hands questions to the page, in their place', () => {
  const root = draw(...everyBlock.blocks);
  const kinds = everyBlock.blocks.map((block) => block.type);
  expect(root.children).toHaveLength(kinds.length);
  expect([...root.children].map((child) => child.tagName === 'MARK')).toEqual(kinds.map((kind) => kind === 'question'));
});
