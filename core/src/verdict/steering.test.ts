import { describe, expect, it } from 'vitest';
import { reviseKeyResult, versionHistory } from '../key-result-versions.js';
import type { KeyResultId, PersonId, SkillId, TeamId } from '../model.js';
import { optionsDe, optionsEn } from '../report/messages/options.js';
import { defaultRules as rules } from '../rules.js';
import { aKeyResult, anIntervention } from '../testing/builders.js';
import { aMember, aVerdictTeam, verdictInputs } from '../testing/verdict-inputs.js';
import { assessVerdict } from './assess.js';
import type { Cause, CauseFacts } from './cause-signals.js';
import { checkInQuestions } from './check-in-questions.js';
import { frictionOf, type WorkWeek } from './friction.js';
import { decide, finish, isReviewOverdue, propose, readReason, type Proposal } from './intervention.js';
import { remedyOptions, type OptionFacts } from './options.js';
import { closedByPivot, openAfterPivot, pivotDiff } from './pivot.js';
import { quarterReview, type ReviewFacts } from './quarter-review.js';
import { proposeRemap } from './remap.js';
import { diagnose, signedCause, type CauseDecision } from './root-cause.js';
import { matrixDelta, matrixSnapshot } from './skill-matrix.js';
import { teamSkill } from './team-skill.js';
import { triggersOf, type TriggerEvent } from './triggers.js';

const skill = (id: string): SkillId => id as SkillId;
const support = 'support' as TeamId;
const kr = 'kr-1' as KeyResultId;
const [maya, dev, ines] = ['maya', 'dev', 'ines'].map((id) => id as PersonId) as [PersonId, PersonId, PersonId];

describe('root cause (d7)', () => {
  const base: CauseFacts = { readiness: 0.9, isAtFloor: true, gaps: [] };
  // One fixture for each of the eight causes.
  it.each<[Cause, CauseFacts]>([
    ['capability', { readiness: 0.5, isAtFloor: false, gaps: [skill('api')], blockerSkills: [skill('api')] }],
    ['wrong-key-result', { ...base, skillsGrew: true, activityGrew: true, numberMoved: false }],
    ['dependency', { ...base, blockedByOthers: 0.6, waitingShare: 0.4 }],
    ['capacity', { ...base, isFrictionHigh: true, leavers: 2 }],
    ['priority-shift', { ...base, changes: 1, movedToOtherGoals: true }],
    ['external', { ...base, peersMovedToo: true, marketChanged: true }],
    ['focus', { ...base, activeKeyResults: 5, largestWorkShare: 0.2 }],
    ['cadence', { ...base, missedCheckIns: 0.5, daysSinceCheckIn: 30 }],
  ])('%s leads in its fixture, alone', (cause, facts) => {
    const leading = diagnose(facts, rules).filter(({ standing }) => standing === 'leading');
    expect(leading.map((one) => one.cause)).toEqual([cause]);
    expect(leading[0]?.for.length).toBeGreaterThanOrEqual(2);
  });

  it('always lists all eight, with evidence on both sides', () => {
    const all = diagnose(
      { ...base, blockedByOthers: 0, earlierLink: true, missedCheckIns: 0, daysSinceCheckIn: 1 },
      rules,
    );
    expect(new Set(all.map(({ cause }) => cause)).size).toBe(8);
    const standing = Object.fromEntries(all.map((one) => [one.cause, one.standing]));
    expect(standing).toMatchObject({
      capability: 'ruled-out',
      dependency: 'unlikely',
      'wrong-key-result': 'unlikely',
      cadence: 'unlikely',
      focus: 'no-evidence',
    });
  });

  it('one signal is possible, not leading', () => {
    const [first] = diagnose({ ...base, waitingShare: 0.5 }, rules);
    expect(first).toMatchObject({ cause: 'dependency', standing: 'possible', for: [{ kind: 'waits-for-others' }] });
  });

  it('never makes capability lead when readiness is at its target, whatever else speaks for it (R56)', () => {
    for (const readiness of [0.8, 0.85, 1]) {
      for (const isAtFloor of [true, false]) {
        const facts = { readiness, isAtFloor, gaps: [skill('api')], blockerSkills: [skill('api')] };
        expect(diagnose(facts, rules).find(({ cause }) => cause === 'capability')?.standing).not.toBe('leading');
      }
    }
  });

  it('does not count high friction and more work in progress as two signals', () => {
    const facts = { ...base, isFrictionHigh: true, workInProgress: 1.5 };
    expect(diagnose(facts, rules).find(({ cause }) => cause === 'capacity')).toMatchObject({ standing: 'possible' });
  });

  it('is decided by a named person, who may say "unclear"', () => {
    const decision: CauseDecision = {
      id: 'decision-1' as CauseDecision['id'],
      keyResultId: kr,
      cause: 'unclear',
      decidedBy: dev,
      at: '2026-11-02T09:00:00.000Z',
    };
    expect(signedCause(decision)).toBe(decision);
    expect(() => signedCause({ ...decision, decidedBy: ' ' as PersonId })).toThrow(
      expect.objectContaining({ code: 'invalid', field: 'decision.decidedBy' }),
    );
    expect(() => signedCause({ ...decision, cause: 'laziness' as Cause })).toThrow(
      expect.objectContaining({ field: 'decision.cause' }),
    );
    expect(() => signedCause({ ...decision, at: 'today' })).toThrow(expect.objectContaining({ field: 'decision.at' }));
  });
});

describe('the quarter review (d8)', () => {
  const flat = [0.5, 0.52, 0.48, 0.5, 0.51, 0.49];
  const facts = (changes: Partial<ReviewFacts>): ReviewFacts => ({
    kind: 'committed',
    attainment: 1.1,
    start: flat,
    end: flat.map((value) => value + 0.3),
    known: 1,
    wasAtFloor: false,
    isAtFloor: false,
    isFrictionHigh: false,
    isShown: true,
    ...changes,
  });
  it.each<[string, Partial<ReviewFacts>, object]>([
    ['hit and built', {}, { hit: true, built: 'gap-closed', review: 'earned' }],
    [
      'hit, and the capability was there',
      { start: flat.map(() => 0.85), end: flat.map(() => 0.85) },
      { built: 'was-there', review: 'earned' },
    ],
    ['hit, with a floor newly reached', { end: flat, isAtFloor: true }, { built: 'floor-reached', review: 'earned' }],
    ['hit without building', { end: flat }, { built: 'not-built', review: 'lucky' }],
    ['hit without building, with friction', { end: flat, isFrictionHigh: true }, { review: 'brute-forced' }],
    ['missed and built', { attainment: 0.9 }, { hit: false, review: 'learning-not-yet' }],
    ['missed and not built', { attainment: 0.9, end: flat }, { review: 'rethink' }],
    ['a stretch goal at 0.7 is hit', { kind: 'stretch', attainment: 0.7 }, { hit: true, review: 'earned' }],
    ['exactly the target, in binary', { attainment: 0.1 + 0.2 + 0.7 }, { hit: true }],
  ])('%s', (_, changes, verdict) => {
    expect(quarterReview(facts(changes), rules)).toMatchObject(verdict);
  });

  it.each<[string, Partial<ReviewFacts>]>([
    ['a small change that may be none', { end: flat.map((value, i) => value + (i % 2 === 0 ? 0.3 : -0.2)) }],
    ['some growth, less than half of the gap', { end: flat.map((value) => value + 0.15) }],
    ['too little known', { end: flat, known: 0.4 }],
    ['a group too small', { end: flat, isShown: false }],
    ['nobody who was there both times', { start: [], end: [] }],
  ])('%s is not enough data: no luck is claimed', (_, changes) => {
    const verdict = quarterReview(facts(changes), rules);
    expect(verdict.built).toBe('unknown');
    expect(verdict).not.toHaveProperty('review');
  });

  it('without readings there is no answer to the first question', () => {
    const { attainment: _, ...rest } = facts({});
    expect(quarterReview(rest, rules)).toMatchObject({ built: 'gap-closed' });
    expect(quarterReview(rest, rules)).not.toHaveProperty('hit');
  });
});

describe('a pivot (d10)', () => {
  const need = (id: string, level = 3) => ({ skillId: skill(id), teamId: support, level, weight: 0.25 });
  const resolve = (id: SkillId): SkillId => (id === 'six-sigma-basics' ? skill('six-sigma') : id);
  // Nine skills over three Key Results: 4 kept, 5 dropped, 3 added (REQUIREMENTS (h), Product).
  const before = ['a', 'b', 'c', 'six-sigma-basics', 'e', 'f', 'g', 'h', 'i'].map((id) => need(id));
  const after = ['a', 'b', 'c', 'six-sigma', 'x', 'y', 'z'].map((id) => need(id, id === 'a' ? 4 : 3));
  const diff = pivotDiff(before, after, resolve);

  it('keeps, drops and adds by set, after aliases', () => {
    expect([diff.keep.length, diff.drop.length, diff.add.length]).toEqual([4, 5, 3]);
    expect(diff.keep[0]).toEqual({ skillId: 'a', teamId: 'support', before: 3, after: 4 });
    expect(diff.add.map(({ skillId }) => skillId)).toEqual(['x', 'y', 'z']);
  });

  it('gives credit: what somebody surely has is not assigned again', () => {
    const member = aMember({ a: 4.5, b: 3.5, c: 3.1, 'six-sigma': 4, x: 3.3, y: 2 });
    expect(openAfterPivot(diff, [support], member, rules).map(({ skillId }) => skillId)).toEqual(['c', 'y', 'z']);
    expect(openAfterPivot(diff, ['sales' as TeamId], member, rules)).toEqual([]);
  });

  it('closes open work on dropped skills, and leaves the rest as it was', () => {
    const work = (['proposed', 'accepted', 'done', 'declined'] as const).flatMap((state) =>
      ['e', 'a'].map((id) => anIntervention({ id: `${state}-${id}`, skillId: id, state })),
    );
    expect(closedByPivot(kr, work, diff).map(({ id, state }) => [id, state])).toEqual([
      ['proposed-e', 'swapped'],
      ['accepted-e', 'swapped'],
    ]);
    expect(closedByPivot('other' as KeyResultId, work, diff)).toEqual([]);
  });
});

describe('versions of a Key Result (R74)', () => {
  it('keep both targets and the reason', () => {
    const first = aKeyResult();
    const second = reviseKeyResult(first, { target: 9 }, ' The migration takes until November. ');
    expect(second).toMatchObject({ version: 2, target: 9, versionReason: 'The migration takes until November.' });
    expect(versionHistory([second, first])).toEqual([
      { version: 2, reason: 'The migration takes until November.', fields: ['target'], before: first, after: second },
    ]);
    expect(first.target).toBe(8);
  });

  it('need a reason, and only for what counts', () => {
    expect(() => reviseKeyResult(aKeyResult(), { due: '2027-01-15' })).toThrow(
      expect.objectContaining({ code: 'invalid', field: 'keyResult.versionReason' }),
    );
    expect(reviseKeyResult(aKeyResult(), { title: 'Resolve tickets in 8 hours' })).toMatchObject({ version: 1 });
    expect(
      reviseKeyResult(aKeyResult(), { requirements: aKeyResult().requirements.map((one) => ({ ...one })) }).version,
    ).toBe(1);
    expect(() => reviseKeyResult(aKeyResult(), { target: 20 }, 'why not')).toThrow(
      expect.objectContaining({ field: 'keyResult.direction' }),
    );
  });
});

describe('an intervention (R41)', () => {
  const proposal: Proposal = propose({ intervention: anIntervention(), learnerId: maya, proposedBy: dev });

  it('is proposed, accepted and done', () => {
    expect(proposal.intervention.state).toBe('proposed');
    const [accepted] = decide(proposal, maya, { kind: 'accept' }).interventions;
    expect(accepted?.state).toBe('accepted');
    expect(finish(accepted!).state).toBe('done');
    expect(() => finish(proposal.intervention)).toThrow(expect.objectContaining({ code: 'conflict' }));
  });

  it('is decided by the person who was asked, once', () => {
    expect(() => decide(proposal, dev, { kind: 'accept' })).toThrow(expect.objectContaining({ code: 'forbidden' }));
    const done = { ...proposal, intervention: { ...proposal.intervention, state: 'declined' as const } };
    expect(() => decide(done, maya, { kind: 'accept' })).toThrow(expect.objectContaining({ code: 'conflict' }));
  });

  it('may be swapped for another remedy of the same skill', () => {
    const instead = anIntervention({ id: 'pairing', title: 'Pair with Priya on Tuesdays' });
    expect(decide(proposal, maya, { kind: 'swap', instead }).interventions).toMatchObject([
      { id: 'intervention-1', state: 'swapped' },
      { id: 'pairing', state: 'accepted' },
    ]);
    const other = anIntervention({ id: 'other', skillId: 'calm' });
    expect(() => decide(proposal, maya, { kind: 'swap', instead: other })).toThrow(
      expect.objectContaining({ field: 'intervention.instead.skillId' }),
    );
  });

  it('may be declined, and the reason stays between two people', () => {
    const { interventions, privateReason } = decide(proposal, maya, {
      kind: 'decline',
      reason: 'Night shifts this month',
    });
    expect(interventions).toEqual([{ ...proposal.intervention, state: 'declined' }]);
    expect(JSON.stringify(interventions)).not.toContain('Night');
    expect([maya, dev, ines].map((who) => readReason(privateReason!, who))).toEqual([
      'Night shifts this month',
      'Night shifts this month',
      undefined,
    ]);
    expect(decide(proposal, maya, { kind: 'decline' })).not.toHaveProperty('privateReason');
  });

  it.each([
    [{ intervention: anIntervention({ reviewOn: '2026-10-12' }) }, 'intervention.reviewOn'],
    [{ intervention: anIntervention({ start: 'soon' }) }, 'intervention.start'],
    [{ intervention: anIntervention({ title: ' ' }) }, 'intervention.title'],
    [{ intervention: anIntervention({ expectedLevels: [2, 1] }) }, 'intervention.expectedLevels'],
    [{ proposedBy: '' as PersonId }, 'intervention.proposedBy'],
    [{ learnerId: '' as PersonId }, 'intervention.learnerId'],
  ])('is refused with the name of its field: %j', (changes, field) => {
    expect(() => propose({ ...proposal, ...changes })).toThrow(expect.objectContaining({ code: 'invalid', field }));
  });

  it('is overdue the day after its review', () => {
    const accepted = anIntervention({ state: 'accepted', reviewOn: '2026-11-02' });
    expect(['2026-11-02', '2026-11-03'].map((day) => isReviewOverdue(accepted, day))).toEqual([false, true]);
    expect(isReviewOverdue(anIntervention({ state: 'done' }), '2027-01-01')).toBe(false);
  });
});

describe('triggers (R39)', () => {
  const gaps = [
    { skillId: skill('api'), teamId: support },
    { skillId: skill('calm'), teamId: support },
  ];
  const risk = (before: 'low' | 'medium' | 'high' | undefined, after: 'low' | 'medium' | 'high'): TriggerEvent => ({
    kind: 'risk',
    keyResultId: kr,
    before,
    after,
    gaps,
  });
  const blocker = (before: boolean, after: boolean, ...ids: readonly string[]): TriggerEvent => ({
    kind: 'blocker',
    keyResultId: kr,
    teamId: support,
    before,
    after,
    skillIds: ids.map(skill),
  });
  const pivot = (drop: readonly string[], add: readonly string[]): TriggerEvent => {
    const need = (id: string) => ({ skillId: skill(id), teamId: support, level: 3, weight: 1 });
    return { kind: 'pivot', keyResultId: kr, diff: pivotDiff(drop.map(need), add.map(need)) };
  };
  const needs = [
    { skillId: skill('api'), level: 3 },
    { skillId: skill('calm'), level: 3 },
  ];
  const assignment = (levels: Readonly<Record<string, number>>): TriggerEvent => ({
    kind: 'assignment',
    keyResultId: kr,
    teamId: support,
    needs,
    member: aMember(levels),
  });
  const decay = (before: number, after: number): TriggerEvent => ({
    kind: 'decay',
    keyResultId: kr,
    teamId: support,
    skillId: skill('api'),
    level: 3,
    before: aMember({ api: before }),
    after: aMember({ api: after }),
  });
  it.each<[string, TriggerEvent, readonly string[]]>([
    ['a Key Result comes to be at risk', risk('low', 'medium'), ['api']],
    ['its first warning is high', risk(undefined, 'high'), ['api']],
    ['its risk stays', risk('high', 'high'), []],
    ['its risk falls', risk('high', 'low'), []],
    ['a work item gets blocked', blocker(false, true, 'tokens', 'api'), ['tokens']],
    ['it was blocked before', blocker(true, true, 'tokens'), []],
    ['it is about nothing known', blocker(false, true), []],
    ['a pivot adds a skill', pivot(['a'], ['b']), ['b']],
    ['a pivot adds nothing', pivot(['a', 'b'], ['a']), []],
    ['somebody new lacks one of two skills', assignment({ api: 4, calm: 1 }), ['calm']],
    ['somebody new has both', assignment({ api: 4, calm: 4 }), []],
    ['a skill fades below its level', decay(3.5, 3.1), ['api']],
    ['a skill was never there', decay(2, 1.9), []],
    ['time passes and nothing changes', decay(4, 4), []],
  ])('%s', (_, event, offered) => {
    const triggers = triggersOf(event, rules);
    expect(triggers.map(({ skillId }) => skillId)).toEqual(offered);
    for (const one of triggers) expect(one).toMatchObject({ because: event.kind, keyResultId: kr, teamId: support });
  });
});

describe('remap (R51)', () => {
  const mapped = [
    { skillId: skill('prompt-basics'), growth: 1.2, gap: 0.1 },
    { skillId: skill('articulating-ai-value'), growth: 0.1, gap: 0.4 },
  ];
  const about = (...ids: readonly string[]) => ids.map(skill);

  it('proposes model evaluation over prompt basics when blocked work is about it', () => {
    const blockers = [
      about('model-evaluation'),
      about('model-evaluation'),
      about('model-evaluation', 'prompt-basics'),
      about('articulating-ai-value'),
      about('articulating-ai-value'),
      [],
    ];
    expect(proposeRemap({ mapped, blockers }, rules)).toEqual({
      drop: 'prompt-basics',
      add: 'model-evaluation',
      aboutNew: 3,
      aboutOld: 1,
      blockers: 6,
    });
  });

  it.each<[string, readonly (readonly SkillId[])[]]>([
    ['there are too few of them', [about('model-evaluation'), about('model-evaluation')]],
    [
      'it is a small part of them',
      [
        ...Array.from({ length: 9 }, () => about('articulating-ai-value')),
        ...Array.from({ length: 3 }, () => about('model-evaluation')),
      ],
    ],
    ['they are about what is mapped', Array.from({ length: 5 }, () => about('prompt-basics'))],
    ['there are none', []],
  ])('proposes nothing when %s', (_, blockers) => {
    expect(proposeRemap({ mapped, blockers }, rules)).toBeUndefined();
  });
});

describe('options (R44, R45)', () => {
  const need = { skillId: skill('api'), teamId: support, level: 3, weight: 0.5 };
  const facts = (changes: Partial<OptionFacts> = {}): OptionFacts => ({
    skill: teamSkill(
      need,
      { members: [aMember({ api: 4 }), ...Array.from({ length: 8 }, () => aMember({ api: 1 }))] },
      rules,
    ),
    weeksToReady: { low: 6, mid: 9, high: 17 },
    weeksLeft: 6,
    optedInExperts: 1,
    readiness: 0.7,
    readinessWithout: 0.95,
    ...changes,
  });

  it('say what each costs, how long it takes and what it does, as ranges', () => {
    const options = remedyOptions(facts(), rules);
    expect(options.map(({ kind, inTime }) => [kind, inTime])).toEqual([
      ['drop-scope', 'yes'],
      ['borrow', 'yes'],
      ['pair', 'maybe'],
      ['learn', 'maybe'],
      ['hire', 'no'],
    ]);
    for (const { costHours, weeks, readiness, carriers } of options) {
      for (const [low, high] of [costHours, weeks, readiness, carriers]) {
        expect(low >= 0 && low <= high && Number.isFinite(high)).toBe(true);
      }
    }
    // Eight people at level 1 of 3: closing all of it is worth .5 × 8 ÷ 9 × 2 ÷ 3.
    expect(options.find(({ kind }) => kind === 'learn')?.readiness[1]).toBeCloseTo(0.5 * (8 / 9) * (2 / 3), 12);
    // Eight people × 50 minutes × 6 … 17 weeks.
    expect(options.find(({ kind }) => kind === 'learn')?.costHours[0]).toBeCloseTo(40, 9);
  });

  it('show an expert only who agreed to be found', () => {
    const kinds = remedyOptions(facts({ optedInExperts: 0 }), rules).map(({ kind }) => kind);
    expect(kinds).not.toContain('pair');
    expect(kinds).not.toContain('borrow');
  });

  it('are none without a gap', () => {
    const able = teamSkill(need, { members: [aMember({ api: 4 })] }, rules);
    expect(remedyOptions(facts({ skill: able }), rules)).toEqual([]);
  });
});

describe('friction (R52)', () => {
  const usual: WorkWeek = { inProgressPerPerson: 2, reopenRate: 0.1, blockedShare: 0.2 };
  const before = Array.from({ length: 8 }, () => usual);
  const input = { week: usual, before, pace: 0.8, isShown: true };
  it.each([
    ['as always', {}, 1, false],
    // ∛(1.5 · 1.5 · 1) = 1.310
    ['half as much again of two', { week: { ...usual, inProgressPerPerson: 3, reopenRate: 0.15 } }, 1.310371, true],
    [
      'the same while the number is ahead',
      { week: { ...usual, inProgressPerPerson: 3, reopenRate: 0.15 }, pace: 1.1 },
      1.310371,
      false,
    ],
    ['one wild number, clipped to twice', { week: { ...usual, reopenRate: 1 } }, 1.259921, true],
    ['something out of nothing', { before: before.map((week) => ({ ...week, reopenRate: 0 })) }, 1.259921, true],
    [
      'nothing as ever',
      { week: { ...usual, reopenRate: 0 }, before: before.map((week) => ({ ...week, reopenRate: 0 })) },
      1,
      false,
    ],
  ])('%s', (_, changes, index, isHigh) => {
    expect(frictionOf({ ...input, ...changes }, rules)).toEqual({ index: expect.closeTo(index, 6), isHigh });
  });

  it('is not said of a small group or without a past', () => {
    expect(frictionOf({ ...input, isShown: false }, rules)).toEqual({ unknown: 'group-too-small' });
    expect(frictionOf({ ...input, before: before.slice(1) }, rules)).toEqual({ unknown: 'too-few-weeks' });
  });
});

describe('check-in questions (R43)', () => {
  // Words that blame, rank, push or guess at feelings.
  const banned =
    /\bwhy (are|did|is|have|do) (you|it)|behind|fail|fault|blame|excuse|slow|lazy|should have|too late|weak|worst|deadline|warum (hast|bist|ist)|schuld|versag|zu spät|langsam|faul|schwach|hättest|hinterher|rückstand|mood|stimmung/i;

  it.each(
    Object.entries({ en: optionsEn, de: optionsDe }).flatMap(([locale, texts]) =>
      Object.values(texts)
        .filter((text) => text.endsWith('?'))
        .map((text) => [locale, text]),
    ),
  )('in %s blame nobody: %s', (_, text) => {
    expect(text).not.toMatch(banned);
  });

  it('the banned words are found where they are', () => {
    expect('Why are you behind?').toMatch(banned);
    expect('Warum bist du hinterher?').toMatch(banned);
  });

  it('are at most three, chosen by what was found, and begin with what would help', () => {
    const fragile = verdictInputs({
      teams: [
        aVerdictTeam([aMember({ api: 4, calm: 4 }), ...Array.from({ length: 8 }, () => aMember({ api: 1, calm: 4 }))]),
      ],
    });
    expect(checkInQuestions(assessVerdict(fragile, rules))).toEqual(['what-would-help', 'who-else', 'start-this-week']);
    expect(checkInQuestions(assessVerdict(verdictInputs(), rules))).toEqual(['what-would-help', 'which-step']);
  });
});

it('the difference of two skill matrices is exact (R26)', () => {
  const at = (day: string, levels: Readonly<Record<string, number>>) =>
    matrixSnapshot(
      day,
      support,
      Object.keys(levels).map((id) =>
        teamSkill({ skillId: skill(id), teamId: support, level: 3, weight: 1 }, { members: [aMember(levels)] }, rules),
      ),
    );
  const delta = matrixDelta(at('2026-10-01', { a: 2, b: 4 }), at('2026-10-08', { b: 3, c: 1 }));
  expect(delta).toEqual([
    { skillId: 'a', kind: 'gone' },
    { skillId: 'b', kind: 'kept', level: -1, covered: -1 },
    { skillId: 'c', kind: 'new' },
  ]);
});
