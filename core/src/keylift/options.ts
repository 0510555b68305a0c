/** What could help a Key Result: remedies with their ranges, questions for a check-in, and whether other skills are asked for. */
import { daysBetween } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Principal } from '../keylift.js';
import type { Steering } from '../keylift-steering.js';
import type { KeyResultId, SkillId } from '../model.js';
import { optionsView, type OptionsFacts } from '../report/options.js';
import { checkInQuestions } from '../verdict/check-in-questions.js';
import { remedyOptions } from '../verdict/options.js';
import type { SkillVerdict, Verdict } from '../verdict/verdict.js';
import { xray } from '../verdict/xray.js';
import { remapOf } from './blocked-work.js';
import type { Deps } from './deps.js';
import { assessKeyResults, isFrozen } from './key-result-facts.js';
import { steerable } from './key-results.js';
import { sceneOf } from './scene.js';
import { tenantSkills } from './tenant-skills.js';
import { xrayTools } from './xray.js';

export async function options(deps: Deps, principal: Principal, id: KeyResultId): ReturnType<Steering['options']> {
  const { rules } = deps;
  const scene = await sceneOf(deps, principal);
  const keyResult = await steerable(deps, principal, scene, id);
  const [assessed] = await assessKeyResults(deps, scene, [keyResult]);
  const exact = assessed?.exact;
  const frozen = assessed !== undefined && (await isFrozen(deps, assessed));
  const k = assessed?.facts.k ?? rules.k.eu;
  const widest = exact && !frozen ? widestGap(exact) : undefined;
  const gap = exact && widest && gapOf(widest, exact, scene.today, deps);
  const skill = widest && assessed?.facts.skills.get(widest.skillId);
  return optionsView(
    {
      keyResult,
      today: scene.today,
      rules,
      k,
      ...(gap && skill && { gap: { ...gap, skill } }),
      isWithheld: exact !== undefined && exact.result.teams.every(({ isShown }) => !isShown),
      isFrozen: frozen,
      questions: exact && !frozen ? checkInQuestions(exact) : ['what-would-help', 'which-step'],
    },
    scene.language,
  );
}

/** Of teams that may be spoken about. */
function widestGap({ result }: Verdict): SkillVerdict | undefined {
  const shown = new Set(result.teams.filter(({ isShown }) => isShown).map(({ teamId }) => teamId));
  return result.skills
    .filter(({ teamId, gapRank }) => shown.has(teamId) && gapRank !== undefined)
    .toSorted((a, b) => (a.gapRank ?? 0) - (b.gapRank ?? 0))[0];
}

function gapOf(
  skill: SkillVerdict,
  { result }: Verdict,
  today: string,
  { rules }: Pick<Deps, 'rules'>,
): Omit<NonNullable<OptionsFacts['gap']>, 'skill'> | undefined {
  const readiness = result.teams.find(({ teamId }) => teamId === skill.teamId)?.readiness;
  if (!readiness || !('value' in readiness)) return undefined;
  const { weight, gap } = skill;
  // The rest of the needs, with their weights brought back to one.
  const without = weight < 1 - 1e-9 ? (readiness.value - weight * (1 - gap)) / (1 - weight) : undefined;
  const weeksLeft = Math.max(0, daysBetween(today, result.needDate) / 7);
  const found = remedyOptions(
    {
      skill,
      weeksToReady: skill.weeksToReady,
      weeksLeft,
      // Nobody can agree to be found yet, so nobody is counted (P07).
      optedInExperts: 0,
      readiness: readiness.value,
      ...(without !== undefined && { readinessWithout: without }),
    },
    rules,
  );
  return { size: skill.size, needDate: result.needDate, options: found };
}

const MOST_ITEMS = 200;
/** Skills an item is about at most; what is further down is only near. */
const BEST_OF_ITEM = 3;

/** Reads the pasted titles and forgets them. */
export async function remap(
  deps: Deps,
  principal: Principal,
  { keyResultId, blocked }: Parameters<Steering['remap']>[1],
): ReturnType<Steering['remap']> {
  const { store } = deps;
  const scene = await sceneOf(deps, principal);
  const keyResult = await steerable(deps, principal, scene, keyResultId);
  const items = blocked.map((line) => line.trim()).filter((line) => line !== '');
  if (items.length === 0 || items.length > MOST_ITEMS) {
    throw new KeyliftError('invalid', `Paste the titles of one to ${MOST_ITEMS} blocked items.`, { field: 'blocked' });
  }
  const own = await store.listSkills();
  const known = tenantSkills(own);
  const tools = xrayTools(own);
  const about = (line: string): readonly SkillId[] =>
    xray(line, tools, { field: 'blocked' })
      .proposed.slice(0, BEST_OF_ITEM)
      .flatMap(({ skillId }) => known.find(skillId)?.id ?? []);
  return remapOf(deps, scene, keyResult, items.map(about), (id) => known.find(id)?.label ?? id);
}
