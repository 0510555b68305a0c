/** The lessons of a folder, for Node: servers, the command line and tests read them once at start. */
import { readdir, readFile } from 'node:fs/promises';
import { KeyliftError } from '../errors.js';
import type { Lesson } from '../lesson/blocks.js';
import { parseLesson } from '../lesson/parse-lesson.js';

/** The English lessons that ship with the core; the same place seen from `src` and from `dist`. */
export const shippedLessons = new URL('../../content/lessons/en/', import.meta.url);

/**
 * Every `*.md` of the folder (its address ends with `/`), sorted by lesson id. All or nothing: throws one `invalid` that
 * names every bad file, one line each. A lesson id may stand in one file only.
 */
export async function readLessons(folder: URL): Promise<readonly Lesson[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const problems: string[] = [];
  const lessons = new Map<string, { readonly lesson: Lesson; readonly file: string }>();
  for (const name of names) {
    const source = await readFile(new URL(encodeURIComponent(name), folder), 'utf8');
    try {
      const lesson = parseLesson(source, name);
      const other = lessons.get(lesson.id);
      if (other)
        problems.push(`${name}:2: lesson id "${lesson.id}" stands in ${other.file} already; choose another id`);
      else lessons.set(lesson.id, { lesson, file: name });
    } catch (error) {
      if (!(error instanceof KeyliftError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new KeyliftError('invalid', problems.join('\n'), { field: 'lessons' });
  return [...lessons.values()].map(({ lesson }) => lesson).sort((one, other) => (one.id < other.id ? -1 : 1));
}
