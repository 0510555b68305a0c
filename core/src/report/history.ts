/** Earlier versions of a Key Result: what changed, and why (REQUIREMENTS R74). */
import { versionHistory, type VersionChange, type VersionedField } from '../key-result-versions.js';
import type { KeyResult, SkillId } from '../model.js';
import type { HistoryRow, KeyResultView } from './key-result-view.js';
import type { Language } from './language.js';
import type { SteeringFacts } from './steering-facts.js';

/** Newest first. */
export function historyView({ versions, labels }: SteeringFacts, language: Language): Pick<KeyResultView, 'history'> {
  const changes = versionHistory(versions);
  if (changes.length === 0) return {};
  const rows = changes.toReversed().map((change) => historyRow(change, labels, language));
  return { history: { title: language.say('history.title'), rows } };
}

function historyRow(
  { version, reason, fields, before, after }: VersionChange,
  labels: SteeringFacts['labels'],
  language: Language,
): HistoryRow {
  const { say } = language;
  return {
    version: say('history.version', { version }),
    ...(reason !== undefined && { reason }),
    changes: fields.map((field) => changeText(field, before, after, labels, language)),
  };
}

function changeText(
  field: VersionedField,
  before: KeyResult,
  after: KeyResult,
  labels: SteeringFacts['labels'],
  { say, value, day, list }: Language,
): string {
  switch (field) {
    case 'target':
    case 'baseline':
      return say(`history.${field}`, {
        before: value(before[field], before.unit),
        after: value(after[field], after.unit),
      });
    case 'start':
    case 'due':
      return say(`history.${field}`, { before: day(before[field]), after: day(after[field]) });
    case 'requirements': {
      const [old, now] = [before, after].map(
        ({ requirements }) => new Set(requirements.map(({ skillId }) => skillId)),
      ) as [Set<SkillId>, Set<SkillId>];
      const named = (ids: Iterable<SkillId>): string => list([...ids].map((id) => labels.get(id) ?? id));
      const added = [...now].filter((id) => !old.has(id));
      const dropped = [...old].filter((id) => !now.has(id));
      const parts = [
        ...(added.length > 0 ? [say('history.skills-added', { skills: named(added) })] : []),
        ...(dropped.length > 0 ? [say('history.skills-dropped', { skills: named(dropped) })] : []),
      ];
      return parts.length > 0 ? parts.join(' ') : say('history.levels');
    }
    case 'unit':
    case 'direction':
    case 'tolerance':
    case 'kind':
    case 'ownerTeamIds':
      return say(`history.${field}`);
  }
}
