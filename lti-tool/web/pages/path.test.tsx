// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { path, playbook } from '../fixtures/path.js';
import { mount, only, textOf, unmountAll } from '../testing/render.js';
import { PathPage } from './path.js';

afterEach(unmountAll);

describe('my path', () => {
  it('answers first whether it fits, and what would', () => {
    const root = mount(<PathPage view={path} />);
    const fit = only(root, '.fit');
    expect(textOf(only(fit, 'h2'))).toBe(path.fit.title);
    expect([...fit.querySelectorAll('li')].map(textOf)).toEqual(path.fit.options);
  });

  it('says each step in words beside its bar, with its lessons', () => {
    const root = mount(<PathPage view={path} />);
    const steps = [...root.querySelectorAll('.path-steps > li')];
    expect(steps.map((step) => [textOf(only(step, 'h3')), textOf(only(step, '.days'))])).toEqual(
      path.steps.rows.map(({ label, days }) => [label, days]),
    );
    expect(only(root, '.path-steps a').getAttribute('href')).toBe('#/lessons/halve');
    expect(steps.map((step) => step.querySelector('.late') !== null)).toEqual([false, true]);
    for (const track of root.querySelectorAll('.track')) expect(track.getAttribute('aria-hidden')).toBe('true');
  });

  it('holds the weeks as a table', () => {
    const root = mount(<PathPage view={path} />);
    expect([...root.querySelectorAll('thead th')].map(textOf)).toEqual(path.weeks.columns);
    expect(textOf(only(root, 'tbody tr:first-child'))).toBe(path.weeks.rows[0]?.join(''));
  });

  it('leads to the playbook and back, and only a path is private', () => {
    const root = mount(<PathPage view={path} />);
    expect(only(root, '.crumb a', 'Playbook').getAttribute('href')).toBe(
      '#/key-results/tier-2-resolution-time/playbook',
    );
    expect(textOf(only(root, '.private'))).toBe(path.privacy);
    unmountAll();
    const other = mount(<PathPage view={playbook} />);
    expect(only(other, '.crumb a', 'My path').getAttribute('href')).toBe('#/key-results/tier-2-resolution-time/path');
    expect(other.querySelector('.private')).toBeNull();
  });

  it('with nothing left shows no steps', () => {
    const root = mount(
      <PathPage
        view={{ ...path, steps: { ...path.steps, rows: [] }, weeks: { ...path.weeks, rows: [] }, fit: playbook.fit }}
      />,
    );
    expect(root.querySelector('.path-steps, table')).toBeNull();
  });
});
