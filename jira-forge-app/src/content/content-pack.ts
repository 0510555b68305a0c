/** The content pack: what an administrator uploads. Skills, Key Results, lessons and the matched ContextPack, in one file. */
import { KeyliftError, openContextPack, type KeyResult, type Lesson, type Skill } from '@keylift/core';
import { isRecord } from '../jira/issue';

export const packFormat = 1;

export interface ContentPack {
  readonly format: typeof packFormat;
  /** Changes with the content. */
  readonly version: string;
  readonly skills: readonly Skill[];
  readonly keyResults: readonly KeyResult[];
  /** In the order of the ContextPack. */
  readonly lessons: readonly Lesson[];
  /** The ContextPack, base64. */
  readonly pack: string;
}

/** All but the lessons: what the function checks and keeps at once. */
export type PackHead = Omit<ContentPack, 'lessons'> & { readonly lessons: number };

const invalid = (field: string, message: string): KeyliftError => new KeyliftError('invalid', message, { field });

/** Throws `invalid` naming the field. */
export function readPackHead(value: unknown): PackHead {
  if (!isRecord(value)) throw invalid('pack', 'This is not a content pack.');
  const format = value['format'];
  if (typeof format === 'number' && format > packFormat)
    throw invalid(
      'format',
      `This pack has format ${format}, and this version reads up to ${packFormat}: update the app.`,
    );
  if (format !== packFormat) throw invalid('format', 'This is not a content pack.');
  const version = readVersion(value['version']);
  const lessons = value['lessons'];
  if (typeof lessons !== 'number' || !Number.isInteger(lessons) || lessons < 0)
    throw invalid('lessons', 'The number of lessons is missing.');
  const pack = value['pack'];
  if (typeof pack !== 'string') throw invalid('pack', 'The ContextPack is missing.');
  const { header } = openContextPack(bytesOf(pack));
  if (header.lessons !== lessons)
    throw invalid('pack', `The ContextPack knows ${header.lessons} lessons, the pack brings ${lessons}.`);
  const skills = list(value, 'skills', isSkill);
  if (header.skills !== skills.length)
    throw invalid('skills', `The ContextPack knows ${header.skills} skills, the pack brings ${skills.length}.`);
  return { format: packFormat, version, skills, keyResults: list(value, 'keyResults', isKeyResult), lessons, pack };
}

/** Part of keys in the store. */
export function readVersion(value: unknown): string {
  if (typeof value === 'string' && /^[\w.-]{1,40}$/.test(value)) return value;
  throw invalid('version', 'A version is 1 to 40 letters, digits, dots and dashes.');
}

/** Throws `invalid` naming the lesson and what it lacks. */
export function readLessons(value: unknown): readonly Lesson[] {
  if (!Array.isArray(value)) throw invalid('lessons', 'Lessons come as a list.');
  return value.map((lesson: unknown, place) => {
    if (!isLesson(lesson))
      throw invalid(`lessons[${place}]`, 'A lesson needs an id, a title, 1 to 10 minutes, skills and blocks.');
    return lesson;
  });
}

function list<T>(
  value: Readonly<Record<string, unknown>>,
  field: string,
  is: (one: unknown) => one is T,
): readonly T[] {
  const found = value[field];
  if (!Array.isArray(found)) throw invalid(field, `"${field}" is missing.`);
  return found.map((one: unknown, place) => {
    if (!is(one)) throw invalid(`${field}[${place}]`, 'Something is missing here: export the pack again.');
    return one;
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isSkill = (value: unknown): value is Skill =>
  isRecord(value) && isText(value['id']) && isText(value['label']) && typeof value['halfLifeDays'] === 'number';

const isKeyResult = (value: unknown): value is KeyResult =>
  isRecord(value) &&
  ['id', 'title', 'start', 'due'].every((field) => isText(value[field])) &&
  ['baseline', 'target', 'current'].every((field) => Number.isFinite(value[field])) &&
  isRecord(value['unit']) &&
  Array.isArray(value['requirements']);

const isLesson = (value: unknown): value is Lesson =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['title']) &&
  typeof value['minutes'] === 'number' &&
  value['minutes'] >= 1 &&
  value['minutes'] <= 10 &&
  Array.isArray(value['teaches']) &&
  Array.isArray(value['blocks']) &&
  value['blocks'].every((block) => isRecord(block) && isText(block['type']));

export function bytesOf(base64: string): ArrayBuffer {
  let text: string;
  try {
    text = atob(base64);
  } catch (cause) {
    throw new KeyliftError('invalid', 'The ContextPack is not base64.', { field: 'pack', cause });
  }
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes.buffer;
}
