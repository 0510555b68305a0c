/** The other teams of the Meridian Group, as data: people, teams, Key Results with their versions, readings and remedies. */
import { addDays, dayOf } from '../../../calendar.js';
import type {
  CheckIn,
  Instant,
  Intervention,
  KeyResult,
  KeyResultId,
  Objective,
  ObjectiveId,
  Person,
  Skill,
  SkillId,
  Team,
} from '../../../model.js';
import { starterGraph } from '../../../skills/starter-graph.js';
import { meridianTeams, type PersonIdOf } from '../people.js';
import type { Story } from '../stories.js';
import { dataKeyResults, dataTeams, type Twin } from './data-teams.js';
import { nameOf } from './names.js';
import { ownSkills } from './own-skills.js';
import { pastKeyResults, pastSkillsOf } from './past-quarters.js';
import { skillId, type KeyResultPlot, type TeamPlot } from './plot.js';
import { productKeyResults, productTeams } from './product-teams.js';
import { salesKeyResults, salesTeams } from './sales-teams.js';

/** 239 people in 31 teams; with the two first teams the group has 262. */
const groupTeams = (twin: Twin): readonly TeamPlot[] => [...salesTeams, ...productTeams, ...dataTeams(twin)];
const groupKeyResults = (twin: Twin): readonly KeyResultPlot[] => [
  ...pastKeyResults,
  ...salesKeyResults,
  ...productKeyResults,
  ...dataKeyResults(twin),
];

const keysOf = ({ id, size }: TeamPlot): readonly string[] =>
  Array.from({ length: size }, (_, i) => `${id}-${String(i + 1).padStart(2, '0')}`);

/** Gone on one day, and erased 30 days later (REQUIREMENTS P14). */
const leaver = { key: 'enterprise-sales-24', left: '2026-10-26', erased: '2026-11-25' } as const;
const isErased = (key: string, now: Instant): boolean => key === leaver.key && dayOf(now) >= leaver.erased;
/** Reads Arabic, from right to left. */
const arabicReader = 'supply-chain-16';

export function groupPeople(twin: Twin, now: Instant, personIdOf: PersonIdOf): readonly Person[] {
  return groupTeams(twin)
    .flatMap(keysOf)
    .map((key, index): readonly [string, Person] => [
      key,
      {
        id: personIdOf(key),
        name: key === arabicReader ? 'ليلى حداد' : nameOf(index),
        locale: 'en',
        timeZone: key === arabicReader ? 'Asia/Dubai' : 'Europe/Berlin',
        active: key !== leaver.key || dayOf(now) < leaver.left,
      },
    ])
    .filter(([key]) => !isErased(key, now))
    .map(([, person]) => person);
}

/** Whom a store that was filled before has to forget. */
export const groupErased = (now: Instant, personIdOf: PersonIdOf): readonly Person['id'][] =>
  isErased(leaver.key, now) ? [personIdOf(leaver.key)] : [];

export const groupTeamRows = (twin: Twin, now: Instant, personIdOf: PersonIdOf): readonly Team[] =>
  groupTeams(twin).map((plot) => {
    const keys = keysOf(plot).filter((key) => !isErased(key, now));
    const [lead] = keys;
    return {
      id: plot.id,
      name: plot.name,
      memberIds: keys.map(personIdOf).sort(),
      ...(lead !== undefined && { leadIds: [personIdOf(lead)] }),
    };
  });

/** What the skills rest on comes along, so that the graph stays whole. */
export function groupSkills(twin: Twin, known: ReadonlySet<SkillId>): readonly Skill[] {
  const wanted = new Set<SkillId>();
  const add = (id: SkillId): void => {
    const skill = shipped(id);
    if (!skill) throw new Error(`The starter graph has no skill "${id}".`);
    if (wanted.has(id) || known.has(id)) return;
    wanted.add(id);
    for (const before of skill.prerequisites) add(before);
  };
  for (const { skill } of toldSkills(twin).flatMap(({ skills }) => skills)) add(skillId(skill));
  for (const { versions } of groupKeyResults(twin))
    for (const { needs } of versions) for (const { skill } of needs) add(skillId(skill));
  return [...wanted].flatMap((id) => {
    const skill = shipped(id);
    return skill ? [{ ...skill, related: skill.related.filter((near) => wanted.has(near) || known.has(near)) }] : [];
  });
}

const shipped = (id: SkillId): Skill | undefined =>
  starterGraph.skills.get(id) ?? ownSkills.find((skill) => skill.id === id);

/** Whose people did what on which skills: this quarter's and, of every team of the tenant, the quarters' before. */
const toldSkills = (
  twin: Twin,
): readonly { readonly keys: readonly string[]; readonly skills: TeamPlot['skills'] }[] => [
  ...groupTeams(twin).map((plot) => ({
    keys: keysOf(plot),
    skills: [...plot.skills, ...pastSkillsOf(plot.id, plot.size)],
  })),
  ...meridianTeams((key) => key as Person['id']).map(({ id, memberIds }) => ({
    keys: memberIds,
    skills: pastSkillsOf(id, memberIds.length),
  })),
];

export function groupStories(twin: Twin, now: Instant): readonly Story[] {
  return toldSkills(twin).flatMap((told) =>
    told.skills.flatMap(({ skill, groups }) => {
      const keys = told.keys.filter((key) => !isErased(key, now));
      return groups.flatMap(({ people, before, after, acts, earlier = 3, learning = [2, 6] }) =>
        keys.splice(0, people).map((person, i): Story => {
          // Nobody is exactly like the next: a little to each side, the same on every run.
          const spread = 0.04 * ((i % 3) - 1);
          return {
            person,
            skillId: skillId(skill),
            before: Math.max(0.02, before + spread),
            after: Math.min(0.98, after + spread),
            acts,
            earlier,
            learning,
          };
        }),
      );
    }),
  );
}

export function groupObjectives(twin: Twin): readonly Objective[] {
  const plots = groupKeyResults(twin);
  return [...new Set(plots.map(({ objective }) => objective))].map((title) => {
    const own = plots.filter(({ objective }) => objective === title);
    const [first] = own as [KeyResultPlot, ...KeyResultPlot[]];
    return { id: objectiveId(title), title, start: first.start, due: first.due };
  });
}

const objectiveId = (title: string): ObjectiveId => title.toLowerCase().replace(/[^a-z0-9]+/g, '-') as ObjectiveId;

export function groupCheckIns(twin: Twin, now: Instant): readonly CheckIn[] {
  return groupKeyResults(twin).flatMap(({ id, firstReading, readings }) =>
    readings
      .map((value, week) => ({
        keyResultId: id as KeyResultId,
        at: `${addDays(firstReading, 7 * week)}T07:00:00.000Z`,
        value,
      }))
      .filter(({ at }) => at <= now),
  );
}

/** Every version that had come by then, oldest first, Key Result by Key Result. */
export function groupKeyResultVersions(twin: Twin, now: Instant): readonly KeyResult[] {
  const checkIns = groupCheckIns(twin, now);
  return groupKeyResults(twin).flatMap((plot) =>
    plot.versions
      .filter(({ from }, i) => i === 0 || from <= dayOf(now))
      .map((version, i): KeyResult => {
        const { id, objective, title, unit, direction, baseline, target, start, due } = plot;
        return {
          id: id as KeyResultId,
          objectiveId: objectiveId(objective),
          title,
          unit,
          direction,
          baseline,
          target,
          start,
          due,
          kind: 'committed',
          current: checkIns.findLast(({ keyResultId }) => keyResultId === id)?.value ?? baseline,
          ownerTeamIds: ownersOf(plot),
          behaviours: version.behaviours,
          requirements: version.needs.map(({ teamId, skill, weight }) => ({
            skillId: skillId(skill),
            teamId,
            level: 3,
            weight,
          })),
          version: i + 1,
          ...(version.reason !== undefined && { versionReason: version.reason }),
        };
      }),
  );
}

const ownersOf = ({ versions }: KeyResultPlot): KeyResult['ownerTeamIds'] => [
  ...new Set(versions.flatMap(({ needs }) => needs.map(({ teamId }) => teamId))),
];

export function groupInterventions(twin: Twin, now: Instant): readonly Intervention[] {
  const today = dayOf(now);
  return groupTeams(twin).flatMap(({ id, remedies = [] }) =>
    remedies
      .filter(({ start }) => start <= today)
      .map(({ keyResult, skill, title, start, reviewOn, agreed, doneOn, expectedLevels }) => ({
        id: `${keyResult}-${skill}` as Intervention['id'],
        keyResultId: keyResult as KeyResultId,
        skillId: skillId(skill),
        teamId: id,
        title,
        state: !agreed ? 'proposed' : doneOn !== undefined && doneOn <= today ? 'done' : 'accepted',
        start,
        reviewOn,
        ...(expectedLevels && { expectedLevels }),
      })),
  );
}
