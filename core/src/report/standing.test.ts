import { describe, expect, it } from 'vitest';
import { difficultiesFrom } from '../mastery/difficulties.js';
import { replay } from '../mastery/replay.js';
import type { Evidence, EvidenceKind, PersonId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { anEvidence, aSkill } from '../testing/builders.js';
import { changeSentence } from './change.js';
import { languageOf } from './language.js';
import { estimateOf, standingRow, type Learner } from './standing.js';

const english = languageOf('en');
const german = languageOf('de');
const skill = aSkill({ label: 'API architecture', halfLifeDays: 365 });
const difficulties = difficultiesFrom([]);
const monday = Date.parse('2026-10-19T08:00:00.000Z');

/** Evidence a minute apart, beginning on Monday 19 October. */
const history = (...outcomes: readonly (number | readonly [EvidenceKind, number])[]): readonly Evidence[] =>
  outcomes.map((entry, i) => {
    const [kind, outcome] = typeof entry === 'number' ? (['quiz', entry] as const) : entry;
    return anEvidence({
      id: `e${i}`,
      kind,
      outcome,
      weight: rules.evidence[kind].weight,
      at: new Date(monday + i * 60_000).toISOString(),
    });
  });

function learner(events: readonly Evidence[], daysLater = 1): Learner {
  const mastery = replay(events, { difficulties, halfLifeOf: () => 365, rules });
  return {
    personId: 'maya' as PersonId,
    mastery,
    difficulties,
    rules,
    now: new Date(monday + daysLater * 86_400_000).toISOString(),
  };
}

const row = (events: readonly Evidence[], daysLater = 1, language = english) =>
  standingRow(learner(events, daysLater), skill, 3, language);

describe('a standing in words', () => {
  it.each<[readonly Evidence[], number, string]>([
    [[], 1, 'We don’t know yet: nothing is measured. Three more answers would show a first range.'],
    [history(1), 1, 'We don’t know yet: one answer so far. Two more answers would show a first range.'],
    [history(1, 0), 1, 'We don’t know yet: two answers so far. One more answer would show a first range.'],
    [
      history(['completion', 1]),
      1,
      'We don’t know yet: one finished lesson so far. Three more answers would show a first range.',
    ],
    [
      history(1, 0, 1),
      400,
      'We don’t know any more: three answers, too long ago. Two more answers would show a first range.',
    ],
    [history(1, 1, 0, 1), 1, '3.8, likely 2.9 to 4.9. Only four answers so far, so the range is wide.'],
    [history(1, 1, 1, 1), 1, '4.8, likely 4.2 to 5.0. From four answers.'],
    [
      history(['graded-task', 1], ['applied', 1], ['applied', 1], ['lead-attestation', 1]),
      1,
      '4.9, likely 4.4 to 5.0. From one graded task, one confirmation by a colleague and two uses at work.',
    ],
    [
      history(1, 1, 1, 1, ['self-rating', 0]),
      1,
      '4.6, likely 3.9 to 5.0. From four answers. Your own rating leans on it a little, unverified.',
    ],
    [history(1, 1, 1, 1), 40, '4.6, likely 3.8 to 5.0. From four answers. Fades without use: nothing new for 39 days.'],
  ])('%#', (events, daysLater, sentence) => {
    expect(row(events, daysLater).sentence).toBe(sentence);
  });

  it('never shows a number without its range', () => {
    for (const events of [history(1, 1, 1), history(0, 0, 0, 0, 0, 0), history(1, 0, 1, 0)]) {
      const { sentence, estimate } = row(events);
      expect(sentence).toMatch(/^\d\.\d, likely \d\.\d to \d\.\d\./);
      expect(estimate?.from).toBeLessThanOrEqual(estimate?.at ?? 0);
      expect(estimate?.to).toBeGreaterThanOrEqual(estimate?.at ?? 1);
    }
    expect(row(history(1, 1)).estimate).toBeUndefined();
  });

  it('never names as its lower end a level it does not reach, so that words and state agree', () => {
    const histories = [history(1, 1, 0, 1, 1, 0), history(1, 0, 1, 0), history(1, 1, 1), history(1, 1, 1, 1, 1)];
    for (const events of histories) {
      const required = Math.ceil(estimateOf(learner(events), skill).levelLow * 10) / 10;
      const { state, sentence } = standingRow(learner(events), skill, required, english);
      expect(state).not.toBe('ready');
      expect(Number(/likely (\d\.\d)/.exec(sentence)?.[1])).toBeLessThan(required);
    }
  });

  it('says what is needed, and where it stands on the scale', () => {
    expect(row([]).needed).toEqual({ at: 0.6, label: 'needed: level 3' });
    expect(standingRow(learner([]), skill, 2.5, german).needed).toEqual({ at: 0.5, label: 'nötig: Stufe 2,5' });
    expect(standingRow(learner([]), skill, undefined, english).needed).toBeUndefined();
  });

  it('gives its reasons, and what one more right answer would change', () => {
    expect(row(history(1, 1, 0, 1)).why).toEqual({
      rule: 'Mastery del-18.2/0, rules 1',
      inputs: [
        'Evidence: four answers; worth 4.0 answers today, fading by half in 365 days.',
        'Recent answers lift the estimate.',
        'All answers so far on this skill lift the estimate.',
        'Answers on every skill together lift the estimate.',
      ],
      wouldChange: 'One more right answer would make it 4.2, likely 3.4 to 5.0.',
    });
    const oneMore = row(history(1, 1, 0, 1, 1));
    expect(oneMore.sentence).toContain('4.2, likely 3.4 to 5.0.');
  });

  it('speaks German', () => {
    expect(row(history(1, 1, 0, 1), 1, german).sentence).toBe(
      '3,8, wahrscheinlich 2,9 bis 4,9. Bisher nur vier Antworten, deshalb ist die Spanne breit.',
    );
    expect(row([], 1, german).sentence).toBe(
      'Das wissen wir noch nicht: nichts ist gemessen. Noch drei Antworten bis zu einer ersten Spanne.',
    );
  });
});

describe('a change in words', () => {
  const change = (before: readonly Evidence[], after: readonly Evidence[]) =>
    changeSentence(estimateOf(learner(before), skill), estimateOf(learner(after), skill), rules, english);

  it.each([
    [history(), history(1), 'Two more answers and a first range appears.'],
    [history(1, 1), history(1, 1, 0), 'That is enough for a first range.'],
    [
      history(1, 1, 1),
      history(1, 1, 1, 1),
      'A little higher, and surer. Every answer narrows the range, right or not.',
    ],
    [history(1, 0, 1), history(1, 0, 1, 1), 'Higher, and surer. Every answer narrows the range, right or not.'],
    [history(1, 1, 1, 1), history(1, 1, 1, 1, 0), 'Lower. The more answers there are, the less one of them moves it.'],
    [history(0, 1, 0), history(0, 1, 0, 0), 'Lower, and surer. Every answer narrows the range, right or not.'],
    [
      history(...Array(20).fill(1)),
      history(...Array(21).fill(1)),
      'About the same. The more answers there are, the less one of them moves it.',
    ],
  ])('%#', (before, after, sentence) => {
    expect(change(before, after)).toBe(sentence);
  });
});
