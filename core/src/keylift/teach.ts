/** What an organisation teaches its matching: kept, told, and taken back. Nobody's name is kept with it. */
import { KeyliftError } from '../errors.js';
import type { Matching, TeachInput } from '../keylift-matching.js';
import type { Principal } from '../keylift.js';
import { learningChanges } from '../matching/learn.js';
import type { SkillId } from '../model.js';
import { taughtView } from '../report/taught.js';
import { starterGraph } from '../skills/starter-graph.js';
import type { Deps } from './deps.js';
import { mayTeach } from './match.js';
import { sceneOf } from './scene.js';

const LONGEST_TEXT = 2000;

export async function taught(deps: Deps, principal: Principal): ReturnType<Matching['taught']> {
  checkMayTeach(principal);
  const scene = await sceneOf(deps, principal);
  const [labels, skills] = await Promise.all([deps.store.listTaught(), deps.store.listSkills()]);
  const names = new Map(skills.map(({ id, label }) => [id, label]));
  const labelOf = (id: SkillId): string => names.get(id) ?? starterGraph.skills.get(id)?.label ?? id;
  return taughtView(learningChanges(labels), labelOf, scene.dayOf, scene.language);
}

export async function teach(deps: Deps, principal: Principal, input: TeachInput): ReturnType<Matching['teach']> {
  checkMayTeach(principal);
  const { store, clock } = deps;
  const { id, skillId, kind } = input;
  const text = input.text.trim();
  if (text === '' || text.length > LONGEST_TEXT)
    throw new KeyliftError('invalid', `A text that is taught has 1 to ${LONGEST_TEXT} characters.`, { field: 'text' });
  const [own] = await store.getSkills([skillId]);
  if (!own && !starterGraph.skills.has(skillId))
    throw new KeyliftError('not-found', 'There is no such skill.', { field: 'skillId' });
  const known = await store.listTaught();
  if (known.every((label) => label.id !== id)) await store.putTaught([{ id, at: clock(), text, skillId, kind }]);
  return taught(deps, principal);
}

export async function takeBack(
  deps: Deps,
  principal: Principal,
  { labelId }: { readonly labelId: string },
): ReturnType<Matching['takeBack']> {
  checkMayTeach(principal);
  const { store, clock } = deps;
  const label = (await store.listTaught()).find(({ id }) => id === labelId);
  if (!label) throw new KeyliftError('not-found', 'Nothing was taught under this id.', { field: 'labelId' });
  if (label.undoneAt === undefined) await store.putTaught([{ ...label, undoneAt: clock() }]);
  return taught(deps, principal);
}

function checkMayTeach(principal: Principal): void {
  if (!mayTeach(principal))
    throw new KeyliftError(
      'forbidden',
      'What suggestions learn is decided by those who lead teams or administer learning.',
    );
}
