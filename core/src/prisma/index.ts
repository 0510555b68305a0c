/** The stores on SQLite and PostgreSQL (Node only). */
export { openPrismaStores, type PrismaStores } from './prisma-stores.js';
export type { DatabaseOptions } from './database.js';
