/** Who can carry a Key Result, in bands: built from published values only. */
import type { Day, KeyResult, Skill, SkillId } from '../model.js';
import { publishCoverage } from '../policy.js';
import type { Rules } from '../rules.js';
import { floorOf } from '../verdict/coverage.js';
import type { TeamFacts } from '../verdict/key-result-state.js';
import type { Language } from './language.js';
import type { CoverageRow, KeyResultView } from './key-result-view.js';

export interface NamedTeam extends TeamFacts {
  readonly name: string;
}

const BANDS = ['0–1', '2–3', '4+'] as const;

/** One row for each skill and owner team, in the order of the requirements. */
export function coverageRows(
  { requirements }: KeyResult,
  teams: readonly NamedTeam[],
  skills: ReadonlyMap<SkillId, Skill>,
  context: { readonly k: number; readonly rules: Rules },
  { say, number }: Language,
): readonly CoverageRow[] {
  return requirements.flatMap(({ skillId, teamId, level, weight }): CoverageRow[] => {
    const team = teams.find((facts) => facts.teamId === teamId);
    if (!team) return [];
    const floor = floorOf(team.size, context.rules);
    const shown = publishCoverage({ covered: team.covered.get(skillId) ?? 0, floor, size: team.size }, context.k);
    const skill = skills.get(skillId);
    const state = 'withheld' in shown ? 'withheld' : shown.state;
    return [
      {
        skillId,
        label: skill?.label ?? skillId,
        meta: say(teams.length > 1 ? 'coverage.meta-team' : 'coverage.meta', {
          team: team.name,
          bucket: say(`bucket.${skill?.bucket ?? 'technical'}`),
          level: number(level, Number.isInteger(level) ? 0 : 1),
          percent: Math.round(weight * 100),
        }),
        bands: BANDS,
        ...('band' in shown && { band: shown.band }),
        state,
        stateLabel: say(`coverage.${state}`),
      },
    ];
  });
}

export function coverageView(
  rows: readonly CoverageRow[],
  teams: readonly NamedTeam[],
  context: { readonly k: number; readonly rules: Rules; readonly frozenSince?: Day | undefined },
  language: Language,
): KeyResultView['coverage'] {
  const { say } = language;
  const k = language.count('people', context.k);
  const shown = teams.filter(({ isShown }) => isShown);
  const floors = shown.map((team) => ({ ...team, floor: floorOf(team.size, context.rules) }));
  const distinct = [...new Set(floors.map(({ floor }) => floor))];
  const people = (floor: number): string => language.count('people', floor, { digits: true });
  const [only] = distinct;
  const isOne = only !== undefined && distinct.length === 1;
  const floorAt = isOne ? floorPosition(only) : undefined;
  const notes = [
    ...(shown.length > 0 ? [say('coverage.note')] : []),
    ...(rows.some(({ state }) => state === 'fragile') ? [say('coverage.note-absence')] : []),
    ...(context.frozenSince === undefined
      ? []
      : [say('coverage.note-frozen', { day: language.day(context.frozenSince) })]),
    ...(shown.length < teams.length ? [say('coverage.note-withheld', { k })] : []),
  ];
  const floorText = (): string => {
    if (only === undefined) return say('coverage.floor-withheld', { k });
    if (isOne) return say('coverage.floor', { people: people(only) });
    const each = floors.map(({ name, floor }) => say('coverage.floor-team', { team: name, people: people(floor) }));
    return say('coverage.floor-teams', { floors: each.join(', ') });
  };
  return {
    title: say('coverage.title'),
    floor: floorText(),
    ...(floorAt !== undefined && { floorAt }),
    rows,
    note: notes.join(' '),
  };
}

/** Across the bands 0–1, 2–3, 4+: on a border for two and four, in the middle of the second for three; beyond four nowhere. */
function floorPosition(floor: number): number | undefined {
  if (floor > 4) return undefined;
  return floor / 6;
}
