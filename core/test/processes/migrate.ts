/** Migrates the database of the first argument. */
import { migrate } from '../../src/prisma/migrate.js';
import { answer } from './answer.js';

await answer((url = '') => migrate(url));
