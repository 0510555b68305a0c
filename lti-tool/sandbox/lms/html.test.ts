import { expect, it } from 'vitest';
import { hiddenFields, pageData } from './html.js';

it('leaves out hidden fields without a value', () => {
  expect(hiddenFields({ a: '1', b: undefined }).markup).toBe('<input type="hidden" name="a" value="1" />');
});

it('lets no data end its attribute', () => {
  expect(pageData({ t: '"><b>' }).markup).toBe(
    '<meta name="lms-data" content="{&#34;t&#34;:&#34;\\&#34;&#62;&#60;b&#62;&#34;}" />',
  );
});
