/** A Key Result as a row and back. */
import type { Direction, KeyResult, KeyResultId, KeyResultKind, ObjectiveId, TenantId } from '../model.js';
import type { KeyResult as KeyResultRow } from './generated/sqlite/client.js';
import { present, readJson, toJson } from './rows.js';

export const keyResultToRow = (tenantId: TenantId, keyResult: KeyResult): KeyResultRow => ({
  tenantId,
  id: keyResult.id,
  version: keyResult.version,
  objectiveId: keyResult.objectiveId ?? null,
  title: keyResult.title,
  unitName: keyResult.unit.name,
  unitSuffix: keyResult.unit.suffix,
  unitDecimals: keyResult.unit.decimals,
  direction: keyResult.direction,
  baseline: keyResult.baseline,
  target: keyResult.target,
  current: keyResult.current,
  currentAt: null,
  tolerance: keyResult.tolerance ?? null,
  start: keyResult.start,
  due: keyResult.due,
  kind: keyResult.kind,
  ownerTeamIds: toJson(keyResult.ownerTeamIds),
  behaviours: toJson(keyResult.behaviours),
  requirements: toJson(keyResult.requirements),
  versionReason: keyResult.versionReason ?? null,
});

export const keyResultFromRow = (row: KeyResultRow): KeyResult => ({
  id: row.id as KeyResultId,
  ...present({ objectiveId: row.objectiveId as ObjectiveId | null }),
  title: row.title,
  unit: { name: row.unitName, suffix: row.unitSuffix, decimals: row.unitDecimals },
  direction: row.direction as Direction,
  baseline: row.baseline,
  target: row.target,
  current: row.current,
  ...present({ tolerance: row.tolerance }),
  start: row.start,
  due: row.due,
  kind: row.kind as KeyResultKind,
  ownerTeamIds: readJson(row.ownerTeamIds),
  behaviours: readJson(row.behaviours),
  requirements: readJson(row.requirements),
  version: row.version,
  ...present({ versionReason: row.versionReason }),
});
