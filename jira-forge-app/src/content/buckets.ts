/** Lessons of an upload in parts that fit into one call and one value each. */
import type { Lesson } from '@keylift/core';

const room = 60_000;

export function bucketsOf(lessons: readonly Lesson[]): readonly (readonly Lesson[])[] {
  const buckets: Lesson[][] = [];
  let left = 0;
  for (const lesson of lessons) {
    const size = JSON.stringify(lesson).length;
    if (size > left) {
      buckets.push([]);
      left = room;
    }
    buckets.at(-1)?.push(lesson);
    left -= size;
  }
  return buckets;
}
