/** What can be said about one person and one skill at one moment, from ledgers. */
import { betaQuantile } from '../beta.js';
import { daysApart } from '../calendar.js';
import { clamp, exp2 } from '../math.js';
import type { Instant, Mastery, MasteryState, PersonId, Skill } from '../model.js';
import type { Rules } from '../rules.js';
import { features, predict } from './del.js';
import type { Difficulties } from './difficulties.js';
import { emptySkillLedger, fading, type EvidenceCounts, type PersonLedger, type SkillLedger } from './ledger.js';
import { levelOf } from './level.js';
import type { PersonMastery } from './replay.js';

export interface Estimate extends Mastery {
  readonly counts: EvidenceCounts;
  /** Days since the last evidence; 0 without any. */
  readonly idleDays: number;
  /** True when the person also rated themselves: p then leans a little that way. */
  readonly selfRated: boolean;
}

/**
 * Answers on other skills assumed between now and the moment p speaks of, seven days ahead: about a week of ten-minute
 * sprints. Fixed, so that learning one skill does not move the estimate of another by its mere order.
 */
const EVENTS_AHEAD = 10;

/** The features of a median question of the skill, seven days after the last event. */
export function referenceFeatures(skill: SkillLedger, person: PersonLedger, difficulty: number): readonly number[] {
  const place = { lastOnItem: 0, eventsSince: EVENTS_AHEAD, sameSkillAsBefore: false };
  return features(skill.model, person.model, { skill: difficulty, item: 0 }, place);
}

/**
 * p = the model's probability on a median question (item difficulty 0), then
 * - idle: beyond seven days without evidence, p above the prior p₀ falls to p₀ + (p − p₀)·2^(−(idle − 7) ÷ H);
 * - self-ratings: p ← (m·p + S·s̄) ÷ (m + S), m = effective n + 2, S their faded weight, s̄ their mean.
 * Band: 20th and 80th percentile of Beta(p·m, (1−p)·m). REQUIREMENTS (b) and d2.
 */
export function estimate(
  input: {
    readonly personId: PersonId;
    readonly skill: Pick<Skill, 'id' | 'halfLifeDays'>;
    readonly mastery: PersonMastery;
    readonly difficulties: Difficulties;
    readonly rules: Rules;
  },
  now: Instant,
): Estimate {
  const { personId, skill, mastery, difficulties, rules } = input;
  const { prior, restDays, selfRatingDecay, band } = rules.mastery;
  const ledger = mastery.skills.get(skill.id) ?? emptySkillLedger;
  const modelP = predict(
    referenceFeatures(ledger, mastery.person, difficulties.skill(skill.id)),
    difficulties.weights(skill.id),
  );

  const idleDays = ledger.evidenceAt === '' ? 0 : Math.max(0, daysApart(ledger.evidenceAt, now));
  const idle = idleDays - restDays;
  const keptP = modelP > prior && idle > 0 ? prior + (modelP - prior) * exp2(-idle / skill.halfLifeDays) : modelP;

  const effectiveN = ledger.effectiveN * fading(ledger.asOf, now, skill.halfLifeDays);
  const m = effectiveN + 2;
  const selfFade = fading(ledger.asOf, now, skill.halfLifeDays / selfRatingDecay);
  const selfWeight = ledger.selfWeight * selfFade;
  const p = (m * keptP + ledger.selfSum * selfFade) / (m + selfWeight);

  // A beta distribution needs both of its shapes above zero.
  const bandP = clamp(p, 1e-6, 1 - 1e-6);
  const pLow = betaQuantile(band[0], bandP * m, (1 - bandP) * m);
  const pHigh = betaQuantile(band[1], bandP * m, (1 - bandP) * m);
  const { answers, graded, attested, applied, completed } = ledger.counts;
  return {
    personId,
    skillId: skill.id,
    p,
    pLow,
    pHigh,
    effectiveN,
    level: levelOf(p),
    levelLow: levelOf(pLow),
    levelHigh: levelOf(pHigh),
    n: answers + graded + attested + applied + completed,
    method: difficulties.model,
    counts: ledger.counts,
    idleDays,
    selfRated: selfWeight > 0,
  };
}

/**
 * True when there is enough evidence to say anything. Effective n is taken with one decimal, as it is shown: three answers
 * of the same week are three, although the first has faded by a hair when the third arrives.
 */
export function isKnown({ effectiveN }: Pick<Mastery, 'effectiveN'>, rules: Rules): boolean {
  return Math.round(effectiveN * 10) / 10 >= rules.mastery.unknownBelow;
}

/** The estimate as one word, against a required level 0–5. `ready`: the lower end of the band reaches it. */
export function masteryState(mastery: Mastery, required: number, rules: Rules): MasteryState {
  if (!isKnown(mastery, rules)) return 'unknown';
  if (mastery.levelLow >= required) return 'ready';
  return mastery.level >= required * rules.mastery.growingFrom ? 'growing' : 'not-yet';
}

/** True when the prerequisite may be taken as there; not knowing is not having. */
export function isMet(mastery: Mastery, rules: Rules): boolean {
  return isKnown(mastery, rules) && mastery.p >= rules.mastery.prerequisite;
}
