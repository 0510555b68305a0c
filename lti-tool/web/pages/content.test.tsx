// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyliftError } from '@keylift/core';
import type { Api } from '../api.js';
import { Server } from '../context.js';
import { fixtureApi } from '../fixtures/api.js';
import { content } from '../fixtures/content.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { ContentPage } from './content.js';

const submit = vi.spyOn(HTMLFormElement.prototype, 'submit');
beforeEach(() => {
  submit.mockReset().mockImplementation(() => undefined);
});
afterEach(unmountAll);

function start(changes: Partial<typeof content> = {}, chooseContent?: Api['chooseContent']) {
  const choose = vi.fn<Api['chooseContent']>(
    chooseContent ?? (async () => ({ action: '/lti/content-reply', reply: 'signed' })),
  );
  const root = mount(
    <Server.Provider value={{ ...fixtureApi(), chooseContent: choose }}>
      <ContentPage view={{ ...content, ...changes }} />
    </Server.Provider>,
  );
  const pick = (name: string): Promise<void> =>
    during(() =>
      [...root.querySelectorAll('label.row')]
        .find((row) => textOf(row).includes(name))
        ?.querySelector('input')
        ?.click(),
    );
  return { root, choose, pick };
}

describe('the choice of course content', () => {
  it('goes to the server and leaves by a form post', async () => {
    const { root, choose, pick } = start();
    await pick('Keylift: today');
    await pick('Find the failing refresh');
    await press(root, 'Add to the course');
    expect(choose).toHaveBeenCalledWith({
      keyResultId: 'tier-2',
      column: false,
      items: [
        { kind: 'today', id: 'today' },
        { kind: 'lesson', id: 'token-refresh-trace' },
      ],
    });
    expect(submit).toHaveBeenCalledTimes(1);
    const form = only(root, 'form[action="/lti/content-reply"]');
    expect(form.querySelector('input')?.value).toBe('signed');
  });

  it('brings a gradebook column when it is asked for', async () => {
    const { root, choose, pick } = start();
    await pick('Keylift: today');
    await pick('Give practice a column');
    await press(root, 'Add to the course');
    expect(choose.mock.calls[0]?.[0]).toMatchObject({ column: true });
  });

  it('of a platform that takes one item is one item', async () => {
    const { root, choose, pick } = start({ multiple: false });
    await pick('Keylift: today');
    await pick('Distributed tracing');
    await press(root, 'Add to the course');
    expect(choose.mock.calls[0]?.[0].items).toHaveLength(1);
  });

  it('may be nothing', async () => {
    const { root, choose } = start();
    await press(root, 'Add nothing');
    expect(choose.mock.calls[0]?.[0].items).toEqual([]);
  });

  it('waits until something is chosen', async () => {
    const { root, choose } = start();
    await press(root, 'Add to the course');
    expect(textOf(only(root, '.said'))).toBe('Choose something first.');
    expect(choose).not.toHaveBeenCalled();
  });

  it('of the Key Result page needs a Key Result', async () => {
    const { chosen: _, ...keyResults } = content.keyResults;
    const { root, choose, pick } = start({ keyResults });
    await pick('Keylift: the Key Result');
    await press(root, 'Add to the course');
    expect(textOf(only(root, '.said'))).toContain('Choose a Key Result first');
    expect(choose).not.toHaveBeenCalled();
  });

  it('says when it did not arrive', async () => {
    const { root } = start({}, () => Promise.reject(new KeyliftError('unavailable', 'x')));
    await press(root, 'Add nothing');
    expect(textOf(only(root, '.said'))).not.toBe('');
    expect(submit).not.toHaveBeenCalled();
  });

  it('can be searched, and keeps what is chosen in view', async () => {
    const { root, pick } = start();
    await pick('Keylift: today');
    const find = only<HTMLInputElement>(root, 'input[type=search]');
    await during(() => {
      find.value = 'refresh';
      find.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect([...root.querySelectorAll('fieldset label.row strong')].map(textOf)).toEqual([
      'Keylift: today',
      'Find the failing refresh',
    ]);
  });

  it('is not offered where nothing of ours fits', () => {
    const { root } = start({ refused: 'This place takes no activities.', groups: [] });
    expect(textOf(only(root, '.lead'))).toBe('This place takes no activities.');
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });
});
