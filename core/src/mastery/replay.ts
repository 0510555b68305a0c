/** A person's mastery from their evidence: any arrival order and any duplicate give the same result. */
import type { Evidence, Instant, SkillId } from '../model.js';
import { compareText } from '../order.js';
import type { Rules } from '../rules.js';
import type { Difficulties } from './difficulties.js';
import { emptyPersonLedger, emptySkillLedger, record, type PersonLedger, type SkillLedger } from './ledger.js';

export interface PersonMastery {
  readonly person: PersonLedger;
  readonly skills: ReadonlyMap<SkillId, SkillLedger>;
}

export const nothingKnown: PersonMastery = { person: emptyPersonLedger, skills: new Map() };

export interface MasteryContext {
  readonly difficulties: Difficulties;
  /** Days, by skill. */
  readonly halfLifeOf: (id: SkillId) => number;
  readonly rules: Rules;
}

/** Order of evidence: by time, then by id, both code unit by code unit. */
export function byTime(a: Evidence, b: Evidence): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id);
}

/** All of one person's evidence, from nothing. */
export function replay(events: readonly Evidence[], context: MasteryContext): PersonMastery {
  return continued(nothingKnown, events, context);
}

/** Adds events of one person that are all later than what `before` knows (`isLater`). */
export function continued(before: PersonMastery, events: readonly Evidence[], context: MasteryContext): PersonMastery {
  const skills = new Map(before.skills);
  let person = before.person;
  let previous: Evidence | undefined;
  for (const event of events.toSorted(byTime)) {
    if (event.id === previous?.id) continue;
    previous = event;
    const next = record(skills.get(event.skillId) ?? emptySkillLedger, person, event, {
      difficulties: context.difficulties,
      halfLifeDays: context.halfLifeOf(event.skillId),
      rules: context.rules,
    });
    skills.set(event.skillId, next.skill);
    person = next.person;
  }
  return { person, skills };
}

/** True when an event can be added without a replay. Equal times need one, because then the id decides. */
export function isLater(at: Instant, mastery: PersonMastery): boolean {
  return at > mastery.person.asOf;
}
