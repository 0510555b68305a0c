/** The organisation's ledger of learning time, for administrators: the month before this one. */
import { addDays } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Keylift, Principal } from '../keylift.js';
import type { Day, Evidence, PersonId, TeamId } from '../model.js';
import { smallestGroup } from '../policy.js';
import { publishHours } from '../policy/learning-hours.js';
import { learningHoursView } from '../report/learning-hours.js';
import { learningActs, learningLedger, type LearningLedger } from '../sprint/learning-ledger.js';
import { activeInWeek, needsOf } from '../sprint/needs.js';
import type { Deps } from './deps.js';
import { sceneOf } from './scene.js';

export async function learningHours(deps: Deps, principal: Principal): ReturnType<Keylift['learningHours']> {
  if (principal.role !== 'admin')
    throw new KeyliftError('forbidden', 'Learning hours of everybody are for administrators.');
  const { store, rules } = deps;
  const scene = await sceneOf(deps, principal);
  const { from, to } = monthBefore(scene.today);
  const [teams, keyResults, tenant] = await Promise.all([store.listTeams(), store.listKeyResults(), store.getTenant()]);
  const teamsOf = new Map<PersonId, TeamId[]>();
  for (const { id, memberIds } of teams)
    for (const personId of memberIds) teamsOf.set(personId, [...(teamsOf.get(personId) ?? []), id]);

  const evidence = await store.evidenceOfPeople([...teamsOf.keys()]);
  const ofMonth = evidence.filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= to);
  const skillIds = [...new Set(ofMonth.map(({ skillId }) => skillId))];
  const minutes = new Map((await store.lessonsTeaching(skillIds)).map((lesson) => [lesson.id, lesson.minutes]));
  const active = new Map<Day, ReturnType<typeof activeInWeek>>();
  const activeOn = (day: Day): ReturnType<typeof activeInWeek> => {
    const known = active.get(day) ?? activeInWeek(keyResults, day);
    active.set(day, known);
    return known;
  };
  const byPerson = new Map<PersonId, Evidence[]>();
  for (const event of ofMonth) byPerson.set(event.personId, [...(byPerson.get(event.personId) ?? []), event]);
  const ledgers = new Map<PersonId, LearningLedger>();
  for (const [personId, teamIds] of teamsOf) {
    const acts = learningActs(
      byPerson.get(personId) ?? [],
      {
        ofLesson: (id) => minutes.get(id),
        ofTask: rules.sprint.applyMinutes,
        unknown: rules.sprint.newMinutes,
      },
      (at) => at.slice(0, 10),
    );
    if (acts.length > 0)
      ledgers.set(
        personId,
        learningLedger(acts, (day) => needsOf(activeOn(day), teamIds)),
      );
  }
  const k = smallestGroup(tenant, rules);
  return learningHoursView(
    { from, to, hours: publishHours(ledgers, k), keyResults: new Map(keyResults.map((one) => [one.id, one])), k },
    scene.language,
  );
}

function monthBefore(today: Day): { readonly from: Day; readonly to: Day } {
  const to = addDays(`${today.slice(0, 8)}01`, -1);
  return { from: `${to.slice(0, 8)}01`, to };
}
