/** A Key Result that changes in mid-cycle: a new version with its reason, and a history that shows both targets. R74. */
import { KeyliftError } from './errors.js';
import { validKeyResult } from './key-result.js';
import type { KeyResult } from './model.js';

/** What makes another version when it changes; wording and behaviours may be mended in place. */
const VERSIONED = [
  'unit',
  'direction',
  'baseline',
  'target',
  'tolerance',
  'start',
  'due',
  'kind',
  'ownerTeamIds',
  'requirements',
] as const;

export type VersionedField = (typeof VERSIONED)[number];

export type KeyResultChanges = Partial<Omit<KeyResult, 'id' | 'version' | 'versionReason' | 'current'>>;

/**
 * The next version, or the same one where only words changed. Throws `invalid` when the result makes no sense, or when a
 * next version has no reason.
 */
export function reviseKeyResult(before: KeyResult, changes: KeyResultChanges, reason = ''): KeyResult {
  const after: KeyResult = { ...before, ...changes };
  if (changedFields(before, after).length === 0) return validKeyResult(after);
  if (reason.trim() === '') {
    throw new KeyliftError('invalid', 'Say why the Key Result changes, for those who read it later.', {
      field: 'keyResult.versionReason',
    });
  }
  return validKeyResult({ ...after, version: before.version + 1, versionReason: reason.trim() });
}

function changedFields(before: KeyResult, after: KeyResult): readonly VersionedField[] {
  return VERSIONED.filter((field) => !isSame(before[field], after[field]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

export interface VersionChange {
  /** The version that came. */
  readonly version: number;
  readonly reason?: string;
  readonly fields: readonly VersionedField[];
  readonly before: KeyResult;
  readonly after: KeyResult;
}

/** What each version changed, oldest first. Versions in any order. */
export function versionHistory(versions: readonly KeyResult[]): readonly VersionChange[] {
  const sorted = versions.toSorted((a, b) => a.version - b.version);
  return sorted.slice(1).map((after, i): VersionChange => {
    const before = sorted[i] as KeyResult;
    return {
      version: after.version,
      ...(after.versionReason !== undefined && { reason: after.versionReason }),
      fields: changedFields(before, after),
      before,
      after,
    };
  });
}
