/** Looking back on a Key Result: what it came to, what was built, and the cause a person signs. R53, R54, R56, P10. */
import { addDays, daysBetween } from '../calendar.js';
import { attainment, readingsOf } from '../key-result.js';
import type { Principal } from '../keylift.js';
import type { CauseInput, Steering } from '../keylift-steering.js';
import type { Day, KeyResult, KeyResultId, PersonId, SkillRequirement, Team } from '../model.js';
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
import { assessKeyResults, isFrozen, type Assessed } from './key-result-facts.js';
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
  const { facts } = assessed;
  const frozen = await isFrozen(deps, assessed);
  const people = await store.getPeople([
    ...new Set([...teams.flatMap(({ memberIds }) => memberIds), ...decisions.map(({ decidedBy }) => decidedBy)]),
  ]);
  const measured = await builtFacts(deps, scene, assessed, teams, new Set(activeOf(people)));
  // Two days of the same page would tell of the one person who came or went in between (P04).
  const built = { ...measured, isShown: measured.isShown && !frozen };
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
    built,
  });
  return reviewView(
    {
      ...facts,
      ...built,
      isFrozen: frozen,
      versions: versions.length,
      ...(share !== undefined && { attainment: share }),
      verdict,
      hypotheses: diagnose(causes, rules),
      decisions,
      names: new Map(people.flatMap(({ id: who, name }) => (name === undefined ? [] : [[who, name] as const]))),
      maySign: maySteer(principal, keyResult, scene.teams),
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
): Promise<BuiltFacts> {
  const { rules } = deps;
  const { keyResult, k } = facts;
  const skills = neededSkills(keyResult, facts.skills);
  const last = today < keyResult.due ? today : keyResult.due;
  const firsts = baselineDays(keyResult, rules).filter((day) => day <= last);
  const members = teams.map((team) => ({ ...team, memberIds: team.memberIds.filter((id) => active.has(id)) }));
  const people = [...new Set(members.flatMap(({ memberIds }) => memberIds))];
  const standings = await standingsOn(deps, people, skills, [...firsts, last]);
  const states = [...firsts, last].map((_, at) =>
    stateOn(
      members.map(({ id, memberIds }) => ({
        needs: needsOfTeam(keyResult.requirements, id),
        people: memberIds.map((who): Member => standings.get(who)?.[at] ?? []),
      })),
      rules,
    ),
  );
  const after = states.at(-1) ?? nobody;
  const before = states.slice(0, -1).find(({ known }) => known >= rules.readiness.minKnownShare) ?? states[0] ?? nobody;
  return {
    start: before.each,
    end: after.each,
    known: Math.min(before.known, after.known),
    wasAtFloor: before.isAtFloor,
    isAtFloor: after.isAtFloor,
    isShown: members.length > 0 && members.every(({ memberIds }) => memberIds.length >= k),
  };
}

type BuiltFacts = Pick<ReviewFacts, 'start' | 'end' | 'known' | 'wasAtFloor' | 'isAtFloor' | 'isShown'>;

interface StateOn {
  readonly each: readonly number[];
  readonly known: number;
  readonly isAtFloor: boolean;
}

const nobody: StateOn = { each: [], known: 0, isAtFloor: false };

/** The start and the weeks after it: what is first measured in the second week was so in the first. */
function baselineDays({ start }: KeyResult, { review: { baselineWithinDays } }: Deps['rules']): readonly Day[] {
  return Array.from({ length: Math.floor(baselineWithinDays / 7) + 1 }, (_, week) => addDays(start, 7 * week));
}

function stateOn(
  teams: readonly { readonly needs: readonly SkillRequirement[]; readonly people: readonly Member[] }[],
  rules: Deps['rules'],
): StateOn {
  return {
    each: teams.flatMap(({ needs, people }) => people.map((one) => readinessOf(needs, [one], rules)?.value ?? 0)),
    known: rolledUp(teams.flatMap(({ needs, people }) => readinessOf(needs, people, rules) ?? []))?.known ?? 0,
    isAtFloor: teams.every(({ needs, people }) =>
      needs.every(({ skillId, level }) => {
        const held = people.flatMap((one) => one.filter((standing) => standing.skillId === skillId));
        return coverage(held, level, rules) >= floorOf(people.length, rules);
      }),
    ),
  };
}

/** What the server knows; work items, peers and the market stay unknown here and speak neither way. */
function causeFacts(
  { facts, exact }: Assessed,
  known: {
    readonly versions: number;
    readonly activeKeyResults: number;
    readonly leavers: number | undefined;
    readonly built: BuiltFacts;
  },
): CauseFacts {
  const { keyResult, checkIns, today } = facts;
  const end = today < keyResult.due ? today : keyResult.due;
  const readings = readingsOf(keyResult, checkIns, end);
  const newest = readings.at(-1);
  return {
    gaps: [],
    ...(known.built.isShown && capabilityFacts(known.built, exact, facts.rules)),
    changes: known.versions - 1,
    activeKeyResults: known.activeKeyResults,
    ...(known.leavers !== undefined && { leavers: known.leavers }),
    missedCheckIns: missedShare(keyResult, readings, end),
    daysSinceCheckIn: daysBetween(newest?.day ?? keyResult.start, end),
  };
}

/** As it was at the end of the period; nothing is said about readiness where too little was known. */
function capabilityFacts(
  { end, known, isAtFloor }: BuiltFacts,
  exact: Verdict | undefined,
  { readiness: { minKnownShare } }: Deps['rules'],
): Partial<CauseFacts> {
  const last = exact?.result.quadrant.checks.findLast((check) => 'quadrant' in check);
  const readiness = end.reduce((sum, value) => sum + value, 0) / end.length;
  return {
    ...(known >= minKnownShare && end.length > 0 && { readiness, isAtFloor }),
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
