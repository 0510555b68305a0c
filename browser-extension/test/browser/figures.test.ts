// What the extension costs in a real Chromium, with a pack of 10,000 lessons: the bench's own figures. Sizes, memory and
// requests are held to their aims; times, which other tests beside this one lengthen, to a multiple of theirs.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figures } from '../../bench/performance-doc.js';
import { measure } from '../../bench/extension.js';

const busy = 10;
/** Processor time knows of other tests only that they fill the caches. */
const crowded = 4;

describe('the extension', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await measure(3);
  });

  it.each([
    ['runs a content script within three kilobytes', 'contentScriptGz', 3 * 1024],
    ['reads a small page in 3 ms', 'smallPageMs', 3 * crowded],
    ['reads a page of 100,000 nodes in 5 ms', 'bigPageMs', 5 * crowded],
    ['matches in half a millisecond', 'matchP99ms', 0.5 * busy],
    ['answers from a worker that had to start in 100 ms', 'coldAnswerMs', 100 * busy],
    ['keeps a worker within 3 MiB of heap', 'workerHeapMb', 3],
    ['keeps its pack within half a megabyte', 'packBytes', 512 * 1024],
    ['asks nobody because of a page', 'requestsOnVisit', 0],
  ] as const)('%s', (_, name, most) => {
    expect(figures[name]).toBeLessThanOrEqual(most);
  });
});
