/** Brings drafts into a tenant: says first what would change, then writes it. The same file twice changes nothing the second time. */
import type {
  CheckIn,
  Instant,
  KeyResult,
  KeyResultId,
  Objective,
  ObjectiveId,
  Skill,
  SkillId,
  SkillRequirement,
  Store,
  Team,
  TeamId,
} from '@keylift/core';
import { KeyliftError, sha256, starterGraph, validKeyResult } from '@keylift/core';
import type { KeyResultDraft, ReadOkrs } from './drafts.js';
import type { OkrProblem } from './row-reader.js';

export interface ImportOptions {
  readonly now: Instant;
  /** Owns every Key Result whose row names no team. */
  readonly team?: string;
  /** Teams that rows name and nobody knows are made, without members. */
  readonly makesTeams?: boolean;
}

export interface PlannedKeyResult {
  readonly line: number;
  readonly change: 'new' | 'changed' | 'unchanged';
  readonly keyResult: KeyResult;
  /** "target 60 → 65" */
  readonly differences: readonly string[];
}

export interface ImportPlan {
  /** To be made. */
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly PlannedKeyResult[];
  readonly checkIns: readonly CheckIn[];
  /** Shipped skills the tenant has not used before. */
  readonly skills: readonly Skill[];
  /** Those of the file, and those that only this tenant's data shows. */
  readonly problems: readonly OkrProblem[];
  readonly notices: readonly OkrProblem[];
}

export async function planImport(
  store: Store,
  read: ReadOkrs,
  { now, team, makesTeams = false }: ImportOptions,
): Promise<ImportPlan> {
  const [known, own, objectives] = await Promise.all([store.listTeams(), store.listSkills(), store.listObjectives()]);
  const newTeams = makesTeams ? teamsToMake(read, teamFinder(known)) : [];
  const teams = [...known, ...newTeams];
  const finders = { team: teamFinder(teams), skill: skillFinder(own) };
  const fallback = team === undefined ? undefined : finders.team(team);
  if (team !== undefined && !fallback)
    throw new KeyliftError('invalid', `There is no team "${team}".`, { field: '--team' });
  const problems = [...read.problems];
  const notices: OkrProblem[] = [];
  const planned: PlannedKeyResult[] = [];
  const checkIns: CheckIn[] = [];
  const used = new Map<SkillId, Skill>();

  for (const draft of read.keyResults) {
    const tell = (list: OkrProblem[], column: string, message: string) =>
      list.push({ line: draft.line, column, message });
    const unknown = draft.teams.filter((name) => !finders.team(name));
    const named = draft.teams.flatMap((name) => finders.team(name)?.id ?? []);
    const ownerTeamIds = named.length > 0 ? named : fallback ? [fallback.id] : [];
    for (const name of unknown) {
      tell(read.profile === 'keylift' ? problems : notices, 'team', `There is no team "${name}".`);
    }
    if (ownerTeamIds.length === 0) tell(notices, 'team', 'No team owns it yet; name one with --team.');
    const skills = draft.skills.flatMap((text) => {
      const found = finders.skill(text);
      if (!found) tell(problems, 'skills', `"${text}" is no skill here, neither by id nor by name.`);
      return found ?? [];
    });
    if (problems.some(({ line }) => line === draft.line)) continue;
    const before = await store.getKeyResult(draft.id as KeyResultId);
    const isNewReading = await saysSomethingNew(store, draft, before);
    const current = isNewReading || !before ? draft.current : before.current;
    const next = merged({ ...draft, current }, ownerTeamIds, requirementsOf(skills, ownerTeamIds), before);
    const differences = before ? differencesOf(before, next) : [];
    planned.push({
      line: draft.line,
      change: !before ? 'new' : differences.length === 0 ? 'unchanged' : 'changed',
      keyResult: validKeyResult(versioned(before, next, differences)),
      differences,
    });
    for (const { skill } of skills) if (!own.some(({ id }) => id === skill.id)) used.set(skill.id, skill);
    if (isNewReading) checkIns.push({ keyResultId: draft.id as KeyResultId, at: now, value: draft.current });
  }
  const knownObjectives = new Map(objectives.map((one) => [one.id, one]));
  const asImported = read.objectives.map((one): Objective => {
    const id = one.id as ObjectiveId;
    return { ...knownObjectives.get(id), ...one, id };
  });
  const owners = new Set(planned.flatMap(({ keyResult: { ownerTeamIds } }) => ownerTeamIds));
  return {
    teams: newTeams.filter(({ id }) => owners.has(id)),
    objectives: asImported.filter((one) => JSON.stringify(one) !== JSON.stringify(knownObjectives.get(one.id))),
    keyResults: planned,
    checkIns,
    skills: [...used.values()],
    problems: problems.toSorted((one, other) => one.line - other.line),
    notices,
  };
}

/** Teams and objectives first, so that a Key Result never points nowhere. */
export async function applyImport(store: Store, plan: ImportPlan): Promise<void> {
  if (plan.teams.length > 0) await store.putTeams(plan.teams);
  if (plan.skills.length > 0) await store.putSkills(plan.skills);
  if (plan.objectives.length > 0) await store.putObjectives(plan.objectives);
  for (const { change, keyResult } of plan.keyResults) if (change !== 'unchanged') await store.putKeyResult(keyResult);
  if (plan.checkIns.length > 0) await store.appendCheckIns(plan.checkIns);
}

/** A value that was read before is old news: somebody may have checked in since the file was made. */
async function saysSomethingNew(
  store: Store,
  { current, baseline }: KeyResultDraft,
  before: KeyResult | undefined,
): Promise<boolean> {
  if (current === baseline || current === before?.current) return false;
  return !before || (await store.checkInsOf(before.id)).every(({ value }) => value !== current);
}

const plain = (text: string): string => text.trim().toLowerCase();

function teamFinder(teams: readonly Team[]): (name: string) => Team | undefined {
  const byName = new Map(teams.flatMap((team) => [[plain(team.name), team] as const, [plain(team.id), team] as const]));
  return (name) => byName.get(plain(name));
}

/** Named as the file writes them first; the same name is the same team, whoever imports it. */
function teamsToMake({ keyResults }: ReadOkrs, find: (name: string) => Team | undefined): readonly Team[] {
  const made = new Map<string, Team>();
  for (const name of keyResults.flatMap((draft) => draft.teams)) {
    if (find(name) || made.has(plain(name))) continue;
    const id = `made~${sha256(plain(name)).slice(0, 24)}` as TeamId;
    made.set(plain(name), { id, name: name.trim(), memberIds: [] });
  }
  return [...made.values()];
}

interface WantedSkill {
  readonly skill: Skill;
  readonly level: number;
}

/** By id, label or alternative label; the tenant's own skills come before the shipped ones. */
function skillFinder(own: readonly Skill[]): (text: string) => WantedSkill | undefined {
  const byName = new Map<string, Skill>();
  const add = (name: string, skill: Skill) => {
    if (!byName.has(plain(name))) byName.set(plain(name), skill);
  };
  for (const skills of [own, [...starterGraph.skills.values()]]) {
    for (const skill of skills) for (const name of [skill.id, skill.label]) add(name, skill);
    for (const skill of skills) for (const name of skill.aliases) add(name, skill);
  }
  return (text) => {
    const [, name = text, level] = /^(.*?)(?::\s*([0-5](?:\.\d)?))?$/s.exec(text) ?? [];
    const skill = byName.get(plain(name));
    return skill && { skill, level: level === undefined ? 3 : Number(level) };
  };
}

/** Each team needs all of them, with even weights that sum to 1. */
function requirementsOf(skills: readonly WantedSkill[], teamIds: readonly TeamId[]): readonly SkillRequirement[] {
  const share = Math.floor(1000 / Math.max(1, skills.length)) / 1000;
  return teamIds.flatMap((teamId) =>
    skills.map(({ skill, level }, at) => ({
      skillId: skill.id,
      teamId,
      level,
      weight: at === 0 ? Math.round(1000 * (1 - share * (skills.length - 1))) / 1000 : share,
    })),
  );
}

/** What the file says, over what people have added here since: behaviours, skills and teams stay where it is silent. */
function merged(
  { line: _, teams: __, ownerEmail: ___, skills: ____, id, objectiveId, ...draft }: KeyResultDraft,
  ownerTeamIds: readonly TeamId[],
  requirements: readonly SkillRequirement[],
  before: KeyResult | undefined,
): KeyResult {
  return {
    ...draft,
    id: id as KeyResultId,
    ...(objectiveId !== undefined && { objectiveId: objectiveId as ObjectiveId }),
    ownerTeamIds: ownerTeamIds.length > 0 ? ownerTeamIds : (before?.ownerTeamIds ?? []),
    behaviours: draft.behaviours.length > 0 ? draft.behaviours : (before?.behaviours ?? []),
    requirements: requirements.length > 0 ? requirements : (before?.requirements ?? []),
    version: before?.version ?? 1,
    ...(before?.versionReason !== undefined && { versionReason: before.versionReason }),
  };
}

const compared = [
  'title',
  'direction',
  'baseline',
  'target',
  'current',
  'start',
  'due',
  'kind',
  'ownerTeamIds',
  'behaviours',
  'requirements',
  'objectiveId',
  'unit',
] as const;
/** A change of one of these makes a new version; the others mend a word. */
const ofConsequence: readonly string[] = ['direction', 'baseline', 'target', 'start', 'due', 'requirements'];

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function differencesOf(before: KeyResult, next: KeyResult): readonly string[] {
  return compared.flatMap((field) => {
    const [one, other] = [before[field], next[field]];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [isPlain(one) && isPlain(other) ? `${field} ${one} → ${other}` : field];
  });
}

function versioned(before: KeyResult | undefined, next: KeyResult, differences: readonly string[]): KeyResult {
  const weighty = differences.filter((difference) => ofConsequence.includes(difference.split(' ', 1)[0] ?? ''));
  if (!before || weighty.length === 0) return next;
  return { ...next, version: before.version + 1, versionReason: `Imported again: ${weighty.join(', ')}` };
}
