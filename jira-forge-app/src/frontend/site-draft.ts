/** Settings as people type them, and back. */
import type { SiteConfig } from '../storage/config';

export interface Draft {
  readonly statuses: string;
  readonly labels: string;
  readonly stale: string;
  readonly keyResults: string;
  readonly skills: string;
  readonly eu: boolean;
  readonly experts: boolean;
}

export const linesOf = ({ signals, keyResults, skills, k, experts }: SiteConfig): Draft => ({
  statuses: signals.statuses.join(', '),
  labels: signals.labels.join(', '),
  stale: String(signals.staleDays),
  keyResults: keyResults.map(({ key, keyResultIds }) => `${key} = ${keyResultIds.join(', ')}`).join('\n'),
  skills: skills.map(({ name, skillId }) => `${name} = ${skillId}`).join('\n'),
  eu: k === 10,
  experts,
});

/** Not checked here: the backend names the field that is wrong. */
export const configOf = (draft: Draft): unknown => ({
  signals: { statuses: names(draft.statuses), labels: names(draft.labels), staleDays: Number(draft.stale) },
  keyResults: pairs(draft.keyResults).map(([key, ids]) => ({ key, keyResultIds: names(ids) })),
  skills: pairs(draft.skills).map(([name, skillId]) => ({ name, skillId })),
  k: draft.eu ? 10 : 5,
  experts: draft.experts,
});

const names = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.lastIndexOf('=');
      return [(at < 0 ? line : line.slice(0, at)).trim(), at < 0 ? '' : line.slice(at + 1).trim()];
    });
