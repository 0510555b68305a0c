/** What happened that calls for an offer, as rows for those who steer. A person decides; nothing is assigned. REQUIREMENTS R39. */
import type { Intervention, SkillId, TeamId } from '../model.js';
import { pivotDiff } from '../verdict/pivot.js';
import { triggersOf, type Trigger, type TriggerEvent } from '../verdict/triggers.js';
import type { KeyResultFacts } from './key-result-facts.js';
import type { OfferForm } from './key-result-view.js';
import type { Language } from './language.js';
import type { SteeringFacts } from './steering-facts.js';

interface OneSkill {
  readonly skillId: SkillId;
  readonly teamId: TeamId;
}

const isSame = (one: OneSkill, other: OneSkill): boolean =>
  one.skillId === other.skillId && one.teamId === other.teamId;

/** One row for each skill, with the first reason; read anew with every page, so that it is gone once somebody was asked. */
export function suggestionRows(
  facts: KeyResultFacts,
  { versions }: Pick<SteeringFacts, 'versions'>,
  choices: OfferForm['choices'],
  { say }: Language,
): OfferForm['suggestions'] {
  const triggers = eventsOf(facts, versions).flatMap((event) => triggersOf(event, facts.rules));
  return choices.flatMap((choice, place) => {
    const trigger = triggers.find((one) => isSame(one, choice));
    if (!trigger || isAnswered(trigger, facts.interventions)) return [];
    const because = trigger.because === 'risk' ? 'risk' : 'pivot';
    return [{ choice: place, title: choice.label, sentence: say(`suggestion.${because}`) }];
  });
}

/** Only from what policy let out: a figure that is withheld or frozen suggests nothing new. */
function eventsOf(
  { keyResult, verdict }: KeyResultFacts,
  versions: SteeringFacts['versions'],
): readonly TriggerEvent[] {
  const { id: keyResultId, requirements } = keyResult;
  const verdictOn = (wanted: OneSkill) => verdict?.skills.find((one) => isSame(one, wanted));
  const rankOf = (wanted: OneSkill): number | undefined => verdictOn(wanted)?.gapRank;
  const gaps = requirements
    .filter((one) => rankOf(one) !== undefined)
    .toSorted((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
  const diff = pivotDiff((versions[0] ?? keyResult).requirements, requirements);
  const isHeld = (one: OneSkill): boolean => verdictOn(one) !== undefined && rankOf(one) === undefined;
  return [
    { kind: 'pivot', keyResultId, diff: { ...diff, add: diff.add.filter((one) => !isHeld(one)) } },
    // Earlier warnings are not kept: what stands now counts as risen until it was answered.
    ...(verdict && 'level' in verdict.risk
      ? [{ kind: 'risk', keyResultId, before: undefined, after: verdict.risk.level, gaps } as const]
      : []),
  ];
}

/** Under way, done, or declined: nobody is asked twice. What a pivot closed may be offered again. */
function isAnswered(trigger: Trigger, interventions: readonly Intervention[]): boolean {
  return interventions.some((one) => one.state !== 'swapped' && isSame(one, trigger));
}
