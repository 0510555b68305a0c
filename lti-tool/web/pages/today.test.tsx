// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { unknownSkill } from '../fixtures/standing.js';
import { today, todayEmpty, todayUnderWay, traceLesson } from '../fixtures/today.js';
import { mount, only, textOf, unmountAll } from '../testing/render.js';
import { TodayPage } from './today.js';

afterEach(unmountAll);

describe('today', () => {
  it('answers its question in the title, and starts with one press', () => {
    const root = mount(<TodayPage view={today} />);
    expect(textOf(only(root, 'h1'))).toBe(today.headline);
    expect(only(root, 'a.btn').getAttribute('href')).toBe('#/lessons/401-after-60-minutes');
  });

  it('starts with the apply step when nothing else is left', () => {
    const items = today.sprint.items.map((item) => ({ ...item, done: item.part !== 'apply' }));
    const next = { lessonId: traceLesson, label: 'Go on with the task' };
    const root = mount(<TodayPage view={{ ...today, sprint: { ...today.sprint, items, next } }} />);
    expect(only(root, 'a.btn').getAttribute('href')).toBe('#/lessons/token-refresh-trace/apply');
  });

  it('gives each step its minutes, its kind, its reason and its address', () => {
    const root = mount(<TodayPage view={today} />);
    const steps = [...root.querySelectorAll('.step')];
    expect(steps.map(textOf)).toEqual(
      today.sprint.items.map((item) => `${item.minutes}min ${item.partLabel}${item.title}${item.reason}`),
    );
    expect(steps.map((step) => only(step, 'h3 a').getAttribute('href'))).toEqual([
      '#/lessons/401-after-60-minutes',
      '#/lessons/token-refresh-trace',
      '#/lessons/token-refresh-trace/apply',
    ]);
  });

  it('says in words what is done', () => {
    const root = mount(<TodayPage view={todayUnderWay} />);
    expect([...root.querySelectorAll('.step')].map((step) => step.querySelector('.tag')?.textContent?.trim())).toEqual([
      'Done',
      undefined,
      undefined,
    ]);
  });

  it('says the lift line, the ring and each standing as text', () => {
    const root = mount(<TodayPage view={today} />);
    expect(only(root, '.lift').getAttribute('aria-label')).toBe(today.keyResult?.line.summary);
    expect(only(root, '.ring').getAttribute('aria-label')).toBe('8 of 50 minutes');
    expect([...root.querySelectorAll('.skill')].map(textOf)).toEqual(
      today.standing.rows.map((row) => `${row.label} ${row.stateLabel}${row.sentence} needed: level 3`),
    );
  });

  it('gives every estimate its reason', () => {
    const root = mount(<TodayPage view={today} />);
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
    const root = mount(<TodayPage view={todayEmpty} />);
    expect(textOf(only(root, '.sprint'))).toContain(todayEmpty.sprint.empty);
    expect([...root.querySelectorAll('a.btn, .lift, .take-along')]).toEqual([]);
  });

  it('draws no range where nothing is known', () => {
    const root = mount(<TodayPage view={{ ...today, standing: { ...today.standing, rows: [unknownSkill] } }} />);
    expect([...root.querySelectorAll('.scale i')].map((mark) => mark.className)).toEqual(['need']);
  });
});
