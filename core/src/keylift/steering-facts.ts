/** Reads what the page of a Key Result says to the one who looks. */
import type { Principal } from '../keylift.js';
import type { Intervention, KeyResult, Offer, PersonId, SkillId } from '../model.js';
import { maySteer } from '../policy.js';
import type { SteeringFacts } from '../report/steering-facts.js';
import type { Deps } from './deps.js';
import { skillsById, type Scene } from './scene.js';

export async function steeringFacts(
  deps: Deps,
  principal: Principal,
  scene: Scene,
  keyResult: KeyResult,
): Promise<SteeringFacts> {
  const { store } = deps;
  const viewerId = principal.personId;
  const steers = maySteer(principal, keyResult, scene.teams);
  const [all, contests, versions, teams] = await Promise.all([
    store.offersOf(keyResult.id),
    store.contestsOf(keyResult.id),
    store.keyResultVersions(keyResult.id),
    steers ? store.getTeams(keyResult.ownerTeamIds) : [],
  ]);
  const offers = all.filter(({ learnerId, proposedBy }) => learnerId === viewerId || proposedBy === viewerId);
  const skillIds = versions.flatMap(({ requirements }) => requirements.map(({ skillId }) => skillId));
  const [people, skills] = await Promise.all([
    peopleOf(deps, [
      ...offers.flatMap(({ learnerId, proposedBy }) => [learnerId, proposedBy]),
      ...contests.flatMap(({ answer }) => answer?.by ?? []),
      ...teams.flatMap(({ memberIds }) => memberIds),
    ]),
    skillsById(deps, skillIds),
  ]);
  return {
    viewerId,
    maySteer: steers,
    now: scene.now,
    offers: new Map(offers.map((offer): [Intervention['id'], Offer] => [offer.interventionId, offer])),
    asked: new Set(all.map(({ interventionId }) => interventionId)),
    names: new Map([...people].flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name] as const]))),
    members: teams.flatMap(({ id: teamId, memberIds }) =>
      memberIds.filter((id) => people.get(id)?.active === true).map((personId) => ({ teamId, personId })),
    ),
    versions,
    labels: new Map([...skills].map(([id, { label }]): [SkillId, string] => [id, label])),
    contests,
  };
}

async function peopleOf({ store }: Pick<Deps, 'store'>, ids: readonly PersonId[]) {
  const people = await store.getPeople([...new Set(ids)]);
  return new Map(people.map((person) => [person.id, person] as const));
}
