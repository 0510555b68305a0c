import { expect, it } from 'vitest';
import { hiddenFields, html, jsonBlock } from './html.js';

it('escapes every text, also inside lists and attributes', () => {
  const title = `<img src=x onerror="alert('&')">`;
  const escaped = '&#60;img src=x onerror=&#34;alert(&#39;&#38;&#39;)&#34;&#62;';
  expect(html`<p title="${title}">${[title, html`<b>${title}</b>`]}</p>`.markup).toBe(
    `<p title="${escaped}">${escaped}<b>${escaped}</b></p>`,
  );
});

it('prints nothing for what is absent, and zero for zero', () => {
  expect(html`${undefined}${false}${0}`.markup).toBe('0');
});

it('leaves out hidden fields without a value', () => {
  expect(hiddenFields({ a: '1', b: undefined }).markup).toBe('<input type="hidden" name="a" value="1" />');
});

it('lets no data end its script block', () => {
  expect(jsonBlock('d', { t: '</script><b>' }).markup).toBe(
    '<script type="application/json" id="d">{"t":"\\u003c/script>\\u003cb>"}</script>',
  );
});
