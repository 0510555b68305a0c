/** The library as the panel uses it: opened once for a version, then kept while the function stays warm. */
import {
  openContextPack,
  type ContextPack,
  type Day,
  type KeyResult,
  type LessonId,
  type LessonSummary,
  type Skill,
  type SkillId,
} from '@keylift/core';
import { bytesOf, type PackHead } from './content-pack';

/** What the panel knows of a lesson without fetching it. */
export interface LessonRow extends Pick<LessonSummary, 'id' | 'title' | 'minutes' | 'reviewedAt'> {
  /** Place of the skill it teaches first. */
  readonly skill: number;
  /** In which bucket its text lies. */
  readonly bucket: number;
}

export interface Library {
  readonly version: string;
  readonly context: ContextPack;
  readonly skills: readonly Skill[];
  readonly keyResults: readonly KeyResult[];
  lessonAt(place: number): LessonRow | undefined;
  lesson(id: LessonId): LessonRow | undefined;
  /** In the library's order. */
  lessonsOf(skillId: SkillId): readonly LessonRow[];
}

/** One value for everything the panel reads first; lessons as lines, which are shorter than objects. */
export interface StoredIndex extends Omit<PackHead, 'lessons'> {
  /** `id \t minutes \t skill \t bucket \t title \t reviewed`, the last as days since 1970, to the base of 36. */
  readonly lines: string;
}

export const lineOf = ({ id, minutes, skill, bucket, title, reviewedAt }: LessonRow): string =>
  [id, minutes, skill, bucket, title.replaceAll(/\s+/g, ' '), daysTo(reviewedAt)].join('\t');

const dayMs = 86_400_000;
/** Short, because a site may have ten thousand of them. */
const daysTo = (day: Day): string => Math.floor(Date.parse(day) / dayMs).toString(36);
/** Empty where nobody knows: such a lesson counts as not reviewed. */
function dayOf(days: string | undefined): Day {
  const count = /^[0-9a-z]{1,5}$/.test(days ?? '') ? Number.parseInt(days ?? '', 36) : Number.NaN;
  return count < 100_000 ? new Date(count * dayMs).toISOString().slice(0, 10) : '';
}

export function openLibrary({ version, pack, skills, keyResults, lines }: StoredIndex): Library {
  const context = openContextPack(bytesOf(pack));
  const rows = lines === '' ? [] : lines.split('\n');
  const opened = new Map<number, LessonRow>();
  let places: Map<string, number> | undefined;
  const lessonAt = (place: number): LessonRow | undefined => {
    const line = rows[place];
    if (line === undefined) return undefined;
    const known = opened.get(place);
    if (known) return known;
    const [id = '', minutes, skill, bucket, title = '', reviewed] = line.split('\t');
    const row = {
      id: id as LessonId,
      minutes: Number(minutes),
      skill: Number(skill),
      bucket: Number(bucket),
      title,
      reviewedAt: dayOf(reviewed),
    };
    opened.set(place, row);
    return row;
  };
  return {
    version,
    context,
    skills,
    keyResults,
    lessonAt,
    lesson: (id) => {
      places ??= new Map(rows.map((line, place) => [line.slice(0, line.indexOf('\t')), place]));
      const place = places.get(id);
      return place === undefined ? undefined : lessonAt(place);
    },
    lessonsOf: (skillId) => {
      const skill = skills.findIndex(({ id }) => id === skillId);
      return rows.flatMap((_, place) => {
        const row = lessonAt(place);
        return row?.skill === skill && skill >= 0 ? [row] : [];
      });
    },
  };
}
