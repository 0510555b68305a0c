/** What is kept about one person, under their account id and nothing else: one value, written once for each evidence. */
import type { Day, Evidence, Instant, MasteryStateRow } from '@keylift/core';
import { isRecord } from '../jira/issue';

export interface PersonRecord {
  readonly format: 1;
  readonly accountId: string;
  readonly updatedAt: Instant;
  readonly mastery: readonly MasteryStateRow[];
  /** The newest; older ones live on in `mastery`. */
  readonly evidence: readonly Evidence[];
  /** `MOB-142 lesson-id`: what did not fit there. */
  readonly hidden: readonly string[];
  /** Projects in which evidence arose: how a team comes about. */
  readonly projects: readonly string[];
  /** Connected edition: the server knows who this is. */
  readonly linked?: true;
  /** How sure of a Key Result, 1 to 5, by the Monday of the week; for nobody else's eyes. */
  readonly sure?: Readonly<Record<string, Readonly<Record<Day, number>>>>;
}

const mostEvidence = 300;
const mostHidden = 300;
const mostProjects = 20;

const newPerson = (accountId: string): PersonRecord => ({
  format: 1,
  accountId,
  updatedAt: '',
  mastery: [],
  evidence: [],
  hidden: [],
  projects: [],
});

/** What is there, or a new record; a record of another shape is not guessed at. */
export const readPerson = (value: unknown, accountId: string): PersonRecord =>
  isRecord(value) && value['format'] === 1 ? (value as unknown as PersonRecord) : newPerson(accountId);

/** Everybody counts in one project, so that no two groups differ by one person: the one they learnt in last. */
export const homeOf = ({ projects }: PersonRecord): string | undefined => projects.at(-1);

/** Bounded, so that it always fits into one value. */
export const trimmed = (person: PersonRecord): PersonRecord => ({
  ...person,
  evidence: person.evidence.slice(-mostEvidence),
  hidden: person.hidden.slice(-mostHidden),
  projects: person.projects.slice(-mostProjects),
});
