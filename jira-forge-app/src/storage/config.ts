/** What an administrator set for this site. */
import { KeyliftError } from '@keylift/core';
import { defaultSignals, type BlockedSignals } from '../jira/blocked';
import { isGoal } from '../jira/goal-id';
import { isRecord } from '../jira/issue';

/** Ties something of Jira to Key Results or a skill. */
export interface KeyResultMapping {
  /** A project, an epic or a goal: `MOB`, `MOB-100` or a goal's id in the Teamwork Graph. */
  readonly key: string;
  readonly keyResultIds: readonly string[];
}

export interface SkillMapping {
  /** Of a component or label, as people write it. */
  readonly name: string;
  readonly skillId: string;
}

export interface SiteConfig {
  readonly signals: BlockedSignals;
  readonly keyResults: readonly KeyResultMapping[];
  readonly skills: readonly SkillMapping[];
  /** Smallest group about which anything is said; 10 in EU mode. */
  readonly k: 5 | 10;
  /** Whether people may offer to be asked. */
  readonly experts: boolean;
}

export const defaultConfig: SiteConfig = { signals: defaultSignals, keyResults: [], skills: [], k: 5, experts: true };

const invalid = (field: string, message: string): KeyliftError => new KeyliftError('invalid', message, { field });

/** Throws `invalid` naming the field; what is not given stays as by default. */
export function readConfig(value: unknown): SiteConfig {
  if (!isRecord(value)) throw invalid('config', 'Settings come as an object.');
  const signals = isRecord(value['signals']) ? value['signals'] : {};
  const staleDays = signals['staleDays'] ?? defaultSignals.staleDays;
  if (typeof staleDays !== 'number' || !Number.isInteger(staleDays) || staleDays < 0 || staleDays > 60)
    throw invalid('signals.staleDays', 'Working days without a change: 0 to 60.');
  const k = value['k'] ?? defaultConfig.k;
  if (k !== 5 && k !== 10) throw invalid('k', 'The smallest group is 5, or 10 in EU mode.');
  return {
    signals: {
      statuses: names(signals['statuses'] ?? defaultSignals.statuses, 'signals.statuses'),
      labels: names(signals['labels'] ?? defaultSignals.labels, 'signals.labels'),
      staleDays,
    },
    keyResults: rows(value['keyResults'], 'keyResults').map((row, place) => ({
      key: projectOrEpic(row['key'], `keyResults[${place}].key`),
      keyResultIds: names(row['keyResultIds'], `keyResults[${place}].keyResultIds`),
    })),
    skills: rows(value['skills'], 'skills').map((row, place) => ({
      name: name(row['name'], `skills[${place}].name`),
      skillId: name(row['skillId'], `skills[${place}].skillId`),
    })),
    k,
    experts: value['experts'] !== false,
  };
}

function projectOrEpic(value: unknown, field: string): string {
  if (typeof value === 'string' && (/^[A-Z][A-Z0-9_]+(-\d+)?$/.test(value) || isGoal(value))) return value;
  throw invalid(field, 'Write a project, MOB, or an epic, MOB-100.');
}

function name(value: unknown, field: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 200) return value.trim();
  throw invalid(field, 'Write 1 to 200 characters.');
}

function names(value: unknown, field: string): readonly string[] {
  if (!Array.isArray(value) || value.length > 100) throw invalid(field, 'Write a list of up to 100 names.');
  return value.map((one: unknown, place) => name(one, `${field}[${place}]`));
}

function rows(value: unknown, field: string): readonly Readonly<Record<string, unknown>>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > 500 || !value.every(isRecord))
    throw invalid(field, 'Write a list of up to 500 rows.');
  return value;
}
