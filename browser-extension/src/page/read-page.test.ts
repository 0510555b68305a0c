// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { generic } from '../sites/generic.js';
import { googleDocs } from '../sites/google-docs.js';
import { readPage } from './read-page.js';

beforeEach(() => {
  document.title = 'Refund is missing';
  document.body.innerHTML = '';
});

const read = (markup: string, site = generic): string => {
  document.body.innerHTML = markup;
  return readPage(document, site)
    .map(({ text }) => text)
    .join(' | ');
};

describe('a page is read', () => {
  it('by title, headings, the open record and text, the first weighing most', () => {
    document.body.innerHTML =
      '<main><h1>Ticket</h1><div class="record">Money back</div><h2>History</h2><p>Opened</p></main>';
    const parts = readPage(document, { record: '.record' });
    const weightOf = (word: string): number =>
      parts.filter(({ text }) => text.includes(word)).reduce((sum, { weight }) => sum + weight, 0);
    expect(weightOf('Refund')).toBe(6);
    expect(weightOf('Ticket')).toBe(5);
    expect(weightOf('Money')).toBe(4);
    expect(weightOf('History')).toBe(3);
    expect(weightOf('Opened')).toBe(1);
  });

  it.each([
    ['a text field', '<textarea>secret</textarea>'],
    ['an input', '<input value="secret">'],
    ['an editor', '<div contenteditable="true">secret</div>'],
    ['an editor inside text', '<p>fine <span contenteditable>secret</span></p>'],
    ['a field by its role', '<div role="textbox">secret</div>'],
    ['code', '<pre>secret</pre><code>secret</code>'],
    ['a script', '<script type="text/plain">secret</script>'],
    ['navigation', '<nav>secret</nav><footer>secret</footer>'],
    ['what is hidden from people who listen', '<p aria-hidden="true">secret</p>'],
  ])('without %s', (_, markup) => {
    expect(read(`<main>${markup}</main>`)).not.toContain('secret');
  });

  it('by its title alone where people write documents', () => {
    expect(read('<main><h1>My draft</h1><p>private</p></main>', googleDocs)).toBe('Refund is missing');
  });

  it('with work that does not grow with the page', () => {
    const rows = (count: number) => `<main>${'<div><b>a word</b></div>'.repeat(count)}</main>`;
    const [small, large] = [read(rows(1000)), read(rows(4000))];
    expect(large).toBe(small);
    expect(large.length).toBeLessThan(5000);
  });

  it('when it is empty', () => {
    document.title = '';
    expect(readPage(document, generic)).toEqual([]);
  });
});
