// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyliftError } from '@keylift/core';
import type { OkrImportAnswer } from '@keylift/core/api';
import type { Api } from '../api.js';
import { Who } from '../context.js';
import { csvText } from '../csv-text.js';
import { fixtureApi } from '../fixtures/api.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { ImportPage } from './import.js';

afterEach(unmountAll);

const planned: OkrImportAnswer = {
  profile: 'keylift',
  written: false,
  keyResults: [
    { line: 2, change: 'new', title: 'CSAT from 72 to 82', differences: [] },
    { line: 3, change: 'changed', title: 'First reply', differences: ['target 60 → 65'] },
  ],
  teams: ['Field Service'],
  problems: [],
  notices: [],
};
const bad = { line: 4, column: 'due', message: '"soon" is no date.' };

function start(importOkrs: Api['importOkrs'], role: 'admin' | 'manager' = 'admin') {
  return mount(
    <Who.Provider value={{ role }}>
      <ImportPage />
    </Who.Provider>,
    { ...fixtureApi(), importOkrs },
  );
}

async function choose(root: HTMLElement, text: string): Promise<void> {
  const input = only<HTMLInputElement>(root, 'input[type=file]');
  Object.defineProperty(input, 'files', { value: [new File([text], 'okr.csv')], configurable: true });
  await during(() => input.dispatchEvent(new Event('change', { bubbles: true })));
  // The file is read in turns of its own.
  await vi.waitFor(() => during(() => expect(input.files?.[0]).toBeDefined()));
}

describe('bringing Key Results in', () => {
  it('shows every difference first, and writes when it is told to', async () => {
    const importOkrs = vi
      .fn<Api['importOkrs']>()
      .mockResolvedValueOnce(planned)
      .mockResolvedValueOnce({ ...planned, written: true });
    const root = start(importOkrs);
    await choose(root, 'a,b');
    await press(root, 'See what would change');
    expect(importOkrs).toHaveBeenLastCalledWith({ csv: 'a,b' });
    expect(textOf(root)).toContain('New: 1. Changed: 1. Unchanged: 0. New teams: Field Service.');
    expect(textOf(root)).toContain('Changed: target 60 → 65');
    await press(root, 'Write it');
    expect(importOkrs).toHaveBeenLastCalledWith({ csv: 'a,b', write: true });
    expect(textOf(only(root, '#outcome'))).toBe('Written.');
    expect(textOf(root)).toContain('Name who leads the teams');
  });

  it('names every problem by its line, and leaves those lines out only when asked', async () => {
    const importOkrs = vi.fn<Api['importOkrs']>(async () => ({ ...planned, problems: [bad] }));
    const root = start(importOkrs);
    await choose(root, 'a,b');
    await press(root, 'See what would change');
    expect(textOf(root)).toContain('4due"soon" is no date.');
    expect(textOf(root)).not.toContain('Write it');
    await during(() => only<HTMLInputElement>(root, '.sec input[type=checkbox]').click());
    await press(root, 'Write it');
    expect(importOkrs).toHaveBeenLastCalledWith({ csv: 'a,b', write: true, skipBad: true });
  });

  it('forgets what was looked at when it is cancelled', async () => {
    const root = start(async () => planned);
    await choose(root, 'a,b');
    await press(root, 'See what would change');
    await press(root, 'Cancel, nothing was written');
    expect(textOf(root)).not.toContain('Write it');
  });

  it.each([
    ['invalid', 'could not be read as a table'],
    ['unavailable', 'Try again'],
  ] as const)('says what to do when the answer is %s', async (code, said) => {
    const root = start(() => Promise.reject(new KeyliftError(code, 'No header.')));
    await choose(root, 'a,b');
    await press(root, 'See what would change');
    expect(textOf(only(root, '.said'))).toContain(said);
  });

  it('refuses what is too large before it is sent', async () => {
    const importOkrs = vi.fn<Api['importOkrs']>();
    const root = start(importOkrs);
    await choose(root, 'x'.repeat(1_000_001));
    await press(root, 'See what would change');
    expect(importOkrs).not.toHaveBeenCalled();
    expect(textOf(only(root, '.said'))).toContain('Split it.');
  });

  it('is for administrators', () => {
    expect(start(vi.fn(), 'manager').querySelector('form')).toBeNull();
  });
});

it.each([
  ['UTF-8', [0x4b, 0xc3, 0xb6]],
  ['UTF-16', [0xff, 0xfe, 0x4b, 0x00, 0xf6, 0x00]],
  ['the code page of Windows', [0x4b, 0xf6]],
])('a file may be %s', (_, bytes) => {
  expect(csvText(new Uint8Array(bytes))).toBe('Kö');
});
