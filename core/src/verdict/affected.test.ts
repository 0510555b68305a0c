import { describe, expect, it } from 'vitest';
import type { KeyResultId, SkillId, TeamId } from '../model.js';
import { aKeyResult } from '../testing/builders.js';
import { affectedBy, type Change } from './affected.js';

const need = (skillId: string, teamId: string) => ({ skillId, teamId, level: 3, weight: 1 });
const all = [
  aKeyResult({ id: 'a', ownerTeamIds: ['support'], requirements: [need('api', 'support')] }),
  aKeyResult({ id: 'b', ownerTeamIds: ['sales'], requirements: [need('api', 'sales')] }),
  aKeyResult({
    id: 'c',
    ownerTeamIds: ['support', 'sales'],
    requirements: [need('calm', 'support'), need('api', 'sales')],
  }),
];
const support = ['support' as TeamId];
const [api, other] = [['api' as SkillId], ['other' as SkillId]];

describe('an event touches only', () => {
  it.each<[string, Change, readonly string[]]>([
    ['what the person’s team needs of that skill', { kind: 'evidence', teamIds: support, skillIds: api }, ['a']],
    ['nothing for a skill nobody needs', { kind: 'evidence', teamIds: support, skillIds: other }, []],
    ['nothing for somebody in no team', { kind: 'evidence', teamIds: [], skillIds: api }, []],
    ['the Key Result that was read', { kind: 'check-in', keyResultId: 'b' as KeyResultId }, ['b']],
    ['the Key Results of the team that changed', { kind: 'roster', teamIds: support }, ['a', 'c']],
    ['those that need the skills whose lessons changed', { kind: 'catalogue', skillIds: api }, ['a', 'b', 'c']],
  ])('%s', (_, change, ids) => {
    expect(affectedBy(change, all).map(({ id }) => id)).toEqual(ids);
  });
});
