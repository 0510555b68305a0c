/** Publishes how hard questions and skills have turned out for a tenant; meant for a quiet hour, once a day or less. */
import { calibrate } from '../mastery/calibrate.js';
import { defaultRules } from '../rules.js';
import type { Deps } from './deps.js';
import { recompute } from './mastery-store.js';

/**
 * Learns from the evidence of everybody who is in a team, then brings their mastery up to date. People outside all teams
 * are brought up to date when they are read. Returns the answers it learnt from.
 */
export async function recalibrate({
  store,
  rules = defaultRules,
}: Pick<Deps, 'store'> & Partial<Deps>): Promise<{ readonly answers: number }> {
  const teams = await store.listTeams();
  const personIds = [...new Set(teams.flatMap(({ memberIds }) => memberIds))];
  const evidence = new Map<(typeof personIds)[number], Awaited<ReturnType<typeof store.evidenceOf>>>();
  for (const personId of personIds) evidence.set(personId, await store.evidenceOf(personId));
  const difficulties = calibrate([...evidence.values()].flat());
  await store.putDifficulties(difficulties);
  for (const [personId, own] of evidence) await recompute({ store, rules }, personId, own);
  return { answers: difficulties[0]?.n ?? 0 };
}
