/**
 * The Meridian Group: a fictional tenant with two teams, a quarter of 13 weeks from 1 October 2026, and a story for each
 * of them (REQUIREMENTS h). Plain data; the same options give the same data, byte for byte.
 */
import { dayOf } from '../../calendar.js';
import type { Lesson } from '../../lesson/blocks.js';
import type {
  CheckIn,
  ContextLink,
  Evidence,
  Instant,
  Intervention,
  KeyResult,
  KeyResultId,
  Objective,
  Person,
  PersonId,
  Skill,
  Team,
  Tenant,
  TenantId,
} from '../../model.js';
import { meridianEvidence } from './evidence.js';
import { meridianCheckIns, meridianInterventions, meridianKeyResults, meridianObjectives } from './goals.js';
import { meridianPeople, meridianTeams, retailCare, saasTier2, type PersonKey } from './people.js';
import { meridianSkills } from './skills.js';

/** The end of week 7, when the demo is usually shown. */
export const meridianNow: Instant = '2026-11-18T09:00:00.000Z';

export interface MeridianOptions {
  /** Nothing later than this is in the data: moving it replays the quarter. */
  readonly now?: Instant;
  /** Gives evidence the questions it answers; without lessons it names none. */
  readonly lessons?: readonly Lesson[];
  /** `ContextLink.contextKey` of the two courses in the LMS; without them there are no context links. */
  readonly contextKeys?: { readonly saasTier2: string; readonly retailCare: string };
  /** How the store knows a person, where an LMS decides it. `meridian-maya` by default. */
  readonly personIdOf?: (key: string) => PersonId;
}

export interface MeridianDemo {
  readonly tenant: Tenant;
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly checkIns: readonly CheckIn[];
  readonly skills: readonly Skill[];
  readonly lessons: readonly Lesson[];
  readonly evidence: readonly Evidence[];
  readonly interventions: readonly Intervention[];
  readonly contextLinks: readonly ContextLink[];
  /** Maya learns in Tier-2, Dev leads it, Aïcha works in Retail Care, Ines administers learning. */
  readonly personas: Readonly<Record<'maya' | 'dev' | 'aicha' | 'ines', PersonId>>;
}

export function meridianDemo(options: MeridianOptions = {}): MeridianDemo {
  const { now = meridianNow, lessons = [], contextKeys } = options;
  const personIdOf = (key: PersonKey): PersonId => options.personIdOf?.(key) ?? (`meridian-${key}` as PersonId);
  const checkIns = meridianCheckIns(now);
  return {
    tenant: { id: 'meridian' as TenantId, name: 'Meridian Group', euMode: false },
    people: meridianPeople(personIdOf),
    teams: meridianTeams(personIdOf),
    objectives: meridianObjectives,
    keyResults: meridianKeyResults(checkIns),
    checkIns,
    skills: meridianSkills,
    lessons,
    evidence: meridianEvidence({ now, lessons, personIdOf }),
    interventions: meridianInterventions(dayOf(now)),
    contextLinks: contextKeys ? contextLinks(contextKeys) : [],
    personas: {
      maya: personIdOf('maya'),
      dev: personIdOf('dev'),
      aicha: personIdOf('aicha'),
      ines: personIdOf('ines'),
    },
  };
}

function contextLinks(keys: { readonly saasTier2: string; readonly retailCare: string }): readonly ContextLink[] {
  return [
    {
      contextKey: keys.saasTier2,
      title: 'Tier-2 Support Craft',
      keyResultId: 'tier-2-resolution' as KeyResultId,
      teamId: saasTier2,
    },
    {
      contextKey: keys.retailCare,
      title: 'Retail Care Essentials',
      keyResultId: 'retail-csat' as KeyResultId,
      teamId: retailCare,
    },
  ];
}
