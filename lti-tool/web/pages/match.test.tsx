// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fixtureApi } from '../fixtures/api.js';
import { match } from '../fixtures/match.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { MatchPage } from './match.js';

afterEach(unmountAll);

function open(view = match) {
  const api = { ...fixtureApi(), match: vi.fn(async () => view) };
  const root = mount(<MatchPage />, api);
  const paste = (text: string): Promise<void> =>
    during(() => {
      const area = only<HTMLTextAreaElement>(root, 'textarea');
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { root, api, paste };
}

it('shows skills with words and scores, and why others were left out', async () => {
  const { root, api, paste } = open();
  await paste('Raise Net Promoter Score');
  await press(root, 'Find skills');
  expect(api.match).toHaveBeenCalledWith({ text: 'Raise Net Promoter Score' });
  expect([...root.querySelectorAll('h3')].map(textOf)).toEqual(['Customer feedback analysis', 'Lead scoring']);
  expect(textOf(root)).toContain('too little of its name is in the text');
  expect(textOf(root)).toContain('bridge 3.1');
});

it('says why it is silent', async () => {
  const { root, paste } = open({ ...match, silence: 'Nothing would be suggested.', shown: { title: '', rows: [] } });
  await paste('Pancakes');
  await press(root, 'Find skills');
  expect(textOf(only(root, '[role=status]'))).toBe('Nothing would be suggested.');
});

it('asks for a text before it asks the server', async () => {
  const { root, api } = open();
  await press(root, 'Find skills');
  expect(api.match).not.toHaveBeenCalled();
  expect(textOf(only(root, '[role=status]'))).toBe('Paste a sentence first.');
});
