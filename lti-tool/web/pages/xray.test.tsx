// @vitest-environment happy-dom
import { KeyliftError } from '@keylift/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../api.js';
import { fixtureApi } from '../fixtures/api.js';
import { vagueXray, xray } from '../fixtures/xray.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { XrayPage } from './xray.js';

afterEach(unmountAll);

async function paste(text: string, changes: Partial<Api> = {}) {
  const root = mount(<XrayPage />, { ...fixtureApi(), ...changes });
  await during(() => {
    const field = only<HTMLTextAreaElement>(root, 'textarea');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(root, 'X-ray');
  return root;
}

describe('the X-ray page', () => {
  it('sends what was pasted, once, and draws three skills', async () => {
    const ask = vi.fn<Api['xray']>().mockResolvedValue(xray);
    const root = await paste('Raise NPS', { xray: ask });
    expect(ask.mock.calls).toEqual([[{ text: 'Raise NPS' }]]);
    expect([...root.querySelectorAll('.buckets h3')].map(textOf)).toEqual(xray.skills.rows.map(({ label }) => label));
    expect(textOf(only(root, '.sentence')).replace(/[123](?=\s|$)/g, '')).toContain('integration tickets');
    expect(only(root, '.meter').getAttribute('aria-label')).toBe(xray.gate.summary);
  });

  it('asks the questions that help when the sentence is too vague', async () => {
    const root = await paste('AI', { xray: async () => vagueXray });
    expect([...root.querySelectorAll('.rewrite li')].map(textOf)).toEqual(vagueXray.rewrite?.questions);
    expect(root.querySelector('.buckets')).toBeNull();
  });

  it('asks nobody about nothing', async () => {
    const ask = vi.fn<Api['xray']>();
    const root = await paste('   ', { xray: ask });
    expect(ask).not.toHaveBeenCalled();
    expect(textOf(only(root, '[role=status]'))).toBe('Paste a sentence first.');
  });

  it('says so when the server cannot read it, and keeps what was pasted', async () => {
    const root = await paste('Raise NPS', { xray: () => Promise.reject(new KeyliftError('unavailable', 'Gone.')) });
    expect(textOf(only(root, '[role=status]'))).toBe('It could not be read just now. Try again in a moment.');
    expect(only<HTMLTextAreaElement>(root, 'textarea').value).toBe('Raise NPS');
  });
});
