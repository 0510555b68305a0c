/**
 * The Meridian Group: a fictional tenant, a quarter of 13 weeks from 1 October 2026, and a story for each of its teams
 * (REQUIREMENTS h). Plain data; the same options give the same data, byte for byte.
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
import {
  groupCheckIns,
  groupErased,
  groupInterventions,
  groupKeyResultVersions,
  groupObjectives,
  groupPeople,
  groupSkills,
  groupStories,
  groupTeamRows,
} from './group/group.js';
import type { Twin } from './group/data-teams.js';
import { meridianPeople, meridianTeams, retailCare, saasTier2 } from './people.js';
import { meridianSkills } from './skills.js';
import { stories } from './stories.js';

/** The end of week 7, when the demo is usually shown. */
export const meridianNow: Instant = '2026-11-18T09:00:00.000Z';

export interface MeridianOptions {
  /** Nothing later than this is in the data: moving it replays the quarter. */
  readonly now?: Instant;
  /** All 262 people instead of the two teams the LMS knows. */
  readonly wholeGroup?: boolean;
  /** Whether Data Ops acts on its warning in week 3 or stays idle, as in the demo. */
  readonly twin?: Twin;
  /** Gives evidence the questions it answers; without lessons it names none. */
  readonly lessons?: readonly Lesson[];
  /** `ContextLink.contextKey` of the two courses in the LMS; without them there are no context links. */
  readonly contextKeys?: { readonly saasTier2: string; readonly retailCare: string };
  /** The courses of further teams. */
  readonly contextLinks?: readonly ContextLink[];
  /** How the store knows a person, where an LMS decides it. `meridian-maya` by default. */
  readonly personIdOf?: (key: string) => PersonId;
}

export interface MeridianDemo {
  readonly tenant: Tenant;
  readonly people: readonly Person[];
  /** Left long enough ago to be forgotten; in none of the other lists. */
  readonly erased: readonly PersonId[];
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  /** All versions that had come by then; the newest of each last. */
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
  const { now = meridianNow, lessons = [], contextKeys, wholeGroup = false, twin = 'idle' } = options;
  const personIdOf = (key: string): PersonId => options.personIdOf?.(key) ?? (`meridian-${key}` as PersonId);
  const ownCheckIns = meridianCheckIns(now);
  const known = new Set(meridianSkills.map(({ id }) => id));
  const group = <T>(rows: () => readonly T[]): readonly T[] => (wholeGroup ? rows() : []);
  return {
    tenant: { id: 'meridian' as TenantId, name: 'Meridian Group', euMode: false },
    people: [...meridianPeople(personIdOf), ...group(() => groupPeople(twin, now, personIdOf))],
    erased: group(() => groupErased(now, personIdOf)),
    teams: [...meridianTeams(personIdOf), ...group(() => groupTeamRows(twin, now, personIdOf))],
    objectives: [...meridianObjectives, ...group(() => groupObjectives(twin))],
    keyResults: [...meridianKeyResults(ownCheckIns), ...group(() => groupKeyResultVersions(twin, now))],
    checkIns: [...ownCheckIns, ...group(() => groupCheckIns(twin, now))],
    skills: [...meridianSkills, ...group(() => groupSkills(twin, known))],
    lessons,
    evidence: meridianEvidence({
      stories: [...stories, ...group(() => groupStories(twin, now))],
      now,
      lessons,
      personIdOf,
    }),
    interventions: [...meridianInterventions(dayOf(now)), ...group(() => groupInterventions(twin, now))],
    contextLinks: [...(contextKeys ? firstLinks(contextKeys) : []), ...(options.contextLinks ?? [])],
    personas: {
      maya: personIdOf('maya'),
      dev: personIdOf('dev'),
      aicha: personIdOf('aicha'),
      ines: personIdOf('ines'),
    },
  };
}

function firstLinks(keys: { readonly saasTier2: string; readonly retailCare: string }): readonly ContextLink[] {
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
