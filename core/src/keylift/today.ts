/** "Today's ten minutes". */
import { mondayOf } from '../calendar.js';
import type { Keylift, Principal } from '../keylift.js';
import type { Evidence, Sprint } from '../model.js';
import { mayReadKeyResult, smallestGroup } from '../policy.js';
import { todayView, type TodayFacts } from '../report/today.js';
import { possibleCourseTeam } from './course-team.js';
import { dayPlan, isDone, type DayPlan } from './day-plan.js';
import type { Deps } from './deps.js';
import { recompute } from './mastery-store.js';
import { learnerOf, sceneOf, skillsById, type Scene } from './scene.js';

export async function today(deps: Deps, principal: Principal): ReturnType<Keylift['today']> {
  const { store, rules } = deps;
  const scene = await sceneOf(deps, principal);
  const { person, language, needs } = scene;
  const skillIds = [...new Set(needs.map(({ skillId }) => skillId))];
  const [evidence, skills, tenant, week] = await Promise.all([
    store.evidenceOf(person.id),
    skillsById(deps, skillIds),
    store.getTenant(),
    store.sprintsOf(person.id, mondayOf(scene.today)),
  ]);
  const known = await learnerOf(deps, scene, skillIds);
  // The day's first look starts from the evidence itself, so that nothing a lost write left behind lives longer than a day.
  const recomputed = async () => ({ ...known, mastery: await recompute(deps, person.id, evidence) });
  let learner = known;
  const plan = await dayPlan(deps, principal, scene, {
    evidence,
    skills,
    learner: async () => (learner = await recomputed()),
  });
  const focus = await focusOf(deps, principal, scene, plan);
  const untied = (await possibleCourseTeam(deps, principal))?.name;
  const facts: TodayFacts = {
    today: scene.today,
    rules,
    ...(focus && { focus }),
    sprint: plan,
    ...(untied !== undefined && { untied }),
    needs,
    skills,
    learner,
    weekMinutes: minutesDone(week, evidence, scene),
    k: smallestGroup(tenant, rules),
  };
  return todayView(facts, language);
}

/** The Key Result of the course, else the one today's lesson serves, else the first that is due. */
async function focusOf(
  { store }: Deps,
  principal: Principal,
  scene: Scene,
  plan: DayPlan,
): Promise<TodayFacts['focus']> {
  const link = principal.contextKey === undefined ? undefined : await store.getContextLink(principal.contextKey);
  const linked = link && (await store.getKeyResult(link.keyResultId));
  const ofCourse = linked && mayReadKeyResult(principal, linked, scene.teamIds) ? linked : undefined;
  const items = 'items' in plan ? plan.items : [];
  const served = (items.find(({ item }) => item.part === 'new') ?? items[0])?.item.keyResultId;
  const keyResult = ofCourse ?? scene.active.find(({ id }) => id === served) ?? scene.active[0];
  if (!keyResult) return undefined;
  return { keyResult, checkIns: await store.checkInsOf(keyResult.id), fromCourse: keyResult === ofCourse };
}

function minutesDone(sprints: readonly Sprint[], evidence: readonly Evidence[], { today: last, dayOf }: Scene): number {
  const items = sprints
    .filter(({ day }) => day <= last)
    .flatMap(({ day, items: planned }) => {
      const ofDay = evidence.filter(({ at }) => dayOf(at) === day);
      return planned.filter((item) => isDone(item, ofDay));
    });
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}
