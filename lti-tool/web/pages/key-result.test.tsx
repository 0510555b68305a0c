// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Api } from '../api.js';
import { fixtureApi } from '../fixtures/api.js';
import { keyResult, keyResults, series, withheld } from '../fixtures/key-result.js';
import { during, mount, only, textOf, unmountAll } from '../testing/render.js';
import { KeyResultPage } from './key-result.js';
import { KeyResultsPage } from './key-results.js';

afterEach(unmountAll);

describe('a Key Result', () => {
  it('names its state as a step, and what comes next', () => {
    const root = mount(<KeyResultPage view={keyResult} />);
    const steps = only(root, '.state');
    expect(steps.getAttribute('aria-label')).toBe('State: Mapped, step 2 of 4');
    expect(textOf(only(steps, '[aria-current=step]'))).toBe('Mapped');
    expect(textOf(only(root, '.next-step'))).toBe(`Next step ${keyResult.nextStep}`);
  });

  it('shows coverage as a band in words and a floor, never a count', () => {
    const root = mount(<KeyResultPage view={keyResult} />);
    const [first] = root.querySelectorAll('.coverage li');
    expect(textOf(first as Element)).toBe(
      'API architecturetechnical, level 3, half the weight0–1 people0–12–34+ Fragile',
    );
    expect([...root.querySelectorAll('.bands .on')].map(textOf)).toEqual(['0–1', '4+', '2–3']);
    expect(only(root, '.coverage ul').style.getPropertyValue('--floor')).toBe('33.33%');
  });

  it('shows no band at all for a small team', () => {
    const root = mount(<KeyResultPage view={{ ...keyResult, coverage: withheld }} />);
    expect(root.querySelectorAll('.band')).toHaveLength(0);
    expect([...root.querySelectorAll('.bands')].map(textOf)).toEqual(Array(3).fill('Shown from a larger group on'));
    expect(textOf(only(root, '.coverage'))).not.toMatch(/0–1|2–3|4\+/);
  });

  it('gives the chart a sentence and a table with the same values', () => {
    const root = mount(<KeyResultPage view={keyResult} />);
    expect(only(root, '.chart').getAttribute('aria-label')).toBe(`${series.axis.note} ${series.sentence}`);
    const rows = [...root.querySelectorAll('.series-table tr')].map((row) => [...row.children].map(textOf));
    expect(rows).toEqual([series.table.header, ...series.table.rows]);
    expect(textOf(only(root, '.series-table caption'))).toBe('Where the number is heading, hours');
  });

  it('takes a new reading from those who steer, today from now on and other days from noon', async () => {
    const sent: unknown[] = [];
    const api: Api = {
      ...fixtureApi(),
      checkIn: async (input) => {
        sent.push(input);
        return { recorded: true };
      },
    };
    const root = mount(<KeyResultPage view={keyResult} />, api);
    const write = (type: string, value: string) => {
      const field = only<HTMLInputElement>(root, `.reading input[type=${type}]`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const send = () =>
      only<HTMLFormElement>(root, '.reading form').dispatchEvent(new Event('submit', { bubbles: true }));
    for (const day of ['2026-10-20', '2026-10-16']) {
      await during(() => write('date', day));
      await during(() => write('number', '8.1'));
      await during(send);
    }
    expect(sent).toEqual([
      { keyResultId: keyResult.id, at: '2026-10-20T08:00:00.000Z', value: 8.1 },
      { keyResultId: keyResult.id, at: '2026-10-16T12:00:00.000Z', value: 8.1 },
    ]);
    const { reading: _, ...others } = keyResult;
    expect(mount(<KeyResultPage view={others} />).querySelector('.reading')).toBeNull();
  });

  it('numbers interventions as on the chart', () => {
    const root = mount(<KeyResultPage view={keyResult} />);
    const numbers = (selector: string): string[] => [...root.querySelectorAll(`${selector} .number`)].map(textOf);
    expect(numbers('.marks')).toEqual(numbers('.interventions'));
    expect([...root.querySelectorAll('.marks .open')].map(textOf)).toEqual(['3']);
  });

  it('says so when nothing is under way', () => {
    const interventions = { title: 'What is under way', rows: [], empty: 'Nothing yet.' };
    const root = mount(<KeyResultPage view={{ ...keyResult, interventions }} />);
    expect(textOf(only(root, '[aria-labelledby=interventions]'))).toBe('What is under wayNothing yet.');
  });

  it('leaves the forecast out when there is none', () => {
    const { forecast: _, ...short } = series;
    const root = mount(<KeyResultPage view={{ ...keyResult, series: short }} />);
    expect(textOf(only(root, '.reads'))).toBe('measured9.4 hgoal7.0 h');
    expect(only(root, '.chart .forecast').getAttribute('d')).toBe('');
  });
});

describe('the list', () => {
  it('links each Key Result and draws its line', () => {
    const root = mount(<KeyResultsPage view={keyResults} />);
    const rows = [...root.querySelectorAll('.key-results > li')];
    expect(rows.map((row) => only(row, 'a').getAttribute('href'))).toEqual(
      keyResults.rows.map((row) => `#/key-results/${row.id}`),
    );
    expect(rows.map((row) => only(row, '.lift').getAttribute('aria-label'))).toEqual(
      keyResults.rows.map((row) => row.line.summary),
    );
    expect(rows.map((row) => textOf(only(row, '.state-tag')))).toEqual(['Mapped', 'Executable', 'Wish', 'Equipped']);
  });

  it('says what to do when it is empty', () => {
    const root = mount(<KeyResultsPage view={{ title: 'Key Results', rows: [] }} />);
    expect(textOf(only(root, '.lead'))).toContain('No Key Result is tied to your teams yet.');
  });
});
