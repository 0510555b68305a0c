/** Who asks, on which day, in which teams, and what this week asks of them: the start of most use cases. */
import { dayOf } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Principal } from '../keylift.js';
import type { Day, Instant, KeyResult, Person, Skill, SkillId, Team, TeamId } from '../model.js';
import { languageOf, type Language } from '../report/language.js';
import { activeInWeek, needsOf, type SkillNeed } from '../sprint/needs.js';
import type { Learner } from '../report/standing.js';
import type { Deps } from './deps.js';
import { loadMastery } from './mastery-store.js';

export interface Scene {
  readonly person: Person;
  readonly now: Instant;
  readonly today: Day;
  /** The day an instant falls on where this person is. */
  readonly dayOf: (at: Instant) => Day;
  readonly language: Language;
  readonly teams: readonly Team[];
  readonly teamIds: readonly TeamId[];
  /** Of the person's teams. */
  readonly keyResults: readonly KeyResult[];
  /** Those of this week. */
  readonly active: readonly KeyResult[];
  readonly needs: readonly SkillNeed[];
}

/** Throws `not-found` for somebody who was erased or never welcomed. */
export async function sceneOf({ store, clock, offsetMinutes }: Deps, principal: Principal): Promise<Scene> {
  const now = clock();
  const [person, teams] = await Promise.all([store.getPerson(principal.personId), store.teamsOf(principal.personId)]);
  if (!person)
    throw new KeyliftError('not-found', 'This person is not known here. Open Keylift from your course again.', {
      field: 'personId',
    });
  const teamIds = teams.map(({ id }) => id);
  const keyResults = await store.keyResultsOfTeams(teamIds);
  const { timeZone } = person;
  const ownDay = (at: Instant): Day => dayOf(at, timeZone === undefined ? 0 : offsetMinutes(timeZone, at));
  const today = ownDay(now);
  const active = activeInWeek(keyResults, today);
  return {
    person,
    now,
    today,
    dayOf: ownDay,
    language: languageOf(principal.locale),
    teams,
    teamIds,
    keyResults,
    active,
    needs: needsOf(active, teamIds),
  };
}

export async function skillsById(
  { store }: Pick<Deps, 'store'>,
  ids: readonly SkillId[],
): Promise<ReadonlyMap<SkillId, Skill>> {
  const skills = await store.getSkills([...new Set(ids)]);
  return new Map(skills.map((skill) => [skill.id, skill]));
}

/** The asking person as a learner, on the skills named. Only ever the asking person: policy.mayReadMastery. */
export async function learnerOf(deps: Deps, { person, now }: Scene, skillIds: readonly SkillId[]): Promise<Learner> {
  const known = await loadMastery(deps, [person.id], skillIds);
  return {
    personId: person.id,
    mastery: known.of(person.id),
    difficulties: known.difficulties,
    rules: deps.rules,
    now,
  };
}
