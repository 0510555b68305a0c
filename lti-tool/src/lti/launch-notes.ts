/** When each deployment was last launched, for whoever looks after it. Now and then, beside the launch, never in its way. */
import type { Deployment, LtiStore } from '@keylift/core';

/** More often nobody needs to know. */
const EVERY = 5 * 60_000;

/** The promise is for the log: what cannot be noted stops nobody. */
export function noteLaunches(
  store: Pick<LtiStore, 'noteLaunch'>,
  now: () => number,
): (deployment: Deployment) => Promise<void> {
  const noted = new Map<string, number>();
  return async ({ registrationId, deploymentId }) => {
    const key = JSON.stringify([registrationId, deploymentId]);
    if (now() - (noted.get(key) ?? -Infinity) < EVERY) return;
    noted.set(key, now());
    await store.noteLaunch({ registrationId, deploymentId }, new Date(now()).toISOString());
  };
}
