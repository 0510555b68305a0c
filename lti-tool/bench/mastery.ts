/**
 * `npm run --silent bench -- mastery [BATCHES]`: the learner model by itself, and evidence that arrives over HTTP in batches of
 * 5,000 beside the same rows sent by the bare driver to the same table. The two take turns, so that both meet the same
 * moments of the machine; the median batch counts. Every commit is on the disk.
 */
import { shippedConstants } from '../../core/bench/mastery-shipped.js';
import { updateMicroseconds } from '../../core/bench/mastery-update.js';
import { measureIngest, type Ingest } from './ingest.js';
import { emptyPostgres, emptySqlite } from './empty-databases.js';

interface Result {
  readonly usPerUpdate: number;
  /** Stored bytes for one person on one skill, the questions remembered included; the mean of all rows. */
  readonly stateBytes: number;
  readonly weights: number;
  readonly ingest: { readonly sqlite: Ingest; readonly postgres: Ingest };
}

export async function run([batches = '12']: readonly string[]): Promise<Result> {
  const usPerUpdate = Math.round(1000 * updateMicroseconds()) / 1000;
  const sqlite = await measureIngest(await emptySqlite(), Number(batches));
  const postgres = await measureIngest(await emptyPostgres(), Number(batches));
  return {
    usPerUpdate,
    stateBytes: sqlite.stateBytes,
    weights: shippedConstants,
    ingest: { sqlite: sqlite.ingest, postgres: postgres.ingest },
  };
}
