// @vitest-environment happy-dom
import { KeyliftError } from '@keylift/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../api.js';
import { fixtureApi } from '../fixtures/api.js';
import { keyResult } from '../fixtures/key-result.js';
import { pivot } from '../fixtures/pivot.js';
import { options, review } from '../fixtures/review.js';
import { button, during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { KeyResultPage } from './key-result.js';
import { OptionsPage } from './options.js';
import { PivotPage } from './pivot.js';
import { ReviewPage } from './review.js';

afterEach(unmountAll);

const withApi = (changes: Partial<Api>): Api => ({ ...fixtureApi(), ...changes });

/** What a person types or chooses. */
const enter = (root: ParentNode, selector: string, value: string): Promise<void> =>
  during(() => {
    const field = only<HTMLInputElement>(root, selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
const submit = (root: ParentNode, selector: string): Promise<void> =>
  during(() => only<HTMLFormElement>(root, selector).requestSubmit());

describe('offering a start', () => {
  const offerForm = 'form[aria-labelledby=offer]';
  const open = async (changes: Partial<Api> = {}) => {
    const root = mount(<KeyResultPage view={keyResult} />, withApi(changes));
    await press(only(root, '[aria-labelledby=interventions]'), 'Offer a start');
    return root;
  };

  it('needs only a person to be chosen, and answers with the page as it is then', async () => {
    const offer = vi.fn<Api['offer']>().mockResolvedValue({ ...keyResult, title: 'With an offer' });
    const root = await open({ offer });
    await enter(root, `${offerForm} label:first-child select`, 'jonas');
    await submit(root, offerForm);
    expect(offer.mock.calls).toEqual([
      [
        {
          keyResultId: keyResult.id,
          id: expect.stringMatching(/^[0-9a-f]{32}$/),
          teamId: 'tier-2',
          skillId: 'api-architecture',
          learnerId: 'jonas',
          title: 'Ten minutes a day on API architecture',
          start: '2026-10-20',
          reviewOn: '2026-11-10',
        },
      ],
    ]);
    expect(textOf(only(root, 'h1'))).toBe('With an offer');
    expect(root.querySelector(offerForm)).toBeNull();
  });

  it('begins with the skill of a suggestion where one is taken up, and with the first one otherwise', async () => {
    const root = mount(<KeyResultPage view={keyResult} />, withApi({}));
    const section = only(root, '[aria-labelledby=interventions]');
    expect(textOf(only(root, '.suggestions li'))).toContain('New since the goal changed');
    await press(section, 'Offer it to somebody');
    expect(only<HTMLInputElement>(root, `${offerForm} .wide input`).value).toBe('Ten minutes a day on De-escalation');
    expect(root.querySelector('.suggestions')).toBeNull();
    await press(section, 'Not now');
    await press(section, 'Offer a start');
    expect(only<HTMLInputElement>(root, `${offerForm} .wide input`).value).toBe(
      'Ten minutes a day on API architecture',
    );
  });

  it('is the same offer when it is pressed again after a lost answer', async () => {
    const offer = vi.fn<Api['offer']>().mockRejectedValue(new KeyliftError('unavailable', 'Gone.'));
    const root = await open({ offer });
    await enter(root, `${offerForm} label:first-child select`, 'maya');
    await submit(root, offerForm);
    await submit(root, offerForm);
    expect(textOf(only(root, `${offerForm} [role=status]`))).toBe('That has not arrived. Try again in a moment.');
    expect(new Set(offer.mock.calls.map(([{ id }]) => id)).size).toBe(1);
  });

  it('is not there for those who may not, nor are the pages of those who steer', () => {
    const { offer: _, ...interventions } = keyResult.interventions;
    const root = mount(<KeyResultPage view={{ ...keyResult, interventions, maySteer: false }} />);
    expect([...root.querySelectorAll('button')].map(textOf)).not.toContain('Offer a start');
    expect([...root.querySelectorAll('.steer a')].map(textOf)).toEqual(['Look back']);
  });
});

describe('the one who was asked', () => {
  const waiting = (root: ParentNode) => only(root, '.interventions li:nth-child(3)');

  it.each([
    ['yes', 'Yes, let’s', { decision: 'accept' }],
    ['no, without a reason', 'Say no', { decision: 'decline', reason: '' }],
  ])('says %s', async (_, last, decision) => {
    const decideOffer = vi.fn<Api['decideOffer']>().mockResolvedValue(keyResult);
    const root = mount(<KeyResultPage view={keyResult} />, withApi({ decideOffer }));
    if (last === 'Say no') {
      await press(waiting(root), 'No');
      expect(button(waiting(root), 'No').getAttribute('aria-expanded')).toBe('true');
      await submit(waiting(root), 'form');
    } else await press(waiting(root), last);
    expect(decideOffer.mock.calls).toEqual([[{ keyResultId: keyResult.id, interventionId: 'days', ...decision }]]);
  });

  it('suggests something else, from the same days on', async () => {
    const decideOffer = vi.fn<Api['decideOffer']>().mockResolvedValue(keyResult);
    const root = mount(<KeyResultPage view={keyResult} />, withApi({ decideOffer }));
    await press(waiting(root), 'Something else');
    await enter(waiting(root), 'input[type=text]', 'Read traces with Ben');
    await submit(waiting(root), 'form');
    expect(decideOffer.mock.calls[0]?.[0]).toMatchObject({
      decision: 'swap',
      title: 'Read traces with Ben',
      start: '2026-10-30',
      reviewOn: '2026-11-20',
    });
  });

  it('is told when it was decided meanwhile', async () => {
    const decideOffer = vi.fn<Api['decideOffer']>().mockRejectedValue(new KeyliftError('conflict', 'Decided.'));
    const root = mount(<KeyResultPage view={keyResult} />, withApi({ decideOffer }));
    await press(waiting(root), 'Yes, let’s');
    expect(textOf(only(waiting(root), '[role=status]'))).toMatch(/^This was decided meanwhile\./);
  });
});

it('a contest marks the page, and its words go to the server once', async () => {
  const contest = vi.fn<Api['contest']>().mockResolvedValue(keyResult);
  const root = mount(<KeyResultPage view={keyResult} />, withApi({ contest }));
  expect(textOf(only(root, '.contested'))).toBe('Contested. An answer is due by 3 November.');
  await enter(root, '.contest > form textarea', 'Nobody asked us.');
  await submit(root, '.contest > form');
  expect(contest.mock.calls[0]?.[0]).toMatchObject({ keyResultId: keyResult.id, text: 'Nobody asked us.' });
  expect(only<HTMLTextAreaElement>(root, '.contest > form textarea').value).toBe('');
});

describe('changing course', () => {
  it('shows what changes, says what the ticks mean, and sends what was ticked with the reason', async () => {
    const makePivot = vi.fn<Api['makePivot']>().mockResolvedValue(keyResult);
    const root = mount(<PivotPage view={pivot} />, withApi({ makePivot }));
    await enter(root, 'form.pivot .wide:first-child textarea', 'Answer in one contact');
    await submit(root, 'form.pivot');
    expect([...root.querySelectorAll('.diff legend')].map(textOf)).toEqual(['Kept', 'Put down', 'New']);
    const gate = () => textOf(only(root, '[aria-labelledby=diff] [role=status]'));
    expect(gate()).toBe('Two enabling skills: enough to act on.');
    await during(() => only(root, '.diff .drop input').click());
    expect(gate()).toBe('Three enabling skills: enough to act on.');
    await enter(root, '.confirm textarea', 'Customers asked for it.');
    await submit(root, 'form:has(.confirm)');
    expect(makePivot.mock.calls).toEqual([
      [
        {
          keyResultId: pivot.id,
          version: 2,
          title: 'Answer in one contact',
          behaviours: ['Read the trace before a ticket is handed on.'],
          baseline: 10,
          target: 7,
          due: '2026-12-18',
          skills: ['api-architecture', 'de-escalation', 'technical-writing'].map((skillId) => ({
            teamId: 'tier-2',
            skillId,
          })),
          reason: 'Customers asked for it.',
        },
      ],
    ]);
    expect(location.hash).toBe(`#/key-results/${pivot.id}`);
  });
});

describe('looking back', () => {
  it('names the field the answers lead to, and lists what speaks for and against', () => {
    const root = mount(<ReviewPage view={review} />);
    expect(textOf(only(root, 'td[aria-current]'))).toBe('Learning, not yet');
    expect(root.querySelectorAll('.causes li')).toHaveLength(3);
    expect(textOf(only(root, '.causes li:nth-child(2) dl'))).toBe(
      'Speaks for itnothing yetSpeaks against itnothing yet',
    );
  });

  it('sends a signature with its note, and offers none to those who may not sign', async () => {
    const signCause = vi.fn<Api['signCause']>().mockResolvedValue(review);
    const root = mount(<ReviewPage view={review} />, withApi({ signCause }));
    await enter(root, 'form select', 'dependency');
    await enter(root, 'form textarea', 'The platform release.');
    await submit(root, 'form');
    expect(signCause.mock.calls[0]?.[0]).toMatchObject({ cause: 'dependency', note: 'The platform release.' });
    unmountAll();
    const { choices: _, ...causes } = review.causes;
    expect(mount(<ReviewPage view={{ ...review, causes }} />).querySelector('form')).toBeNull();
  });
});

it('what could help is compared with blocked work line by line, and leads to a change of course', async () => {
  const remap = vi.fn<Api['remap']>().mockImplementation(fixtureApi().remap);
  const root = mount(<OptionsPage view={options} />, withApi({ remap }));
  await enter(root, 'textarea', ' Waiting for access \n\nToken again');
  await submit(root, 'form.remap');
  expect(remap.mock.calls).toEqual([[{ keyResultId: options.id, blocked: ['Waiting for access', 'Token again'] }]]);
  expect(only(root, '.panel a').getAttribute('href')).toBe(`#/key-results/${options.id}/pivot`);
});
