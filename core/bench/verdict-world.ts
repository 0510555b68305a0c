/**
 * A tenant for the verdict benchmark: people in teams of eight, 200 Key Results in pairs on the first hundred teams, three
 * skills and five lessons each, evidence on every needed skill. Only the number of other people grows.
 */
import { defaultRules } from '@keylift/core';
import type { Evidence, KeyResult, Person, PersonId, Skill, SkillId, Store, Team, TeamId } from '@keylift/core';
import { difficultiesFrom } from '../src/mastery/difficulties.js';
import { replay } from '../src/mastery/replay.js';
import { toRows } from '../src/mastery/rows.js';
import {
  aCheckIn,
  aKeyResult,
  aLesson,
  anEvidence,
  anIntervention,
  aPerson,
  aSkill,
  aTeam,
  aTenant,
} from '@keylift/core/testing';

export const TEAM_SIZE = 8;
export const KEY_RESULTS = 200;
const SKILLS = 60;
const OWNERS = KEY_RESULTS / 2;

export const personIn = (team: number, seat: number): PersonId => `p${team * TEAM_SIZE + seat}` as PersonId;
const skillOf = (n: number): SkillId => `skill-${n % SKILLS}` as SkillId;
/** The three skills of a team's first Key Result; its second one needs three others. */
export const skillsOfTeam = (team: number): readonly SkillId[] => [0, 1, 2].map((i) => skillOf(team * 6 + i));

export async function seedWorld(store: Store, people: number): Promise<void> {
  await store.putTenant(aTenant({ id: store.tenantId }));
  const all = Array.from({ length: people }, (_, n): Person => aPerson({ id: `p${n}` }));
  for (let from = 0; from < all.length; from += 10_000) await store.putPeople(all.slice(from, from + 10_000));
  const teams = Array.from({ length: Math.floor(people / TEAM_SIZE) }, (_, team): Team =>
    aTeam({ id: `t${team}`, memberIds: Array.from({ length: TEAM_SIZE }, (__, seat) => personIn(team, seat)) }),
  );
  for (let from = 0; from < teams.length; from += 1000) await store.putTeams(teams.slice(from, from + 1000));
  const skills = Array.from({ length: SKILLS }, (_, n): Skill => aSkill({ id: skillOf(n) }));
  await store.putSkills(skills);
  await store.putLessons(
    skills.flatMap(({ id }) => [1, 2].map((part) => aLesson({ id: `${id}-${part}`, teaches: [id] }))),
  );
  for (let team = 0; team < OWNERS; team += 1) {
    for (const half of [0, 1]) await seedKeyResult(store, team, half);
  }
  await seedMastery(store, skills);
}

async function seedKeyResult(store: Store, team: number, half: number): Promise<void> {
  const id = `kr-${team}-${half}`;
  const teamId = `t${team}` as TeamId;
  const skillIds = [0, 1, 2].map((i) => skillOf(team * 6 + 3 * half + i));
  const keyResult: KeyResult = aKeyResult({
    id,
    ownerTeamIds: [teamId],
    requirements: skillIds.map((skillId) => ({ skillId, teamId, level: 3, weight: 1 / 3 })),
  });
  await store.putKeyResult(keyResult);
  await store.appendCheckIns(
    Array.from({ length: 6 }, (_, week) =>
      aCheckIn({ keyResultId: id, value: 14 - 0.3 * week, at: `2026-10-${10 + week}T08:00:00.000Z` }),
    ),
  );
  await store.putInterventions([
    anIntervention({ id: `${id}-plan`, keyResultId: id, skillId: skillIds[0] as SkillId, teamId }),
  ]);
}

/** Six answers of each owner team's member on each of the six skills, written as the rows they lead to. */
async function seedMastery(store: Store, skills: readonly Skill[]): Promise<void> {
  const halfLives = new Map(skills.map(({ id, halfLifeDays }) => [id, halfLifeDays]));
  const difficulties = difficultiesFrom([]);
  const context = {
    difficulties,
    halfLifeOf: (id: SkillId) => halfLives.get(id) ?? defaultRules.mastery.halfLifeDays,
    rules: defaultRules,
  };
  for (let team = 0; team < OWNERS; team += 1) {
    const events = Array.from({ length: TEAM_SIZE }, (_, seat) => historyOf(team, seat));
    await store.appendEvidence(events.flat());
    const rows = events.flatMap((own, seat) => {
      const mastery = replay(own, context);
      return toRows(personIn(team, seat), mastery, mastery.skills.keys(), difficulties.model);
    });
    await store.putMastery(rows);
  }
}

function historyOf(team: number, seat: number): readonly Evidence[] {
  return Array.from({ length: 36 }, (_, n) =>
    anEvidence({
      id: `seed-${team}-${seat}-${n}`,
      personId: personIn(team, seat),
      skillId: skillOf(team * 6 + (n % 6)),
      outcome: (n * 7 + seat * 3) % 5 < 3 ? 1 : 0,
      at: `2026-09-${String(1 + Math.floor(n / 2)).padStart(2, '0')}T${n % 2 === 0 ? '08' : '15'}:00:00.000Z`,
    }),
  );
}
