/** The one thing to do next for a Key Result, and its state in words. */
import type { Skill, SkillId, TeamId } from '../model.js';
import type { Rules } from '../rules.js';
import { floorOf } from '../verdict/coverage.js';
import type { StateVerdict } from '../verdict/key-result-state.js';
import type { NamedTeam } from './coverage.js';
import type { Language } from './language.js';
import { levelText } from './standing.js';

export function nextStepText(
  { missing }: StateVerdict,
  context: {
    readonly teams: readonly NamedTeam[];
    readonly skills: ReadonlyMap<SkillId, Skill>;
    readonly k: number;
    readonly rules: Rules;
  },
  language: Language,
): string {
  const { say } = language;
  const [first] = missing;
  if (!first) return say('next.done');
  const teamOf = (id: TeamId): NamedTeam | undefined => context.teams.find(({ teamId }) => teamId === id);
  const label = (id: SkillId): string => context.skills.get(id)?.label ?? id;
  switch (first.kind) {
    case 'owner':
    case 'behaviour':
    case 'commitment':
      return say(`next.${first.kind}`);
    case 'group-too-small':
      return say('next.group-too-small', { k: language.count('people', context.k) });
    case 'too-few-skills':
    case 'too-many-skills':
      return say(`next.${first.kind}`, { team: teamOf(first.teamId)?.name ?? first.teamId });
    case 'remedy':
      return say('next.remedy', { skill: label(first.skillId) });
    case 'time':
      return say('next.time', {
        minutes: first.minutes,
        available: first.available,
        day: language.day(first.needDate),
      });
    case 'floor':
      return say('next.floor', {
        level: levelText(first.level, language),
        skill: label(first.skillId),
        floor: language.count('people', floorOf(teamOf(first.teamId)?.size ?? 0, context.rules)),
      });
  }
}
