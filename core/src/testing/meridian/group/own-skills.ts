/** Skills the group added to the shipped graph because neither it nor ESCO has them. */
import type { Skill } from '../../../model.js';
import { skillId } from './plot.js';

export const ownSkills: readonly Skill[] = [
  {
    id: skillId('keychain-storage'),
    label: 'Keychain and keystore handling',
    bucket: 'technical',
    definition: 'Keeps secrets on a phone so that they survive an update and nothing else.',
    aliases: ['Keychain', 'Android Keystore', 'secure storage on phones', 'token storage on devices'],
    prerequisites: [skillId('mobile-security')],
    related: [],
    halfLifeDays: 365,
  },
];
