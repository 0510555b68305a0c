import { expect, it } from 'vitest';
import { html as markup } from './html.js'; // under its own name prettier would format the templates below

it('escapes text wherever it lands, and only text', () => {
  const evil = `"><script>alert('1')</script>&`;
  const escaped = '&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;';
  expect(markup`<p title="${evil}">${evil}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
});

it('puts lists together and prints nothing for what is absent', () => {
  const items = ['a', '<'].map((item) => markup`<li>${item}</li>`);
  expect(markup`<ul>${items}</ul>${undefined}${false}${0}`.markup).toBe('<ul><li>a</li><li>&#60;</li></ul>0');
});
