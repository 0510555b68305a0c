/**
 * When what was written to SQLite is on the disk. A commit is in the file of the log at once and outlives the process; this
 * waits until it outlives a power cut too. What was committed in the same moment shares one wait.
 */
import { closeSync, existsSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';

export interface Disk {
  /** Resolves when everything committed before the call is on the disk. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Milliseconds. Handing a wait to another thread and back takes about as long. */
const SHORT = 0.5;
/** How much the last wait says about the next. */
const WEIGHT = 0.2;

/** `log` exists from the first commit until the last connection closes, so it is opened once. */
export function openDisk(log: string): Disk {
  let file: number | undefined;
  let usual = 0;
  let underWay: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  async function wait(): Promise<void> {
    if (file === undefined && !existsSync(log)) return; // nothing was committed, or SQLite keeps no log there
    // SQLite takes no lock on its log, so that closing it here gives none away.
    const opened = (file ??= openSync(log, 'r+'));
    const start = performance.now();
    if (usual < SHORT) fdatasyncSync(opened);
    else await new Promise<void>((done, fail) => fdatasync(opened, (error) => (error ? fail(error) : done())));
    usual += WEIGHT * (performance.now() - start - usual);
  }

  async function begin(): Promise<void> {
    await underWay?.catch(() => {}); // it may have begun before the last commit
    await new Promise(setImmediate);
    next = undefined;
    await (underWay = wait().finally(() => (underWay = undefined)));
  }

  return {
    settle: () => (next ??= begin()),
    async close() {
      await next?.catch(() => {});
      await underWay?.catch(() => {});
      if (file !== undefined) closeSync(file);
    },
  };
}
