import { doc, render, textOf, until } from './forge-harness'; // before any component
import React from 'react';
import { expect, it } from 'vitest';
import { Panel } from '../src/frontend/Panel';

it('says in the language of the one who looks that the function does not answer', async () => {
  await render(<Panel />, {
    context: { locale: 'de-DE' },
    invoke: () => Promise.reject(new Error('25 seconds are over')),
  });
  await until(() => textOf(doc()).includes('Keylift'));
  expect(textOf(doc())).toBe('Keylift antwortet gerade nicht. Nichts ist verloren: versuch es gleich noch einmal.');
});
