/** An account that was closed is forgotten here at once, and on the server as soon as it answers. */
import { erasePerson } from '../local/privacy';
import type { BackgroundWorld } from '../local/themes';
import { keys } from '../storage/keys';
import { drain, dropWaiting } from './outbox';
import type { Remote } from './remote';

export async function eraseEverywhere(
  world: Pick<BackgroundWorld, 'kvs'> & { readonly remote: Remote },
  accountId: string,
): Promise<void> {
  // First what will remind the server, so that a function that is cut off leaves nothing behind there.
  await world.kvs.set(keys.gone(accountId), { accountId });
  await dropWaiting(world.kvs, accountId);
  await erasePerson(world, accountId);
  await drain(world);
}
