/** Ledgers as stored rows and back, number for number. */
import type { Instant, PersonId, SkillId } from '../model.js';
import type { Residuals } from './del.js';
import { EVERY_SKILL } from './difficulties.js';
import type { SkillLedger } from './ledger.js';
import { nothingKnown, type PersonMastery } from './replay.js';
import type { MasteryStateRow } from './state.js';

const residuals = (r: Residuals): readonly number[] => [r.fast, r.fastCount, r.slow, r.slowCount];
const residualsFrom = (values: readonly number[], at: number): Residuals => ({
  fast: number(values, at),
  fastCount: number(values, at + 1),
  slow: number(values, at + 2),
  slowCount: number(values, at + 3),
});
const number = (values: readonly number[], at: number): number => values[at] ?? 0;
/** Milliseconds from one instant to a later one; −1 where there is none. Mostly 0, which takes one digit. */
const millisFrom = (at: Instant, until: Instant): number => (at === '' ? -1 : Date.parse(until) - Date.parse(at));
const instantBefore = (until: Instant, ms: number): Instant =>
  ms < 0 ? '' : new Date(Date.parse(until) - ms).toISOString();

/** The rows of a person and of the skills named; `lastAt` of the row of `EVERY_SKILL` is their latest event. */
export function toRows(
  personId: PersonId,
  { person, skills }: PersonMastery,
  skillIds: Iterable<SkillId>,
  model: string,
): readonly MasteryStateRow[] {
  const { won, lost, skill, elo, count } = person.model;
  const general = [won, lost, ...residuals(person.model), skill, elo, count];
  const rows: MasteryStateRow[] = [{ personId, skillId: EVERY_SKILL, values: general, model, lastAt: person.asOf }];
  for (const skillId of skillIds) {
    const ledger = skills.get(skillId);
    if (ledger) rows.push({ personId, skillId, values: skillValues(ledger), model, lastAt: ledger.asOf });
  }
  return rows;
}

function skillValues({ model, counts, ...rest }: SkillLedger): readonly number[] {
  return [
    ...[model.won, model.lost, ...residuals(model), model.last, model.streak, model.elo, model.index],
    ...[rest.effectiveN, rest.selfWeight, rest.selfSum, millisFrom(rest.evidenceAt, rest.asOf)],
    ...[counts.answers, counts.graded, counts.attested, counts.applied, counts.completed],
  ];
}

/** Undoes `toRows` for rows of one person, all of the present model. */
export function fromRows(rows: readonly MasteryStateRow[]): PersonMastery {
  const skills = new Map<SkillId, SkillLedger>();
  let person = nothingKnown.person;
  for (const { skillId, values, lastAt } of rows) {
    const at = (index: number): number => number(values, index);
    const start = { won: at(0), lost: at(1), ...residualsFrom(values, 2) };
    if (skillId === EVERY_SKILL) {
      person = { model: { ...start, skill: at(6), elo: at(7), count: at(8) }, asOf: lastAt };
    } else {
      skills.set(skillId, {
        model: { ...start, last: at(6), streak: at(7), elo: at(8), index: at(9) },
        effectiveN: at(10),
        selfWeight: at(11),
        selfSum: at(12),
        evidenceAt: instantBefore(lastAt, at(13)),
        counts: { answers: at(14), graded: at(15), attested: at(16), applied: at(17), completed: at(18) },
        asOf: lastAt,
      });
    }
  }
  return { person, skills };
}
