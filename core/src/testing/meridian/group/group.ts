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
import type { PersonIdOf } from '../people.js';
import type { Story } from '../stories.js';
import { dataKeyResults, dataTeams, type Twin } from './data-teams.js';
import { nameOf } from './names.js';
import { skillId, type KeyResultPlot, type TeamPlot } from './plot.js';
import { productKeyResults, productTeams } from './product-teams.js';
import { salesKeyResults, salesTeams } from './sales-teams.js';

/** 239 people in 31 teams; with the two first teams the group has 262. */
const groupTeams = (twin: Twin): readonly TeamPlot[] => [...salesTeams, ...productTeams, ...dataTeams(twin)];
const groupKeyResults = (twin: Twin): readonly KeyResultPlot[] => [
  ...salesKeyResults,
  ...productKeyResults,
  ...dataKeyResults(twin),
];

const keysOf = ({ id, size }: TeamPlot): readonly string[] =>
  Array.from({ length: size }, (_, i) => `${id}-${String(i + 1).padStart(2, '0')}`);

/** Left in week 4; their evidence counts for nothing any more. */
const leaver = 'enterprise-sales-24';
/** Reads Arabic, from right to left. */
const arabicReader = 'supply-chain-16';

export function groupPeople(twin: Twin, personIdOf: PersonIdOf): readonly Person[] {
  return groupTeams(twin)
    .flatMap(keysOf)
    .map((key, index) => ({
      id: personIdOf(key),
      name: key === arabicReader ? 'ليلى حداد' : nameOf(index),
      locale: 'en',
      timeZone: key === arabicReader ? 'Asia/Dubai' : 'Europe/Berlin',
      active: key !== leaver,
    }));
}

export const groupTeamRows = (twin: Twin, personIdOf: PersonIdOf): readonly Team[] =>
  groupTeams(twin).map((plot) => ({ id: plot.id, name: plot.name, memberIds: keysOf(plot).map(personIdOf).sort() }));

/** What the skills rest on comes along, so that the graph stays whole. */
export function groupSkills(twin: Twin, known: ReadonlySet<SkillId>): readonly Skill[] {
  const wanted = new Set<SkillId>();
  const add = (id: SkillId): void => {
    const skill = starterGraph.skills.get(id);
    if (!skill) throw new Error(`The starter graph has no skill "${id}".`);
    if (wanted.has(id) || known.has(id)) return;
    wanted.add(id);
    for (const before of skill.prerequisites) add(before);
  };
  for (const { skills } of groupTeams(twin)) for (const { skill } of skills) add(skillId(skill));
  for (const { versions } of groupKeyResults(twin))
    for (const { needs } of versions) for (const { skill } of needs) add(skillId(skill));
  return [...wanted].flatMap((id) => {
    const skill = starterGraph.skills.get(id);
    return skill ? [{ ...skill, related: skill.related.filter((near) => wanted.has(near) || known.has(near)) }] : [];
  });
}

export function groupStories(twin: Twin): readonly Story[] {
  return groupTeams(twin).flatMap((plot) =>
    plot.skills.flatMap(({ skill, groups }) => {
      const keys = [...keysOf(plot)];
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

const objectiveId = (title: string): ObjectiveId => title.toLowerCase().replace(/[^a-z]+/g, '-') as ObjectiveId;

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
