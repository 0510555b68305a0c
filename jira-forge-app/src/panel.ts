/** Forge entry: what the panel beside a work item asks for. */
import { goalsAsUser } from './forge/goals';
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { resolverOf } from './forge/resolver';
import { isRecord } from './jira/issue';
import { unblock } from './local/agent-unblock';
import { panelActs } from './local/acts';
import type { Goals } from './ports';
import { answered, askerOf } from './resolve';

const worldNow = () => ({ kvs: forgeKvs, jira: jiraAsUser(), now: () => new Date().toISOString() });

/** Switched on by a variable of the app, because the scope it needs is in early access. */
function goalsIn(context: unknown): { readonly goals?: Goals } {
  const cloudId = isRecord(context) ? context['cloudId'] : undefined;
  return process.env['KEYLIFT_GOALS'] === 'on' && typeof cloudId === 'string' ? { goals: goalsAsUser(cloudId) } : {};
}

export const resolver = resolverOf(panelActs, (context) => ({ ...worldNow(), ...goalsIn(context) }));

/** For the Rovo agent, with the rights of the one who asks it. */
export const whatCouldUnblock = (payload: unknown, context: unknown) =>
  answered('en', () => unblock(worldNow(), askerOf(context), payload));
