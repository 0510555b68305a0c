/** Prisma on the pool of the driver. */
import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient as PostgresClient } from './generated/postgresql/client.js';
import type { PrismaClient } from './generated/sqlite/client.js';

export const openPostgresPrisma = (pool: Pool): PrismaClient =>
  new PostgresClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' }) as unknown as PrismaClient;
