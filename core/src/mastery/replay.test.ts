import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceKind, PersonId, SkillId } from '../model.js';
import { defaultRules } from '../rules.js';
import { anEvidence } from '../testing/builders.js';
import { difficultiesFrom } from './difficulties.js';
import { continued, isLater, nothingKnown, replay, type MasteryContext, type PersonMastery } from './replay.js';
import { fromRows, toRows } from './rows.js';

const context: MasteryContext = {
  difficulties: difficultiesFrom([
    { kind: 'item', id: 'q1' as SkillId, difficulty: 0.8, n: 40 },
    { kind: 'skill', id: 'tracing' as SkillId, difficulty: -0.2, n: 90 },
  ]),
  halfLifeOf: (id) => (id === 'listening' ? 540 : 365),
  rules: defaultRules,
};

const start = Date.parse('2026-10-01T08:00:00.000Z');
const history = fc
  .array(
    fc.record({
      skillId: fc.constantFrom('tracing', 'listening', 'triage'),
      itemId: fc.constantFrom('q1', 'q2', 'q3', undefined),
      kind: fc.constantFrom<EvidenceKind[]>('quiz', 'graded-task', 'applied', 'completion', 'self-rating'),
      outcome: fc.constantFrom(0, 0.25, 0.5, 1),
      minute: fc.integer({ min: 0, max: 60 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((drafts) =>
    drafts.map(({ minute, itemId, ...draft }, i): Evidence =>
      anEvidence({
        ...draft,
        id: `event-${(i * 7) % drafts.length}-${i}`,
        weight: defaultRules.evidence[draft.kind].weight,
        at: new Date(start + minute * 3_600_000).toISOString(),
        ...(itemId === undefined ? {} : { itemId }),
      }),
    ),
  );

const plain = ({ person, skills }: PersonMastery) => ({ person, skills: Object.fromEntries(skills) });

describe('replay', () => {
  it('gives the same for any order of arrival and any duplicate', () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
        ),
        ([events, shuffled]) => {
          expect(plain(replay(shuffled, context))).toEqual(plain(replay(events, context)));
        },
      ),
      { seed: 41, numRuns: 120 },
    );
  });

  it('is what one event after the other gives, also through stored rows, exactly', () => {
    fc.assert(
      fc.property(history, (events) => {
        const personId = 'maya' as PersonId;
        let stepwise = nothingKnown;
        let added: Evidence[] = [];
        for (const event of events) {
          added = [...added, event];
          stepwise = isLater(event.at, stepwise) ? continued(stepwise, [event], context) : replay(added, context);
          const rows = toRows(personId, stepwise, stepwise.skills.keys(), context.difficulties.model);
          stepwise = fromRows(JSON.parse(JSON.stringify(rows)) as typeof rows);
        }
        expect(plain(stepwise)).toEqual(plain(replay(events, context)));
      }),
      { seed: 42, numRuns: 120 },
    );
  });

  it('needs no replay only for an event after all others', () => {
    const mastery = replay([anEvidence({ at: '2026-10-20T08:00:00.000Z' })], context);
    expect(isLater('2026-10-20T08:00:00.001Z', mastery)).toBe(true);
    expect(isLater('2026-10-20T08:00:00.000Z', mastery)).toBe(false);
    expect(isLater('2020-01-01T00:00:00.000Z', nothingKnown)).toBe(true);
  });

  it('is kept in 200 bytes for a person on a skill, however many answers and uses there were', () => {
    const events = Array.from({ length: 500 }, (_, i) =>
      anEvidence({
        id: `e${i}`,
        itemId: `q${i}`,
        outcome: i % 3 === 0 ? 0 : 1,
        at: new Date(start + i * 7_654_321).toISOString(),
        ...(i % 5 === 0 && { kind: 'applied', weight: 0.5 }),
      }),
    );
    for (const count of [1, 10, 100, 500]) {
      const mastery = replay(events.slice(0, count), context);
      const [, row] = toRows('maya' as PersonId, mastery, ['tracing' as SkillId], 'm');
      expect(JSON.stringify(row?.values).length).toBeLessThanOrEqual(200);
    }
  });
});
