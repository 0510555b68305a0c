// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { GrowthPrompt } from './growth-prompt.js';

const writeText = vi.fn<(text: string) => Promise<void>>();
const execCommand = vi.fn<(command: string) => boolean>();
beforeEach(() => {
  vi.stubGlobal('navigator', { clipboard: { writeText: writeText.mockReset().mockResolvedValue() } });
  document.execCommand = execCommand.mockReset().mockReturnValue(true);
});
afterEach(() => {
  unmountAll();
  vi.unstubAllGlobals();
});

const draw = (): HTMLElement => mount(<GrowthPrompt title="A question" questions={['“First?”', '“Second?”']} />);
const said = (root: HTMLElement): string => textOf(only(root, '[role=status]'));

describe('a growth prompt', () => {
  it('copies its question and says so', async () => {
    const root = draw();
    await press(root, 'Copy');
    expect(writeText.mock.calls).toEqual([['“First?”']]);
    expect(said(root)).toBe('Copied.');
    expect(execCommand).not.toHaveBeenCalled();
  });

  it('copies the old way inside a frame without the clipboard', async () => {
    writeText.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    execCommand.mockImplementation(() => getSelection()?.toString() === '“First?”');
    const root = draw();
    await press(root, 'Copy');
    expect(execCommand.mock.calls).toEqual([['copy']]);
    expect(said(root)).toBe('Copied.');
  });

  it('leaves the question selected when nothing else works', async () => {
    vi.stubGlobal('navigator', {});
    execCommand.mockReturnValue(false);
    const root = draw();
    await press(root, 'Copy');
    expect(getSelection()?.toString()).toBe('“First?”');
    expect(said(root)).toBe('Selected. Copy it with Ctrl + C or ⌘ C.');
  });

  it('turns to the next question and around, forgetting what it said', async () => {
    const root = draw();
    await press(root, 'Copy');
    await press(root, 'Another question');
    expect([textOf(only(root, 'blockquote')), said(root)]).toEqual(['“Second?”', '']);
    await press(root, 'Another question');
    expect(textOf(only(root, 'blockquote'))).toBe('“First?”');
  });

  it('offers no other question when there is one, and nothing when there is none', () => {
    expect(mount(<GrowthPrompt title="A question" questions={['“Only?”']} />).querySelectorAll('button')).toHaveLength(
      1,
    );
    expect(mount(<GrowthPrompt title="A question" questions={[]} />).innerHTML).toBe('');
  });
});
