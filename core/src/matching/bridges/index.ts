/** The bridges that ship, English. Raise the version with every change: a ContextPack carries it. */
import { parseBridges, type Bridge } from '../lexicon.js';
import { business } from './business.js';
import { everyday } from './everyday.js';
import { operations } from './operations.js';
import { technical } from './technical.js';

export const bridgesVersion = 2;

export const bridges: readonly Bridge[] = [business, operations, technical, everyday].flatMap((lines) =>
  parseBridges(lines),
);
