/** The people and teams of the Meridian Group. All are invented. */
import type { Locale, Person, PersonId, Team, TeamId } from '../../model.js';

export const saasTier2 = 'saas-tier-2' as TeamId;
export const retailCare = 'retail-care' as TeamId;

/** The word by which the demo knows a person: user name in the LMS, subject of their story. */
export type PersonKey = (typeof tier2Rows)[number][0] | (typeof retailRows)[number][0] | (typeof groupRows)[number][0];

const tier2Rows = [
  ['dev', 'Dev Patel'],
  ['jonas', 'Jonas Keller'],
  ['lea', 'Lea Martin'],
  ['maya', 'Maya Rao'],
  ['nora', 'Nora Lind'],
  ['owen', 'Owen Price'],
  ['priya', 'Priya Nair'],
  ['sam', 'Sam Okafor'],
  ['tariq', 'Tariq Haddad'],
] as const;

const retailRows = [
  ['aicha', 'Aïcha Benali'],
  ['bruno', 'Bruno Costa'],
  ['chloe', 'Chloé Dubois'],
  ['diego', 'Diego Ramos'],
  ['emma', 'Emma Schulz'],
  ['farah', 'Farah Aziz'],
  ['grace', 'Grace Mensah'],
  ['hugo', 'Hugo Lang'],
  ['idris', 'Idris Kaya'],
  ['june', 'June Park'],
  ['linh', 'Linh Tran'],
  ['mateusz', 'Mateusz Nowak'],
  ['rosa', 'Rosa Marín'],
  ['thabo', 'Thabo Dlamini'],
] as const;

/** In no team. */
const groupRows = [['ines', 'Ines Ferreira']] as const;

const germanSpeaking: readonly PersonKey[] = ['jonas'];

/** Turns the demo's word for a person into the id the store knows them by. */
export type PersonIdOf = (key: string) => PersonId;

export function meridianPeople(personIdOf: PersonIdOf): readonly Person[] {
  return [...tier2Rows, ...retailRows, ...groupRows].map(([key, name]): Person => {
    const locale: Locale = germanSpeaking.includes(key) ? 'de' : 'en';
    return { id: personIdOf(key), name, locale, timeZone: 'Europe/Berlin', active: true };
  });
}

export function meridianTeams(personIdOf: PersonIdOf): readonly Team[] {
  const ids = (rows: readonly (readonly [PersonKey, string])[]) => rows.map(([key]) => personIdOf(key)).sort();
  return [
    { id: retailCare, name: 'Retail Care', memberIds: ids(retailRows), leadIds: [personIdOf('rosa')] },
    { id: saasTier2, name: 'SaaS Tier-2', memberIds: ids(tier2Rows), leadIds: [personIdOf('dev')] },
  ];
}
