/** What became of the launches of a platform: the reasons of those that were refused, in the last seven days. */
import type { LaunchRefusal, LtiStore, Registration } from '@keylift/core';
import type { CheckId } from '../lti/checks.js';
import { ok, type Finding } from './finding.js';
import { failedCheck, fixOfRefusal } from './launch-fix.js';

export interface LaunchesDeps {
  readonly store: Pick<LtiStore, 'refusalsOf' | 'deploymentsOf'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

const DAYS = 7;

export async function examineLaunches({ now, store }: LaunchesDeps, { id }: Registration): Promise<readonly Finding[]> {
  const since = new Date(now() - DAYS * 86_400_000).toISOString();
  const refusals = (await store.refusalsOf(id)).filter(({ lastAt }) => lastAt >= since);
  if (refusals.length > 0) return refusals.map(findingOf);
  const launched = (await store.deploymentsOf(id)).some(({ lastLaunchAt }) => lastLaunchAt !== undefined);
  return [
    launched
      ? ok('launches', 'launches-fine', { days: DAYS })
      : { check: 'launches', result: 'unknown', seen: 'launches-none', fix: 'first-launch' },
  ];
}

/** A used or old launch is what people do with "back" and "reload"; everything else is a setting. */
const HARMLESS: readonly CheckId[] = ['state', 'browser'];

function findingOf({ code, count, lastAt, reference }: LaunchRefusal): Finding {
  const failed = failedCheck(code);
  return {
    check: 'launches',
    result: failed !== undefined && HARMLESS.includes(failed) ? 'warn' : 'fail',
    seen: 'launch-refused',
    facts: { code, count, at: `${lastAt.slice(0, 16).replace('T', ' ')} UTC`, reference },
    fix: fixOfRefusal(code),
  };
}
