/** What the Rovo agent may read of a work item: what the panel shows to the same person, and nothing else. */
import { keyIn, type Caller } from '../resolve';
import { openPanel, type PanelWorld } from './panel';

export async function unblock(world: PanelWorld, caller: Pick<Caller, 'accountId' | 'locale'>, payload: unknown) {
  const issueKey = keyIn(payload, 'issueKey', /^[A-Z][A-Z0-9_]*-\d+$/);
  const { title, reasons, rows, note } = await openPanel(world, { ...caller, issueKey });
  return {
    workItem: issueKey,
    title,
    blockedBecause: reasons,
    lessons: rows.map(({ title: lesson, minutes, skill, why, serves }) => ({ lesson, minutes, skill, why, serves })),
    ...(note !== undefined && { note }),
  };
}
