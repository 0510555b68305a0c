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
    expect([...root.querySelectorAll('.buckets:not(.near) h3')].map(textOf)).toEqual(
      xray.skills.rows.map(({ label }) => label),
    );
    expect(textOf(only(root, '.sentence')).replace(/[123](?=\s|$)/g, '')).toContain('integration tickets');
    expect(only(root, '.meter').getAttribute('aria-label')).toBe(xray.gate.summary);
  });

  it('asks the questions that help when the sentence is too vague', async () => {
    const root = await paste('AI', { xray: async () => vagueXray });
    expect([...root.querySelectorAll('.rewrite li')].map(textOf)).toEqual(vagueXray.rewrite?.questions);
    expect(root.querySelector('.buckets:not(.near)')).toBeNull();
  });

  it('keeps the sentence with the skills that are ticked, and says when it did not arrive', async () => {
    const keep = vi.fn<Api['keepKeyResult']>().mockRejectedValue(new KeyliftError('unavailable', 'Gone.'));
    const root = await paste('Raise NPS', { keepKeyResult: keep });
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.choose input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, false, false]);
    await during(() => boxes[1]?.click());
    await during(() => boxes[3]?.click());
    await during(() => {
      const unit = only<HTMLInputElement>(root, '.keep-form input[maxlength="40"]');
      unit.value = 'points';
      unit.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await during(() => only<HTMLFormElement>(root, 'form.keep-form').requestSubmit());
    expect(keep.mock.calls[0]?.[0]).toMatchObject({
      teamId: 'tier-2',
      baseline: 40,
      target: 60,
      kind: 'committed',
      skills: ['api-architecture', 'de-escalation', 'Product knowledge'],
    });
    expect(textOf(only(root, '.keep-form [role=status]'))).toBe('That has not arrived. Try again in a moment.');
  });

  it('has nothing to keep for those who may not', async () => {
    const { keep: _, ...bare } = xray;
    const root = await paste('Raise NPS', { xray: async () => bare });
    expect(root.querySelector('.keep-form, .choose')).toBeNull();
  });

  it('asks nobody about nothing', async () => {
    const ask = vi.fn<Api['xray']>();
    const root = await paste('   ', { xray: ask });
    expect(ask).not.toHaveBeenCalled();
    expect(textOf(only(root, '.paste [role=status]'))).toBe('Paste a sentence first.');
  });

  it('says so when the server cannot read it, and keeps what was pasted', async () => {
    const root = await paste('Raise NPS', { xray: () => Promise.reject(new KeyliftError('unavailable', 'Gone.')) });
    expect(textOf(only(root, '.paste [role=status]'))).toBe('It could not be read just now. Try again in a moment.');
    expect(only<HTMLTextAreaElement>(root, 'textarea').value).toBe('Raise NPS');
  });
});
