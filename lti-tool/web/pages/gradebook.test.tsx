// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyliftError } from '@keylift/core';
import type { Api } from '../api.js';
import { fixtureApi } from '../fixtures/api.js';
import { deliveries, gradebook, submission } from '../fixtures/gradebook.js';
import { during, mount, only, textOf, unmountAll } from '../testing/render.js';
import { DeliveriesPage } from './deliveries.js';
import { GradebookPage } from './gradebook.js';
import { SubmissionPage } from './submission.js';

afterEach(unmountAll);

describe('the gradebook', () => {
  const start = (chooseGradebook: Api['chooseGradebook']) =>
    mount(<GradebookPage view={gradebook} changed={() => undefined} />, { ...fixtureApi(), chooseGradebook });

  it('saves what is chosen, for the course and for the platform', async () => {
    const choose = vi.fn<Api['chooseGradebook']>(async () => gradebook);
    const root = start(choose);
    const [course, platform] = [...root.querySelectorAll('form')];
    await during(() => course?.querySelector<HTMLInputElement>('input[value=made]')?.click());
    await during(() => course?.querySelector('button')?.click());
    expect(choose).toHaveBeenLastCalledWith({ of: 'course', choice: 'made' });
    expect(textOf(only(course ?? root, '[role=status]'))).toContain('Saved.');
    await during(() => platform?.querySelector('button')?.click());
    expect(choose).toHaveBeenLastCalledWith({ of: 'platform', choice: 'given' });
  });

  it('shows the differences only, with what happened', () => {
    const root = start(async () => gradebook);
    const rows = [...root.querySelectorAll('tbody tr')].map(textOf);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Jonas Weber75 of 10060 of 100The grade there is not Keylift’s');
    expect(textOf(root)).toContain('Compared: 4. The same as sent: 1. Different: 3.');
  });

  it('says when a choice did not arrive', async () => {
    const root = start(() => Promise.reject(new KeyliftError('unavailable', 'x')));
    const [course] = root.querySelectorAll('form');
    await during(() => course?.querySelector('button')?.click());
    expect(textOf(only(course ?? root, '[role=alert]'))).not.toBe('');
  });
});

describe('a submission', () => {
  it('shows what was sent', () => {
    const root = mount(<SubmissionPage view={submission} />);
    expect([...root.querySelectorAll('dl > div')].map(textOf)).toEqual([
      'Finished practice4',
      'Sent last75 of 100',
      expect.stringContaining('October'),
    ]);
    expect(textOf(root)).toContain('Newer practice is kept back');
  });

  it('of nobody says so', () => {
    const root = mount(<SubmissionPage view={{ ...submission, entries: [], empty: 'Nothing was sent yet.' }} />);
    expect(textOf(root)).toContain('Nothing was sent yet.');
  });
});

describe('failed deliveries', () => {
  it('are tried again or set aside, each by its own button', async () => {
    const settle = vi.fn<Api['settleDelivery']>(async () => deliveries);
    const root = mount(<DeliveriesPage view={deliveries} changed={() => undefined} />, {
      ...fixtureApi(),
      settleDelivery: settle,
    });
    const [first] = deliveries.rows;
    const names = [...root.querySelectorAll('li:first-child button')].map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual(['Try again', 'Set aside'].map((word) => `${word}: ${first?.what}, ${first?.where}`));
    await during(() => root.querySelector<HTMLButtonElement>('li:first-child button')?.click());
    expect(settle).toHaveBeenLastCalledWith({ id: 'job-0', again: true });
    expect(textOf(only(root, '[role=status]'))).toBe('It is on its way again.');
    await during(() => root.querySelector<HTMLButtonElement>('li:last-child .text')?.click());
    expect(settle).toHaveBeenLastCalledWith({ id: 'job-2', again: false });
  });
});
