/** The review at the end of a period: did we hit it, did we build the capability, and what stood in the way (d7, d8). */
import { readingsOf } from '../key-result.js';
import type { CheckIn, Day, Intervention, KeyResult, PersonId } from '../model.js';
import { inSteps } from '../policy/share.js';
import type { Rules } from '../rules.js';
import type { Review, ReviewVerdict } from '../verdict/quarter-review.js';
import type { CauseDecision, Hypothesis } from '../verdict/root-cause.js';
import type { Language } from './language.js';
import type { CausesView, ReviewView } from './review-view.js';

export interface ReviewFactsOf {
  readonly keyResult: KeyResult;
  readonly checkIns: readonly CheckIn[];
  readonly interventions: readonly Intervention[];
  readonly versions: number;
  readonly today: Day;
  readonly rules: Rules;
  readonly k: number;
  readonly attainment?: number;
  /** False where nothing may be said about the group. */
  readonly isShown: boolean;
  /** True while figures wait for a second change of people, or the end of the quarter. */
  readonly isFrozen: boolean;
  readonly wasAtFloor: boolean;
  readonly isAtFloor: boolean;
  readonly verdict: ReviewVerdict;
  readonly hypotheses: readonly Hypothesis[];
  /** Oldest first. */
  readonly decisions: readonly CauseDecision[];
  readonly names: ReadonlyMap<PersonId, string>;
  readonly maySign: boolean;
}

/** Rows hit and missed, columns built and not. "Brute-forced" stands in the field of "lucky". */
const FIELDS = ['earned', 'lucky', 'learning-not-yet', 'rethink'] as const satisfies readonly Review[];

export function reviewView(facts: ReviewFactsOf, language: Language): ReviewView {
  const { keyResult, verdict, today } = facts;
  const { say, day } = language;
  const { review } = verdict;
  const field = review === 'brute-forced' ? 'lucky' : review;
  const isOver = today > keyResult.due;
  return {
    id: keyResult.id,
    locale: language.locale,
    title: say('review.title'),
    about: keyResult.title,
    lead: say(isOver ? 'review.lead.over' : 'review.lead.running', { day: day(isOver ? keyResult.due : today) }),
    name: review ?? 'none',
    label: say(`review.${review ?? 'none'}`),
    sentence: say(`review.${review ?? 'none'}.text`),
    questions: [hitAnswer(facts, language), builtAnswer(facts, language)],
    fields: FIELDS.map((one) => ({
      label: say(one === 'lucky' && review === 'brute-forced' ? 'review.brute-forced' : `review.${one}`),
      here: one === field,
    })),
    columns: [say('review.built'), say('review.not-built')],
    rows: [say('review.hit'), say('review.missed')],
    pack: { title: say('review.pack'), rows: packRows(facts, language) },
    causes: causesView(facts, language),
    why: { title: say('why.title'), rows: [whyRow(facts, language)] },
  };
}

type Answer = ReviewView['questions'][number];

function hitAnswer({ keyResult, verdict, rules, attainment }: ReviewFactsOf, language: Language): Answer {
  const { say, number, value } = language;
  const bar = rules.review.hit[keyResult.kind];
  const answer = verdict.hit === undefined ? 'unknown' : verdict.hit ? 'yes' : 'no';
  return {
    question: say('review.question.hit'),
    answer: say(`review.answer.${answer}`),
    detail:
      attainment === undefined
        ? say('review.hit.unknown')
        : say('review.hit.detail', {
            percent: number(100 * attainment, 0),
            current: value(keyResult.current, keyResult.unit),
            target: value(keyResult.target, keyResult.unit),
            bar: number(100 * bar, 0),
          }),
  };
}

function builtAnswer({ verdict, isShown, isFrozen, k }: ReviewFactsOf, language: Language): Answer {
  const { say } = language;
  const { built } = verdict;
  const answer = built === 'unknown' ? 'unknown' : built === 'not-built' ? 'no' : 'yes';
  return {
    question: say('review.question.built'),
    answer: say(`review.answer.${answer}`),
    detail: isShown
      ? say(`review.built.${built}`)
      : isFrozen
        ? say('review.frozen')
        : say('review.withheld', { k: language.count('people', k) }),
  };
}

function packRows(facts: ReviewFactsOf, language: Language): ReviewView['pack']['rows'] {
  const { keyResult, checkIns, interventions, versions, today, isShown, wasAtFloor, isAtFloor } = facts;
  const { say } = language;
  const readings = readingsOf(keyResult, checkIns, today).length;
  const ofState = (...states: readonly Intervention['state'][]): number =>
    interventions.filter(({ state }) => states.includes(state)).length;
  const change = changeText(facts, language);
  return [
    { term: say('review.pack.readings'), text: language.count('readings', readings, { digits: true }) },
    ...(change === undefined ? [] : [{ term: say('review.pack.readiness'), text: change }]),
    ...(isShown
      ? [
          {
            term: say('review.pack.floor'),
            text: say(`review.floor.${wasAtFloor ? 'yes' : 'no'}-${isAtFloor ? 'yes' : 'no'}`),
          },
        ]
      : []),
    {
      term: say('review.pack.remedies'),
      text: say('review.remedies', {
        done: ofState('done'),
        open: ofState('accepted', 'proposed'),
        closed: ofState('swapped', 'declined'),
      }),
    },
    { term: say('review.pack.versions'), text: String(versions) },
    { term: say('review.pack.friction'), text: say('review.friction.unknown') },
  ];
}

/** In steps, rounded outward; never about fewer than k people. */
function changeText({ verdict, isShown, k, rules }: ReviewFactsOf, language: Language): string | undefined {
  const { change } = verdict;
  if (!change || !isShown || change.n < k) return undefined;
  const { step } = rules.release;
  const signed = (value: number): string =>
    `${value > 0 ? '+' : value < 0 ? '−' : '±'}${language.number(Math.abs(value), 2)}`;
  return language.say('review.change', {
    value: signed(inSteps(change.value, step)),
    low: signed(Math.floor(change.low / step + 1e-9) * step),
    high: signed(Math.ceil(change.high / step - 1e-9) * step),
    people: language.count('people', change.n, { digits: true }),
  });
}

function causesView({ hypotheses, decisions, names, maySign }: ReviewFactsOf, language: Language): CausesView {
  const { say, day } = language;
  return {
    title: say('cause.title'),
    note: say('cause.note'),
    rows: hypotheses.map(({ cause, standing, ...signals }) => ({
      cause,
      label: say(`cause.${cause}`),
      standing,
      standingLabel: say(`cause.standing.${standing}`),
      for: signals.for.map(({ kind }) => say(`signal.${kind}`)),
      against: signals.against.map(({ kind }) => say(`signal.${kind}`)),
    })),
    signed: decisions.toReversed().map(({ cause, decidedBy, at, note }) => ({
      text: say('cause.signed', {
        what: say(`cause.${cause}`),
        name: names.get(decidedBy) ?? say('person.unnamed'),
        day: day(at.slice(0, 10)),
      }),
      ...(note !== undefined && { note }),
    })),
    ...(maySign && {
      choices: [
        ...hypotheses.map(({ cause }) => ({ cause, label: say(`cause.${cause}`) })),
        { cause: 'unclear' as const, label: say('cause.unclear') },
      ],
    }),
  };
}

function whyRow({ rules, verdict }: ReviewFactsOf, { say }: Language): ReviewView['why']['rows'][number] {
  return {
    rule: say('why.rule', { rule: say('review.title'), version: rules.version }),
    inputs: [say('review.why.hit'), say('review.why.built')],
    wouldChange: say(verdict.built === 'unknown' ? 'change.more-evidence' : 'review.why.change'),
  };
}
