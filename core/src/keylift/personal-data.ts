/** Everything that is kept about how one person learns, for that person to have (P06). */
import { KeyliftError } from '../errors.js';
import { EVERY_SKILL } from '../mastery/difficulties.js';
import type { MasteryStateRow } from '../mastery/state.js';
import type { Contest, Evidence, Offer, Person, PersonId, Sprint, TeamId } from '../model.js';
import type { Store } from '../ports.js';
import type { LearningTime } from '../sprint/learning-time.js';
import type { CauseDecision } from '../verdict/root-cause.js';

export interface PersonalData {
  readonly person: Person;
  readonly teams: readonly { readonly id: TeamId; readonly name: string }[];
  readonly evidence: readonly Evidence[];
  /** The learner model's running numbers. */
  readonly mastery: readonly MasteryStateRow[];
  readonly sprints: readonly Sprint[];
  readonly learningTime?: LearningTime;
  /** To them, and by them. */
  readonly offers: readonly Offer[];
  readonly signedCauses: readonly CauseDecision[];
  readonly contests: readonly Contest[];
}

const ALWAYS = '0000-01-01';

/** Throws `not-found` for somebody who is not known, or no longer. */
export async function personalData({ store }: { readonly store: Store }, personId: PersonId): Promise<PersonalData> {
  const person = await store.getPerson(personId);
  if (!person)
    throw new KeyliftError('not-found', `The person "${personId}" is not known here.`, { field: 'personId' });
  const evidence = await withReplaced(store, await store.evidenceOf(personId));
  const skillIds = [EVERY_SKILL, ...new Set(evidence.map(({ skillId }) => skillId))];
  const teams = await store.teamsOf(personId);
  const learningTime = await store.getLearningTime(personId);
  const keyResults = (await store.listKeyResults()).map(({ id }) => id);
  const ofKeyResults = async <Row>(rowsOf: (id: (typeof keyResults)[number]) => Promise<readonly Row[]>) =>
    (await Promise.all(keyResults.map(rowsOf))).flat();
  const [offers, causes, contests] = await Promise.all([
    ofKeyResults((id) => store.offersOf(id)),
    ofKeyResults((id) => store.causesOf(id)),
    ofKeyResults((id) => store.contestsOf(id)),
  ]);
  return {
    person,
    teams: teams.map(({ id, name }) => ({ id, name })),
    evidence,
    mastery: await store.masteryOf([personId], skillIds),
    sprints: await store.sprintsOf(personId, ALWAYS),
    ...(learningTime && { learningTime }),
    offers: offers.filter(({ learnerId, proposedBy }) => [learnerId, proposedBy].includes(personId)),
    signedCauses: causes.filter(({ decidedBy }) => decidedBy === personId),
    contests: contests.filter(({ personId: by, answer }) => by === personId || answer?.by === personId),
  };
}

/** Also what was corrected is still kept, behind what corrected it. */
async function withReplaced(store: Store, current: readonly Evidence[]): Promise<readonly Evidence[]> {
  const all = [...current];
  for (const { replaces } of all) {
    const before = replaces === undefined ? undefined : await store.getEvidence(replaces);
    if (before) all.push(before);
  }
  return all;
}
