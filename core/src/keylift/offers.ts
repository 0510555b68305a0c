/** A start is offered, and the one who was asked decides. REQUIREMENTS R41, R42, P10. */
import { KeyliftError } from '../errors.js';
import type { Principal } from '../keylift.js';
import type { DecisionInput, InterventionRef, OfferInput, Steering } from '../keylift-steering.js';
import type { Intervention, KeyResult, KeyResultId, Offer } from '../model.js';
import { decide, expectedLevels, finish, propose, type Decision } from '../verdict/intervention.js';
import type { Deps } from './deps.js';
import { keyResult as pageOf, readable, steerable } from './key-results.js';
import { sceneOf } from './scene.js';

export async function offer(deps: Deps, principal: Principal, input: OfferInput): ReturnType<Steering['offer']> {
  const { keyResultId, teamId, skillId, learnerId, title, start, reviewOn } = input;
  const scene = await sceneOf(deps, principal);
  const keyResult = await steerable(deps, principal, scene, keyResultId);
  const { store, rules } = deps;
  check(needs(keyResult, input), 'skillId', 'This team does not need that skill for this Key Result.');
  const [team, learner] = await Promise.all([store.getTeam(teamId), store.getPerson(learnerId)]);
  const isMember = team?.memberIds.includes(learnerId) === true && learner?.active === true;
  check(isMember, 'learnerId', 'Only active people of the team can be asked.');
  const id = ownId(keyResultId, input.id);
  const { intervention } = propose({
    intervention: { id, keyResultId, skillId, teamId, title: title.trim(), state: 'proposed', start, reviewOn },
    learnerId,
    proposedBy: scene.person.id,
  });
  check(start <= keyResult.due, 'start', 'The start lies after the day the Key Result is due.');
  const known = (await store.offersOf(keyResultId)).find(({ interventionId }) => interventionId === id);
  if (!known) {
    const made: Offer = { interventionId: id, keyResultId, learnerId, proposedBy: scene.person.id, at: scene.now };
    await store.putInterventions([{ ...intervention, expectedLevels: expectedLevels(start, reviewOn, rules) }], [made]);
  } else if (known.learnerId !== learnerId || known.proposedBy !== scene.person.id) {
    throw new KeyliftError('conflict', 'This id belongs to another offer.', { field: 'id' });
  }
  return pageOf(deps, principal, keyResultId);
}

const needs = ({ requirements }: KeyResult, { teamId, skillId }: Pick<OfferInput, 'teamId' | 'skillId'>): boolean =>
  requirements.some((one) => one.teamId === teamId && one.skillId === skillId);

export async function decideOffer(
  deps: Deps,
  principal: Principal,
  input: DecisionInput,
): ReturnType<Steering['decideOffer']> {
  const { store, rules } = deps;
  const { keyResultId } = input;
  const scene = await sceneOf(deps, principal);
  await readable(deps, principal, scene, keyResultId);
  const { intervention, known } = await interventionOf(deps, input);
  // What nobody was asked for by name is decided by those who steer.
  if (!known) await steerable(deps, principal, scene, keyResultId);
  const me = scene.person.id;
  const asked = known ?? { interventionId: intervention.id, keyResultId, learnerId: me, proposedBy: me, at: scene.now };
  const decided = decide({ intervention, ...asked }, me, decisionOf(input, intervention, deps));
  const [row, instead] = decided.interventions;
  await store.putInterventions(
    [...(row ? [row] : []), ...(instead ? [{ ...instead, expectedLevels: levelsOf(instead, rules) }] : [])],
    [
      {
        ...asked,
        decidedAt: scene.now,
        ...(decided.privateReason && { reason: decided.privateReason.text }),
      },
      ...(instead
        ? [{ ...asked, interventionId: instead.id, proposedBy: me, at: scene.now, decidedAt: scene.now }]
        : []),
    ],
  );
  return pageOf(deps, principal, keyResultId);
}

const levelsOf = ({ start, reviewOn }: Intervention, rules: Deps['rules']) => expectedLevels(start, reviewOn, rules);

function decisionOf(input: DecisionInput, { expectedLevels: _, ...before }: Intervention, deps: Deps): Decision {
  switch (input.decision) {
    case 'accept':
      return { kind: 'accept' };
    case 'decline':
      return { kind: 'decline', reason: input.reason };
    case 'swap': {
      const { title, start, reviewOn } = input;
      const instead = {
        ...before,
        id: `${before.id}~swap` as Intervention['id'],
        title: title.trim(),
        start,
        reviewOn,
      };
      return { kind: 'swap', instead: { ...instead, expectedLevels: levelsOf(instead, deps.rules) } };
    }
  }
}

export async function finishIntervention(
  deps: Deps,
  principal: Principal,
  input: InterventionRef,
): ReturnType<Steering['finishIntervention']> {
  const scene = await sceneOf(deps, principal);
  await readable(deps, principal, scene, input.keyResultId);
  const { intervention, known } = await interventionOf(deps, input);
  if (known?.learnerId !== scene.person.id) await steerable(deps, principal, scene, input.keyResultId);
  await deps.store.putInterventions([finish(intervention)]);
  return pageOf(deps, principal, input.keyResultId);
}

async function interventionOf({ store }: Pick<Deps, 'store'>, { keyResultId, interventionId }: InterventionRef) {
  const [interventions, offers] = await Promise.all([store.interventionsOf(keyResultId), store.offersOf(keyResultId)]);
  const intervention = interventions.find(({ id }) => id === interventionId);
  if (!intervention) {
    throw new KeyliftError('not-found', 'There is no such remedy under this Key Result.', { field: 'interventionId' });
  }
  return { intervention, known: offers.find((one) => one.interventionId === interventionId) };
}

/** Under the Key Result's own name, so that nobody can take an id of another one. */
const ownId = (keyResultId: KeyResultId, id: string): Intervention['id'] =>
  `${keyResultId}~${id}` as Intervention['id'];

function check(holds: boolean, field: string, message: string): void {
  if (!holds) throw new KeyliftError('invalid', message, { field });
}
