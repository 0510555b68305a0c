// @vitest-environment happy-dom
import type { JSX } from 'preact';
import { KeyliftError, type TodayView } from '@keylift/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixtureApi } from '../fixtures/api.js';
import { unknownSkill } from '../fixtures/standing.js';
import { today, todayEmpty, todayUnderWay, traceLesson } from '../fixtures/today.js';
import { mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { TodayPage } from './today.js';

afterEach(unmountAll);

const Today = ({ view }: { readonly view: TodayView }): JSX.Element => <TodayPage view={view} changed={() => {}} />;

describe('today', () => {
  it('answers its question in the title, and starts with one press', () => {
    const root = mount(<Today view={today} />);
    expect(textOf(only(root, 'h1'))).toBe(today.headline);
    expect(only(root, 'a.btn').getAttribute('href')).toBe('#/lessons/401-after-60-minutes');
  });

  it('leads those who teach a course that serves nothing to the page that reads a Key Result', () => {
    const steps = [{ title: 'Paste the Key Result', text: 'Keylift reads it.' }];
    const setUp = { title: 'What should Night shift lift?', lead: 'Nothing yet.', steps, begin: 'Paste it' };
    const root = mount(<Today view={{ ...todayEmpty, setUp }} />);
    expect(textOf(only(root, 'h1'))).toBe(setUp.title);
    expect([...root.querySelectorAll('li')].map(textOf)).toContain('Paste the Key ResultKeylift reads it.');
    expect(only(root, 'a.btn').getAttribute('href')).toBe('#/xray');
    expect(root.querySelector('.sprint')).toBeNull();
  });

  it('starts with the apply step when nothing else is left', () => {
    const items = today.sprint.items.map((item) => ({ ...item, done: item.part !== 'apply' }));
    const next = { lessonId: traceLesson, label: 'Go on with the task' };
    const root = mount(<Today view={{ ...today, sprint: { ...today.sprint, items, next } }} />);
    expect(only(root, 'a.btn').getAttribute('href')).toBe('#/lessons/token-refresh-trace/apply');
  });

  it('gives each step its minutes, its kind, its reason and its address', () => {
    const root = mount(<Today view={today} />);
    const steps = [...root.querySelectorAll('.step')];
    expect(steps.map(textOf)).toEqual(
      today.sprint.items.map(
        (item) =>
          `${item.minutes}min ${item.partLabel}${item.title}${item.reason}${item.part === 'apply' ? '' : 'Not for me'}`,
      ),
    );
    expect(steps.map((step) => only(step, 'h3 a').getAttribute('href'))).toEqual([
      '#/lessons/401-after-60-minutes',
      '#/lessons/token-refresh-trace',
      '#/lessons/token-refresh-trace/apply',
    ]);
  });

  it('says in words what is done', () => {
    const root = mount(<Today view={todayUnderWay} />);
    expect([...root.querySelectorAll('.step')].map((step) => step.querySelector('.tag')?.textContent?.trim())).toEqual([
      'Done',
      undefined,
      undefined,
    ]);
  });

  it('says the lift line, the ring and each standing as text', () => {
    const root = mount(<Today view={today} />);
    expect(only(root, '.lift').getAttribute('aria-label')).toBe(today.keyResult?.line.summary);
    expect(only(root, '.ring').getAttribute('aria-label')).toBe('8 of 50 minutes');
    expect([...root.querySelectorAll('.skill')].map(textOf)).toEqual(
      today.standing.rows.map((row) => `${row.label} ${row.stateLabel}${row.sentence} needed: level 3`),
    );
  });

  it('gives every estimate its reason', () => {
    const root = mount(<Today view={today} />);
    for (const { label, why } of today.standing.rows) {
      const section = [...root.querySelectorAll('.reasons section')].find(
        (its) => its.querySelector('h3')?.textContent === label,
      );
      expect(textOf(section as Element)).toContain(
        `${why.inputs.join('')}Would change it${why.wouldChange}Rule${why.rule}`,
      );
    }
  });

  it('with nothing to do says why, and offers no button', () => {
    const root = mount(<Today view={todayEmpty} />);
    expect(textOf(only(root, '.sprint'))).toContain(todayEmpty.sprint.empty);
    expect([...root.querySelectorAll('a.btn, .lift, .take-along')]).toEqual([]);
  });

  it('draws no range where nothing is known', () => {
    const root = mount(<Today view={{ ...today, standing: { ...today.standing, rows: [unknownSkill] } }} />);
    expect([...root.querySelectorAll('.scale i')].map((mark) => mark.className)).toEqual(['need']);
  });
});

describe('a day that does not suit', () => {
  it('rests until midnight, and says so', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 9, 20, 22, 30) });
    const snooze = vi.fn(fixtureApi().snooze);
    const root = mount(<Today view={today} />, { ...fixtureApi(), snooze });
    await press(root, 'Not today');
    vi.useRealTimers();
    expect(snooze.mock.calls).toEqual([[{ minutes: 90 }]]);
    expect(textOf(only(root, '.sprint [role=status]'))).toMatch(/^Nothing is offered until tomorrow\./);
    expect(root.querySelectorAll('.step')).toHaveLength(today.sprint.items.length);
  });

  it('is planned anew without the lesson that is not for them, and keeps the focus', async () => {
    const changed = vi.fn();
    const decline = vi.fn(fixtureApi().decline);
    const api = { ...fixtureApi({ today: todayEmpty }), decline };
    const root = mount(<TodayPage view={today} changed={changed} />, api);
    const { title } = today.sprint.items.find(({ part }) => part === 'new')!;
    await press(root, `Not for me: ${title}`);
    expect(decline.mock.calls).toEqual([[{ lessonId: traceLesson }]]);
    expect(changed.mock.calls).toEqual([[todayEmpty]]);
    expect(textOf(only(root, '.sprint [role=status]'))).toBe('It rests for thirty days. Nobody is told.');
    expect(document.activeElement?.id).toBe('sprint');
  });

  it('says when that did not arrive', async () => {
    const decline = async () => Promise.reject(new KeyliftError('unavailable', 'Offline.'));
    const root = mount(<Today view={today} />, { ...fixtureApi(), decline });
    await press(root, `Not for me: ${today.sprint.items[0]!.title}`);
    expect(textOf(only(root, '.sprint [role=status]'))).toBe('That has not arrived. Try again in a moment.');
  });

  it('offers neither where nothing is left to do', () => {
    expect([...mount(<Today view={todayEmpty} />).querySelectorAll('.sprint button')]).toEqual([]);
  });
});

it('leads to the page that connects a browser', () => {
  expect(textOf(only(mount(<Today view={today} />), 'a[href="#/devices"]'))).toBe('Connect a browser');
});
