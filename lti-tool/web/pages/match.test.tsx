// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fixtureApi } from '../fixtures/api.js';
import { match, teachableMatch } from '../fixtures/match.js';
import { during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { MatchPage } from './match.js';

afterEach(unmountAll);

function open(view = match) {
  const matching = {
    match: vi.fn(async () => view),
    matchCourse: vi.fn(async () => view),
    teach: vi.fn(fixtureApi().teach),
    takeBack: vi.fn(fixtureApi().takeBack),
  };
  const api = { ...fixtureApi(), ...matching };
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
  expect(textOf(root)).toContain('what the term usually means +3.1');
  expect(only<HTMLAnchorElement>(root, 'section a').hash).toBe('#/lessons/read-what-customers-say');
  expect(root.querySelectorAll('li button')).toHaveLength(0);
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

it('reads a course as its title and what it says about itself', async () => {
  const { root, api, paste } = open();
  await paste('Refund desk\nHandle angry customers.\nAnd refunds.');
  await during(() => only(root, 'input[type=checkbox]').click());
  await press(root, 'Find skills');
  expect(api.matchCourse).toHaveBeenCalledWith({
    title: 'Refund desk',
    description: 'Handle angry customers.\nAnd refunds.',
  });
  expect(api.match).not.toHaveBeenCalled();
});

it('lets those who may say what fits, tells what was taught, and takes it back', async () => {
  const { root, api, paste } = open(teachableMatch);
  await paste('Raise Net Promoter Score');
  await press(root, 'Find skills');
  await press(root, 'Fits');
  expect(api.teach).toHaveBeenCalledWith({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    text: teachableMatch.teaching?.text,
    skillId: 'customer-feedback-analysis',
    kind: 'accepted',
  });
  expect(textOf(root)).toContain('What was taught here');
  await press(root, 'Take back');
  expect(api.takeBack).toHaveBeenCalledWith({ labelId: 'label-1' });
  expect(root.querySelectorAll('.change')).toHaveLength(0);
});

it('says when an answer did not arrive, and keeps what is shown', async () => {
  const { root, api, paste } = open(teachableMatch);
  await paste('Raise Net Promoter Score');
  await press(root, 'Find skills');
  api.teach.mockRejectedValueOnce(new Error('offline'));
  await press(root, 'Does not fit');
  expect(textOf(only(root, '[role=status]'))).toBe('That has not arrived. Try again in a moment.');
  expect(root.querySelectorAll('h3').length).toBeGreaterThan(0);
});
