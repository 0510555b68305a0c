/** A pivot in words: what is kept, what may be put down without penalty, what is new, and who has it already (d10). */
import type { Intervention, KeyResult, Skill, SkillId, TeamId } from '../model.js';
import { publishCoverage } from '../policy.js';
import type { Rules } from '../rules.js';
import { floorOf } from '../verdict/coverage.js';
import { gateOf } from '../verdict/key-result-state.js';
import type { NamedTeam } from './coverage.js';
import { sentence, type Language } from './language.js';
import type { PivotChange, PivotDiffView, PivotSkillRow, PivotView } from './pivot-view.js';

export function pivotView(keyResult: KeyResult, { locale, say, value, day }: Language): PivotView {
  const { id, title, version, baseline, target, due, behaviours, unit } = keyResult;
  return {
    id,
    locale,
    title: say('pivot.title'),
    lead: say('pivot.lead', { title, target: value(target, unit), day: day(due) }),
    version,
    draft: { title, baseline, target, due, behaviours: behaviours.join('\n') },
    unit: unit.name,
  };
}

export interface PivotSkill {
  readonly teamId: TeamId;
  readonly skill: Pick<Skill, 'id' | 'label' | 'bucket'>;
  readonly level: number;
  readonly change: PivotChange;
  readonly isChosen: boolean;
}

export interface PivotFacts {
  readonly skills: readonly PivotSkill[];
  readonly teams: readonly NamedTeam[];
  readonly closes: readonly Intervention[];
  readonly k: number;
  readonly rules: Rules;
}

const CHANGES: readonly PivotChange[] = ['keep', 'drop', 'add'];

/** Counts of skills for which the gate has a sentence; the last one stands for all beyond. */
const GATE_COUNTS = [0, 1, 2, 3, 4, 5, 6] as const;

export function pivotDiffView(facts: PivotFacts, language: Language): PivotDiffView {
  const { say } = language;
  const { skills, closes, rules } = facts;
  return {
    title: say('pivot.diff.title'),
    note: say('pivot.diff.note'),
    groups: CHANGES.map((change) => ({
      change,
      title: say(`pivot.${change}`),
      note: say(`pivot.${change}.note`),
      rows: skills.filter((one) => one.change === change).map((one) => rowOf(one, facts, language)),
    })).filter(({ rows }) => rows.length > 0),
    ...(closes.length > 0 && { closes: { title: say('pivot.closes'), rows: closes.map(({ title }) => title) } }),
    gate: GATE_COUNTS.map((count) => {
      const named = sentence(language.count('enabling', count));
      return say(`pivot.gate.${gateOf(count, rules)}`, { named });
    }),
  };
}

function rowOf(
  { teamId, skill, level, isChosen }: PivotSkill,
  { teams, k, rules }: PivotFacts,
  { say, number }: Language,
): PivotSkillRow {
  const team = teams.find((one) => one.teamId === teamId);
  const meta = say(teams.length > 1 ? 'pivot.meta-team' : 'pivot.meta', {
    team: team?.name ?? teamId,
    bucket: say(`bucket.${skill.bucket}`),
    level: number(level, Number.isInteger(level) ? 0 : 1),
  });
  return {
    teamId,
    skillId: skill.id,
    label: skill.label,
    meta,
    credit: credit(skill.id, team, k, rules, say),
    isChosen,
  };
}

const BANDS = ['pivot.credit.few', 'pivot.credit.some', 'pivot.credit.many'] as const;

function credit(skillId: SkillId, team: NamedTeam | undefined, k: number, rules: Rules, say: Language['say']): string {
  const size = team?.size ?? 0;
  const covered = team?.covered.get(skillId) ?? 0;
  const shown = publishCoverage({ covered, floor: floorOf(size, rules), size }, k);
  return say('withheld' in shown ? 'pivot.credit.withheld' : BANDS[shown.band]);
}
