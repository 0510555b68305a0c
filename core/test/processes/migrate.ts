/** Opens and migrates the database of the first argument, as a starting server does. */
import { openPrismaStores } from '@keylift/core/prisma';
import { answer } from './answer.js';

await answer(async (url = '') => {
  const stores = await openPrismaStores(url);
  const applied = await stores.migrate();
  await stores.close();
  return applied;
});
