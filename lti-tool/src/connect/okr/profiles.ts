/** What each OKR tool calls its columns, and how its rows hang together. REQUIREMENTS (f). */

/** What a column means here. */
export type Field =
  | 'objectiveId'
  | 'objectiveTitle'
  | 'id'
  | 'title'
  | 'type'
  | 'parent'
  | 'unit'
  | 'direction'
  | 'baseline'
  | 'target'
  | 'current'
  | 'progress'
  | 'status'
  | 'start'
  | 'due'
  | 'team'
  | 'ownerEmail'
  | 'kind'
  | 'behaviours'
  | 'skills';

/**
 * `flat`: a row is a Key Result and names its objective. `tree`: objectives and Key Results have rows of their own, tied by
 * ids. `sequence`: the same, tied by their order. `wide`: a row is an objective with its Key Results beside it. `goal`: a row
 * is an objective, and its progress the one Key Result.
 */
export type Shape = 'flat' | 'tree' | 'sequence' | 'wide' | 'goal';

export interface Profile {
  readonly name: ProfileName;
  readonly shape: Shape;
  /** Columns that only this tool has together. */
  readonly signature: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Largest value of a `progress` cell: 100, or 1 for shares. */
  readonly fullProgress: 1 | 100;
  /** A team the file names and nobody has is a mistake of the row; elsewhere it is a word of another tool. */
  readonly teamsAreOurs: boolean;
}

export const profileNames = [
  'keylift',
  'betterworks',
  'cultureamp',
  'peoplecues',
  'peoplebox',
  'engagedly',
  'generic',
] as const;
export type ProfileName = (typeof profileNames)[number];

const common = { fullProgress: 100, teamsAreOurs: false } as const;

const profiles: readonly Profile[] = [
  {
    ...common,
    name: 'keylift',
    shape: 'flat',
    teamsAreOurs: true,
    signature: ['kr_title', 'baseline', 'target'],
    columns: {
      objectiveId: ['objective_id'],
      objectiveTitle: ['objective_title'],
      id: ['kr_id'],
      title: ['kr_title'],
      unit: ['unit'],
      direction: ['direction'],
      baseline: ['baseline'],
      target: ['target'],
      current: ['current'],
      start: ['start'],
      due: ['due'],
      team: ['owner_team'],
      ownerEmail: ['owner_email'],
      kind: ['kind'],
      behaviours: ['behaviours'],
      skills: ['skills'],
    },
  },
  {
    ...common,
    name: 'betterworks',
    shape: 'sequence',
    signature: ['name', 'type', 'progress', 'categories'],
    columns: {
      title: ['name'],
      type: ['type'],
      progress: ['progress'],
      start: ['start_date'],
      due: ['end_date'],
      ownerEmail: ['owner_email'],
      team: ['categories'],
    },
  },
  {
    ...common,
    name: 'cultureamp',
    shape: 'wide',
    fullProgress: 1,
    signature: ['key_result_1_title', 'key_result_1_completion'],
    columns: {
      title: ['name'],
      progress: ['completion'],
      status: ['status'],
      start: ['created_at'],
      due: ['due_at'],
      ownerEmail: ['email'],
    },
  },
  {
    ...common,
    name: 'peoplecues',
    shape: 'flat',
    signature: ['Metric_Name', 'Metric_Start_Value', 'Metric_Target_Value'],
    columns: {
      objectiveTitle: ['Objective Title'],
      title: ['Metric_Name'],
      unit: ['Metric_Type'],
      baseline: ['Metric_Start_Value'],
      target: ['Metric_Target_Value'],
      start: ['Start_Date'],
      due: ['Due_Date'],
      ownerEmail: ['Owner_Email_ID'],
    },
  },
  {
    ...common,
    name: 'peoplebox',
    shape: 'tree',
    signature: ['Row ID', 'Parent Row IDs', 'Goal Title'],
    columns: {
      id: ['Row ID'],
      parent: ['Parent Row IDs'],
      title: ['Goal Title'],
      type: ['Goal Type'],
      baseline: ['Starting Value'],
      target: ['Target Value'],
      current: ['Current Value'],
      status: ['Progress Status'],
      start: ['Start Date'],
      due: ['End Date'],
      team: ['Departments'],
      ownerEmail: ['Owner Emails'],
    },
  },
  {
    ...common,
    name: 'engagedly',
    shape: 'goal',
    signature: ['Goal', 'Goal Identifier', 'Check-In Type'],
    columns: {
      id: ['Goal Identifier'],
      title: ['Goal'],
      status: ['Status'],
      start: ['Start Date'],
      due: ['End Date'],
      ownerEmail: ['Owner Email ID'],
    },
  },
  {
    ...common,
    // Quantive and Viva Goals among them: their headers are not confirmed, so every usual word is listened for.
    name: 'generic',
    shape: 'tree',
    signature: [],
    columns: {
      objectiveId: ['objective id'],
      objectiveTitle: ['objective title', 'objective', 'objective name', 'goal name', 'Ziel', 'Objective (title)'],
      id: ['id', 'key result id', 'kr id', 'okr id', 'external id', 'kr number', 'number'],
      parent: [
        'parent',
        'parent id',
        'parent ids',
        'parent okr id',
        'aligned to',
        'parent objective id',
        'Übergeordnet',
      ],
      title: [
        'key result',
        'key result title',
        'kr',
        'kr title',
        'key result name',
        'metric name',
        'title',
        'name',
        'Schlüsselergebnis',
        'Titel',
      ],
      type: ['type', 'okr type', 'object type', 'item type', 'Typ'],
      unit: ['unit', 'metric unit', 'metric type', 'measurement unit', 'measured as', 'Einheit'],
      direction: ['direction', 'metric direction', 'desired direction', 'Richtung'],
      baseline: [
        'baseline',
        'start value',
        'starting value',
        'initial value',
        'from',
        'metric start',
        'Startwert',
        'Ausgangswert',
      ],
      target: ['target', 'target value', 'goal value', 'to', 'metric target', 'Zielwert'],
      current: [
        'current',
        'current value',
        'actual',
        'actual value',
        'latest value',
        'metric current',
        'Istwert',
        'Aktueller Wert',
      ],
      progress: ['progress', 'progress %', 'completion', 'attainment', 'percent complete', 'Fortschritt'],
      status: ['status', 'state'],
      start: ['start', 'start date', 'begin', 'period start', 'Beginn', 'Startdatum'],
      due: ['due', 'due date', 'end date', 'end', 'deadline', 'period end', 'Fällig', 'Enddatum'],
      team: ['team', 'teams', 'owner team', 'department', 'group', 'Abteilung'],
      ownerEmail: ['owner email', 'owner', 'owner emails', 'assignee', 'Verantwortlich'],
      kind: ['kind', 'commitment'],
      behaviours: ['behaviours', 'behaviors', 'Verhalten'],
      skills: ['skills', 'enabling skills', 'Fähigkeiten'],
    },
  },
];

/** "Start_Date", "start date" and "START-DATE" are one column. */
export const columnKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

const allNames = new Set(
  profiles.flatMap(({ columns, signature }) => [...Object.values(columns).flat(), ...signature].map(columnKey)),
);

/** How many columns of a header are known to some profile. */
export const knownColumns = (header: readonly string[]): number =>
  header.filter((name) => allNames.has(columnKey(name))).length;

/** The profile asked for, or the first whose signature the header holds; else `generic`. */
export function profileFor(header: readonly string[], asked?: ProfileName): Profile {
  const present = new Set(header.map(columnKey));
  const fits = ({ signature }: Profile): boolean => signature.every((name) => present.has(columnKey(name)));
  const found = profiles.find((profile) => (asked ? profile.name === asked : fits(profile)));
  if (!found) throw new Error('The generic profile fits every header.');
  return found;
}
