/** What teams could do, week by week: kept once a day is over, played again from evidence where nothing is kept. */
import { daysApart } from '../calendar.js';
import type { Difficulties } from '../mastery/difficulties.js';
import { estimate, isKnown } from '../mastery/estimate.js';
import { byTime, continued, nothingKnown, type PersonMastery } from '../mastery/replay.js';
import type { Day, Evidence, Instant, PersonId, Skill, SkillId, TeamId } from '../model.js';
import type { TeamPast } from '../ports.js';
import { sha256 } from '../verdict/sha256.js';
import type { Deps } from './deps.js';
import { masteryContext, type KnownMastery } from './mastery-store.js';

/** The days that one Key Result asks about one of its teams. */
export interface WeeksWanted {
  readonly teamId: TeamId;
  readonly memberIds: readonly PersonId[];
  readonly skills: readonly Skill[];
  readonly days: readonly Day[];
}

export interface TeamWeeks {
  /** Levels at the end of the day of those members about whom enough was known, lowest first. */
  levelsOn(teamId: TeamId, skillId: SkillId, day: Day): readonly number[];
  /** Lessons finished on the skills asked for, sorted by time. */
  completionsOf(personId: PersonId): readonly Evidence[];
}

type WeeksDeps = Pick<Deps, 'store' | 'rules'>;

/** Evidence is written a little after it was made, by clocks that differ: a day is kept an hour after its end. */
const GRACE_DAYS = 1 / 24;

const endOf = (day: Day): Instant => `${day}T23:59:59.999Z`;

/** `mastery` is what is known now of all these people on all these skills. */
export async function teamWeeks(
  { store, rules }: WeeksDeps,
  now: Instant,
  mastery: KnownMastery,
  wanted: readonly WeeksWanted[],
): Promise<TeamWeeks> {
  const teams = gridsOf(wanted);
  const skillIds = [...new Set(wanted.flatMap(({ skills }) => skills.map(({ id }) => id)))];
  const personIds = [...new Set(wanted.flatMap(({ memberIds }) => memberIds))];
  const first = wanted.flatMap(({ days }) => days).reduce((a, b) => (a < b ? a : b), now.slice(0, 10));
  const [pasts, completions] = await Promise.all([
    store.pastOf([...teams.keys()], skillIds, first),
    store.completionsOf(personIds, skillIds),
  ]);

  const missing: Grid[] = [];
  for (const past of pasts) {
    const grid = teams.get(past.teamId) as Grid;
    const basis = basisOf(grid, mastery.difficulties, rules);
    for (const one of past.snapshots) {
      if (one.basis === basis(one.skillId)) grid.levels.set(`${one.skillId} ${one.day}`, one.levels);
    }
    fillPresent(grid, now, mastery, rules);
    if (cellsMissing(grid).length > 0) missing.push({ ...grid, past, basis });
  }
  if (missing.length > 0) await playAgain({ store, rules }, now, missing);

  const ofPerson = new Map<PersonId, Evidence[]>(personIds.map((id) => [id, []]));
  for (const event of completions) ofPerson.get(event.personId)?.push(event);
  return {
    levelsOn: (teamId, skillId, day) => teams.get(teamId)?.levels.get(`${skillId} ${day}`) ?? [],
    completionsOf: (personId) => ofPerson.get(personId) ?? [],
  };
}

/** All that is asked about one team. */
interface Grid {
  readonly teamId: TeamId;
  readonly memberIds: readonly PersonId[];
  readonly skills: Map<SkillId, Skill>;
  /** By skill. */
  readonly days: Map<SkillId, Set<Day>>;
  /** By `${skillId} ${day}`. */
  readonly levels: Map<string, readonly number[]>;
  readonly past?: TeamPast;
  readonly basis?: (skillId: SkillId) => string;
}

function gridsOf(wanted: readonly WeeksWanted[]): ReadonlyMap<TeamId, Grid> {
  const teams = new Map<TeamId, Grid>();
  for (const { teamId, memberIds, skills, days } of wanted) {
    const grid = teams.get(teamId) ?? { teamId, memberIds, skills: new Map(), days: new Map(), levels: new Map() };
    teams.set(teamId, grid);
    for (const skill of skills) {
      grid.skills.set(skill.id, skill);
      grid.days.set(skill.id, new Set([...(grid.days.get(skill.id) ?? []), ...days]));
    }
  }
  return teams;
}

const cellsMissing = ({ days, levels }: Grid): readonly { readonly skillId: SkillId; readonly day: Day }[] =>
  [...days].flatMap(([skillId, ofSkill]) =>
    [...ofSkill].filter((day) => !levels.has(`${skillId} ${day}`)).map((day) => ({ skillId, day })),
  );

/** Everything a snapshot rests on beside the evidence. */
function basisOf({ memberIds, skills }: Grid, { model }: Difficulties, { version }: Deps['rules']) {
  const common = sha256(JSON.stringify([memberIds.toSorted(), model, version])).slice(0, 32);
  return (skillId: SkillId): string => `${common}/${skills.get(skillId)?.halfLifeDays ?? ''}`;
}

/** Days that have not ended: what is known now is all there is. */
function fillPresent(grid: Grid, now: Instant, { of, difficulties }: KnownMastery, rules: Deps['rules']): void {
  for (const { skillId, day } of cellsMissing(grid)) {
    if (endOf(day) < now) continue;
    const skill = grid.skills.get(skillId) as Skill;
    const standing = grid.memberIds.map((personId) => ({ personId, mastery: of(personId) }));
    grid.levels.set(`${skillId} ${day}`, levelsOf(standing, skill, day, difficulties, rules));
  }
}

function levelsOf(
  people: readonly { readonly personId: PersonId; readonly mastery: PersonMastery }[],
  skill: Skill,
  day: Day,
  difficulties: Difficulties,
  rules: Deps['rules'],
): readonly number[] {
  return people
    .filter(({ mastery }) => mastery.skills.has(skill.id))
    .map(({ personId, mastery }) => estimate({ personId, skill, mastery, difficulties, rules }, endOf(day)))
    .filter((one) => isKnown(one, rules))
    .map(({ level }) => level)
    .toSorted((a, b) => a - b);
}

/** Plays the evidence of these teams again, and keeps what came out for days that are over. */
async function playAgain(deps: WeeksDeps, now: Instant, grids: readonly Grid[]): Promise<void> {
  const { store, rules } = deps;
  const evidence = await store.evidenceOfPeople([...new Set(grids.flatMap(({ memberIds }) => memberIds))]);
  const skillIds = grids.flatMap(({ skills }) => [...skills.keys()]);
  const context = await masteryContext(deps, evidence, skillIds);
  const ofPerson = new Map<PersonId, Evidence[]>();
  for (const event of evidence) {
    const own = ofPerson.get(event.personId);
    if (own) own.push(event);
    else ofPerson.set(event.personId, [event]);
  }

  const kept = grids.map((grid): TeamPast => {
    const cells = cellsMissing(grid);
    const days = [...new Set(cells.map(({ day }) => day))].sort();
    const histories = grid.memberIds.map((personId) => ({
      personId,
      standings: standingsOn(days, ofPerson.get(personId) ?? [], context),
    }));
    for (const { skillId, day } of cells) {
      const standing = histories.map(({ personId, standings }) => ({
        personId,
        mastery: standings.get(day) ?? nothingKnown,
      }));
      const skill = grid.skills.get(skillId) as Skill;
      grid.levels.set(`${skillId} ${day}`, levelsOf(standing, skill, day, context.difficulties, rules));
    }
    const isOver = (day: Day): boolean => daysApart(endOf(day), now) > GRACE_DAYS;
    const snapshots = cells
      .filter(({ day }) => isOver(day))
      .map(({ skillId, day }) => ({
        skillId,
        day,
        basis: grid.basis?.(skillId) ?? '',
        levels: grid.levels.get(`${skillId} ${day}`) ?? [],
      }));
    return { teamId: grid.teamId, edition: grid.past?.edition ?? 0, snapshots };
  });
  await store.keepPast(kept.filter(({ snapshots }) => snapshots.length > 0));
}

/** What was known of one person at the end of each day; the days are sorted. */
function standingsOn(
  days: readonly Day[],
  evidence: readonly Evidence[],
  context: Parameters<typeof continued>[2],
): ReadonlyMap<Day, PersonMastery> {
  const events = evidence.toSorted(byTime);
  let mastery = nothingKnown;
  let next = 0;
  return new Map(
    days.map((day) => {
      const from = next;
      while (next < events.length && (events[next] as Evidence).at <= endOf(day)) next += 1;
      mastery = continued(mastery, events.slice(from, next), context);
      return [day, mastery];
    }),
  );
}
