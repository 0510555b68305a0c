/** From a page's numbers to one tip, or silence. */
import { KeyliftError, openContextPack, type ContextPack, type HashedTerm } from '@keylift/core';
import type { Tip } from '../messages.js';
import { afterShown, isResting, mended, momentOf, silenceNow } from './caps.js';
import { getPack, titleAt } from './content-store.js';
import { limitsOf } from './limits.js';
import { change, readTogether } from './storage.js';

interface Open {
  readonly pack: ContextPack;
  readonly etag: string;
  readonly helps: readonly string[];
}

/** The worker's life is short, and within it a pack is opened once. */
let opened: Promise<Open> | undefined;
/** After a sync, also one that a panel ran. */
export const forgetPack = (): void => {
  opened = undefined;
};

async function open(): Promise<Open> {
  const stored = await getPack();
  if (!stored) throw new KeyliftError('unavailable', '[extension] There is no pack yet.');
  return { pack: openContextPack(stored.bytes), etag: stored.etag, helps: stored.helps };
}

/** Undefined without a readable pack; the next page looks again. */
export async function openedContent(): Promise<Open | undefined> {
  opened ??= open();
  try {
    return await opened;
  } catch {
    forgetPack();
    return undefined;
  }
}

/** Looks a little further than the best, which may be resting. */
const candidates = 5;

/** Null is silence. A pack that cannot be read is silence too, until the next sync. */
export async function tipFor(terms: readonly HashedTerm[], date = new Date()): Promise<Tip | null> {
  const moment = momentOf(date);
  const { memory: remembered, managed, own } = await readTogether('memory', 'managed', 'own');
  const memory = mended(remembered, moment);
  if (memory !== remembered) await change('memory', (latest) => mended(latest, moment));
  if (silenceNow(memory, limitsOf(managed, own), moment)) return null;
  const known = await openedContent();
  if (!known) return null;
  for (const match of known.pack.match(terms, candidates)) {
    const lesson = await titleAt(known.etag, match.lesson);
    if (!lesson || isResting(memory, lesson.id, moment.now)) continue;
    const helps = lesson.helps === undefined ? undefined : known.helps[lesson.helps];
    return {
      lessonId: lesson.id,
      title: lesson.title,
      minutes: lesson.minutes,
      terms: match.terms,
      ...(helps !== undefined && { helps }),
    };
  }
  return null;
}

/** Counts only once the card's script is in the page. */
export const tipShown = (): Promise<void> => change('memory', (memory) => afterShown(memory, Date.now()));
