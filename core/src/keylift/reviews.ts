/** Looking back on a Key Result: what it came to, what was built, and the cause a person signs. R53, R54, R56, P10. */
import { addDays, daysBetween } from '../calendar.js';
import { attainment, readingsOf } from '../key-result.js';
import type { Principal } from '../keylift.js';
import type { CauseInput, Steering } from '../keylift-steering.js';
import type { Day, KeyResult, KeyResultId, PersonId, Team } from '../model.js';
import { maySteer } from '../policy.js';
import { reviewView } from '../report/review.js';
import { activeInWeek } from '../sprint/needs.js';
import { coverage, floorOf } from '../verdict/coverage.js';
import { needsOfTeam, type Member } from '../verdict/members.js';
import { quarterReview, type ReviewFacts } from '../verdict/quarter-review.js';
import { readinessOf, rolledUp } from '../verdict/readiness.js';
import { diagnose, signedCause, type CauseDecision } from '../verdict/root-cause.js';
import type { CauseFacts } from '../verdict/cause-signals.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Deps } from './deps.js';
import { assessKeyResults, type Assessed } from './key-result-facts.js';
import { readable, steerable } from './key-results.js';
import { sceneOf, type Scene } from './scene.js';
import { standingsOn } from './standings-on.js';
import { neededSkills } from './verdict-inputs.js';

export async function review(deps: Deps, principal: Principal, id: KeyResultId): ReturnType<Steering['review']> {
  const { store, rules } = deps;
  const scene = await sceneOf(deps, principal);
  const keyResult = await readable(deps, principal, scene, id);
  const [[assessed], decisions, versions, teams] = await Promise.all([
    assessKeyResults(deps, scene, [keyResult]),
    store.causesOf(id),
    store.keyResultVersions(id),
    store.getTeams(keyResult.ownerTeamIds),
  ]);
  if (!assessed) throw new Error('A Key Result is always assessed.');
  const { facts, exact } = assessed;
  const people = await store.getPeople([
    ...new Set([...teams.flatMap(({ memberIds }) => memberIds), ...decisions.map(({ decidedBy }) => decidedBy)]),
  ]);
  const built = await builtFacts(deps, scene, assessed, teams, new Set(activeOf(people)));
  const reached = readingsOf(keyResult, facts.checkIns, scene.today).length > 0;
  const share = reached ? attainment(keyResult, facts.checkIns, scene.today) : undefined;
  const verdict = quarterReview(
    { kind: keyResult.kind, ...(share !== undefined && { attainment: share }), isFrictionHigh: false, ...built },
    rules,
  );
  const causes = causeFacts(assessed, {
    versions: versions.length,
    activeKeyResults: await busiest(deps, keyResult, scene.today),
    leavers: built.isShown ? people.filter(({ active, id: who }) => !active && isMember(teams, who)).length : undefined,
    isShown: built.isShown,
  });
  return reviewView(
    {
      ...facts,
      ...built,
      versions: versions.length,
      ...(share !== undefined && { attainment: share }),
      verdict,
      hypotheses: diagnose(causes, rules),
      decisions,
      names: new Map(people.flatMap(({ id: who, name }) => (name === undefined ? [] : [[who, name] as const]))),
      maySign: maySteer(principal, keyResult, scene.teamIds),
    },
    scene.language,
  );
}

const activeOf = (people: readonly { readonly id: PersonId; readonly active: boolean }[]): readonly PersonId[] =>
  people.flatMap(({ id, active }) => (active ? [id] : []));
const isMember = (teams: readonly Team[], id: PersonId): boolean =>
  teams.some(({ memberIds }) => memberIds.includes(id));

/** Everybody who is in the team now, at both ends: when somebody joined is not recorded. */
async function builtFacts(
  deps: Deps,
  { today }: Pick<Scene, 'today'>,
  { facts }: Assessed,
  teams: readonly Team[],
  active: ReadonlySet<PersonId>,
): Promise<Pick<ReviewFacts, 'start' | 'end' | 'known' | 'wasAtFloor' | 'isAtFloor' | 'isShown'>> {
  const { rules } = deps;
  const { keyResult, k } = facts;
  const skills = neededSkills(keyResult, facts.skills);
  const days: readonly Day[] = [keyResult.start, today < keyResult.due ? today : keyResult.due];
  const members = teams.map((team) => ({ ...team, memberIds: team.memberIds.filter((id) => active.has(id)) }));
  const standings = await standingsOn(deps, [...new Set(members.flatMap(({ memberIds }) => memberIds))], skills, days);
  const [before, after] = [0, 1].map((at) => {
    const ends = members.map(({ id, memberIds }) => ({
      needs: needsOfTeam(keyResult.requirements, id),
      people: memberIds.map((who): Member => standings.get(who)?.[at] ?? []),
    }));
    return {
      each: ends.flatMap(({ needs, people }) => people.map((one) => readinessOf(needs, [one], rules)?.value ?? 0)),
      known: rolledUp(ends.flatMap(({ needs, people }) => readinessOf(needs, people, rules) ?? []))?.known ?? 0,
      isAtFloor: ends.every(({ needs, people }) =>
        needs.every(({ skillId, level }) => {
          const held = people.flatMap((one) => one.filter((standing) => standing.skillId === skillId));
          return coverage(held, level, rules) >= floorOf(people.length, rules);
        }),
      ),
    };
  });
  const isShown = members.length > 0 && members.every(({ memberIds }) => memberIds.length >= k);
  return {
    start: before?.each ?? [],
    end: after?.each ?? [],
    known: Math.min(before?.known ?? 0, after?.known ?? 0),
    wasAtFloor: before?.isAtFloor ?? false,
    isAtFloor: after?.isAtFloor ?? false,
    isShown,
  };
}

/** What the server knows; work items, peers and the market stay unknown here and speak neither way. */
function causeFacts(
  { facts, exact }: Assessed,
  known: {
    readonly versions: number;
    readonly activeKeyResults: number;
    readonly leavers: number | undefined;
    readonly isShown: boolean;
  },
): CauseFacts {
  const { keyResult, checkIns, today } = facts;
  const end = today < keyResult.due ? today : keyResult.due;
  const readings = readingsOf(keyResult, checkIns, end);
  const newest = readings.at(-1);
  return {
    ...(known.isShown && exact ? capabilityFacts(exact) : { gaps: [] }),
    changes: known.versions - 1,
    activeKeyResults: known.activeKeyResults,
    ...(known.leavers !== undefined && { leavers: known.leavers }),
    missedCheckIns: missedShare(keyResult, readings, end),
    daysSinceCheckIn: daysBetween(newest?.day ?? keyResult.start, end),
  };
}

function capabilityFacts({ result }: Verdict): CauseFacts {
  const { readiness, skills, quadrant } = result;
  const last = quadrant.checks.findLast((check) => 'quadrant' in check);
  return {
    ...('value' in readiness && { readiness: readiness.value }),
    isAtFloor: skills.every(({ covered, floor }) => covered >= floor),
    gaps: skills.filter(({ gap }) => gap > 0).map(({ skillId }) => skillId),
    ...(last && 'quadrant' in last && { skillsGrew: last.isGrowing, numberMoved: last.isComing }),
  };
}

/** Whole fortnights of the period without any reading, as a share. */
function missedShare({ start }: KeyResult, readings: readonly { readonly day: Day }[], end: Day): number {
  const fortnights = Math.floor(daysBetween(start, end) / 14);
  if (fortnights <= 0) return 0;
  const missed = Array.from({ length: fortnights }, (_, i) => addDays(start, 14 * i)).filter(
    (from) => !readings.some(({ day }) => day >= from && day < addDays(from, 14)),
  );
  return missed.length / fortnights;
}

/** Key Results that the owner team with most of them carries at once. */
async function busiest({ store }: Deps, { ownerTeamIds, due }: KeyResult, today: Day): Promise<number> {
  const day = today < due ? today : due;
  const active = activeInWeek(await store.keyResultsOfTeams(ownerTeamIds), day);
  return Math.max(0, ...ownerTeamIds.map((id) => active.filter((one) => one.ownerTeamIds.includes(id)).length));
}

export async function signCause(
  deps: Deps,
  principal: Principal,
  input: CauseInput,
): ReturnType<Steering['signCause']> {
  const { keyResultId, id, cause, note } = input;
  const scene = await sceneOf(deps, principal);
  await steerable(deps, principal, scene, keyResultId);
  const said = note.trim();
  const decision = signedCause({
    // Under the names of the Key Result and the person, so that nobody can take the id of another's.
    id: `${keyResultId}~${scene.person.id}~${id}` as CauseDecision['id'],
    keyResultId,
    cause,
    decidedBy: scene.person.id,
    at: scene.now,
    ...(said !== '' && { note: said }),
  });
  await deps.store.appendCause(decision);
  return review(deps, principal, keyResultId);
}
