// @vitest-environment happy-dom
import { h, type FunctionComponent } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Fetched, titled } from './loaded.js';
import { during, mount, only, press, textOf, unmountAll } from './testing/render.js';

afterEach(unmountAll);

const Drawn: FunctionComponent = () => h('h1', { tabIndex: -1 }, 'Here');
type Part = () => Promise<FunctionComponent>;

/** A page somebody comes to from another one. */
async function open(part: Part, load = titled('Here')): Promise<HTMLElement> {
  let root = document.body;
  await during(
    () => (root = mount(<Fetched locale="en" visit={{ current: 'before' }} name="here" load={load} part={part} />)),
  );
  return root;
}
const headline = (root: HTMLElement): string => textOf(only(root, 'h1'));

it('is grey until view and code are both there, and asks for them at the same moment', async () => {
  let come = (_part: FunctionComponent): void => undefined;
  const load = vi.fn(titled('Here'));
  const part = vi.fn<Part>(() => new Promise((resolve) => (come = resolve)));
  const root = await open(part, load);
  expect([load.mock.calls.length, part.mock.calls.length]).toEqual([1, 1]);
  expect(textOf(only(root, '[aria-busy=true] [role=status]'))).toBe('Loading');
  await during(() => come(Drawn));
  expect(headline(root)).toBe('Here');
  expect(document.title).toBe('Here · Keylift');
  expect(document.activeElement?.tagName).toBe('H1');
});

it('says so when its code cannot be fetched, moves the focus there, and tries again on request', async () => {
  const part = vi.fn<Part>().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(Drawn);
  const root = await open(part);
  expect(headline(root)).toBe('This page could not be loaded');
  expect(textOf(only(root, '.lead'))).toContain('open Keylift again from your course');
  expect(document.activeElement?.tagName).toBe('H1');
  await press(root, 'Try again');
  expect(headline(root)).toBe('Here');
  expect(document.activeElement).toBe(only(root, 'h1'));
});

it('has the way back to today, which needs no more code', async () => {
  const root = await open(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(only(root, 'a.btn').getAttribute('href')).toBe('#/today');
});
