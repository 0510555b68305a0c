/** Where a learner stands on one skill: the range in words, what it rests on, and what would change it. */
import type { Difficulties } from '../mastery/difficulties.js';
import { estimate, masteryState, type Estimate } from '../mastery/estimate.js';
import { explain, type ReasonGroup } from '../mastery/explain.js';
import type { EvidenceCounts } from '../mastery/ledger.js';
import { continued, type PersonMastery } from '../mastery/replay.js';
import type { Evidence, EvidenceId, Instant, PersonId, Skill } from '../model.js';
import type { Rules } from '../rules.js';
import { sentence, type Language } from './language.js';
import type { CountNoun } from './messages/keys.js';
import type { StandingRow, Why } from './views.js';

/** Everything needed to speak about one person; only for their own eyes (policy.ts). */
export interface Learner {
  readonly personId: PersonId;
  readonly mastery: PersonMastery;
  readonly difficulties: Difficulties;
  readonly rules: Rules;
  readonly now: Instant;
}

const SCALE = 5;
/** Levels between the ends of a range from which we call it wide. */
const WIDE = 1.2;
/** Days without evidence after which fading is worth a word. */
const FADING_AFTER_DAYS = 30;

export function estimateOf({ personId, mastery, difficulties, rules, now }: Learner, skill: Skill): Estimate {
  return estimate({ personId, skill, mastery, difficulties, rules }, now);
}

/** `required`: the level a Key Result asks for, absent when none does. */
export function standingRow(
  learner: Learner,
  skill: Skill,
  required: number | undefined,
  language: Language,
): StandingRow {
  const seen = estimateOf(learner, skill);
  const state = masteryState(seen, required ?? learner.rules.mastery.defaultLevel, learner.rules);
  const { say } = language;
  const isKnown = state !== 'unknown';
  return {
    skillId: skill.id,
    label: skill.label,
    state,
    stateLabel: say(`mastery.${state}`),
    ...(isKnown && { estimate: positions(seen) }),
    ...(required !== undefined && {
      needed: { at: required / SCALE, label: say('mastery.needed', { level: levelText(required, language) }) },
    }),
    sentence: isKnown ? knownSentence(seen, language) : unknownSentence(seen, learner.rules, language),
    why: why(learner, skill, seen, isKnown, language),
  };
}

/** The tick lies inside its band also where a skewed band would leave its mean outside. */
function positions({ level, levelLow, levelHigh }: Estimate): NonNullable<StandingRow['estimate']> {
  return { at: level / SCALE, from: Math.min(levelLow, level) / SCALE, to: Math.max(levelHigh, level) / SCALE };
}

function knownSentence(seen: Estimate, language: Language): string {
  const { say } = language;
  const evidence = evidenceText(seen.counts, language);
  const isWide = seen.levelHigh - seen.levelLow > WIDE;
  const parts = [rangeText(seen, language), say(isWide ? 'mastery.only' : 'mastery.from', { evidence })];
  if (seen.idleDays >= FADING_AFTER_DAYS) parts.push(say('mastery.fading', { days: Math.floor(seen.idleDays) }));
  if (seen.selfRated) parts.push(say('mastery.self-rating'));
  return parts.join(' ');
}

function unknownSentence(seen: Estimate, rules: Rules, language: Language): string {
  const { say } = language;
  const evidence = evidenceText(seen.counts, language);
  const key =
    seen.n === 0 ? 'mastery.nothing' : seen.idleDays >= FADING_AFTER_DAYS ? 'mastery.faded' : 'mastery.too-little';
  return `${say(key, { evidence })} ${say('mastery.first-range', { answers: answersMissing(seen, rules, language) })}`;
}

/** "2.1, likely 1.4 to 2.8." The lower end decides what is ready: rounded up, it would name a level it does not reach. */
function rangeText({ level, levelLow, levelHigh }: Estimate, { say, number }: Language): string {
  const low = number(Math.floor(Math.min(levelLow, level) * 10) / 10, 1);
  const high = number(Math.max(levelHigh, level), 1);
  return say('mastery.range', { level: number(level, 1), low, high });
}

/** "One more answer", "Two more answers": until something can be said. */
export function answersMissing(seen: Estimate, { mastery }: Rules, language: Language): string {
  // As many as bring effective n to three with one decimal (isKnown).
  const missing = Math.max(1, Math.ceil(mastery.unknownBelow - seen.effectiveN - 0.05));
  return sentence(language.count('more-answers', missing));
}

const NOUNS: readonly (readonly [keyof EvidenceCounts, CountNoun])[] = [
  ['answers', 'answers'],
  ['graded', 'graded'],
  ['attested', 'attested'],
  ['applied', 'applied'],
  ['completed', 'completed'],
];

/** "four answers and one use at work"; finished lessons are only named where there is nothing else. */
function evidenceText(counts: EvidenceCounts, language: Language): string {
  const named = NOUNS.filter(([sort]) => counts[sort] > 0);
  const telling = named.filter(([sort]) => sort !== 'completed');
  return language.list(
    (telling.length > 0 ? telling : named).map(([sort, noun]) => language.count(noun, counts[sort])),
  );
}

/** Logits below which a group of reasons is not worth a line. */
const NOTICEABLE = 0.1;

function why(learner: Learner, skill: Skill, seen: Estimate, isKnown: boolean, language: Language): Why {
  const { say, number } = language;
  const evidence =
    seen.n === 0
      ? say('mastery.why.none')
      : say('mastery.why.evidence', {
          evidence: evidenceText(seen.counts, language),
          effective: number(seen.effectiveN, 1),
          days: skill.halfLifeDays,
        });
  const reasons = explain(learner.mastery, skill.id, learner.difficulties);
  const groups = (['recent', 'longRun', 'general'] as const satisfies readonly ReasonGroup[])
    .filter((group) => isKnown && Math.abs(reasons[group]) >= NOTICEABLE)
    .map((group) => say(`mastery.why.${group}.${reasons[group] > 0 ? 'up' : 'down'}`));
  return {
    rule: say('why.rule', { rule: `${say('why.mastery')} ${seen.method}`, version: learner.rules.version }),
    inputs: [evidence, ...groups],
    wouldChange: isKnown
      ? say('mastery.would-change', { range: rangeText(afterOneMore(learner, skill), language) })
      : say('mastery.would-know', { answers: answersMissing(seen, learner.rules, language) }),
  };
}

/** The estimate if the next question were answered right. */
function afterOneMore(learner: Learner, skill: Skill): Estimate {
  const answer: Evidence = {
    id: 'what-if' as EvidenceId,
    personId: learner.personId,
    skillId: skill.id,
    kind: 'quiz',
    outcome: 1,
    weight: learner.rules.evidence.quiz.weight,
    at: learner.now,
    source: 'api',
  };
  const context = { difficulties: learner.difficulties, halfLifeOf: () => skill.halfLifeDays, rules: learner.rules };
  return estimateOf({ ...learner, mastery: continued(learner.mastery, [answer], context) }, skill);
}

/** "3", "2.5" */
export function levelText(level: number, { number }: Language): string {
  return number(level, Number.isInteger(level) ? 0 : 1);
}
