/** Lessons: the summary in columns, the blocks as JSON, the skills they teach in a table to find them by. */
import type { Lesson } from '../lesson/blocks.js';
import type { LessonId, LessonKind, LessonSummary, Locale, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { Lesson as LessonRow, LessonSkill as LessonSkillRow } from './generated/sqlite/client.js';
import { inPortions, portions, present, readJson, toJson } from './rows.js';
import { addRows, replaceRows, type Table } from './write-rows.js';

const table: Table<LessonRow> = { name: 'Lesson', key: ['tenantId', 'id'] };
const taught: Table<LessonSkillRow> = { name: 'LessonSkill', key: ['tenantId', 'skillId', 'lessonId'] };
/** A list of lessons does not read their blocks. */
const withoutBlocks = { blocks: true, sources: true } as const;
type SummaryRow = Omit<LessonRow, keyof typeof withoutBlocks>;

const toRow = (tenantId: TenantId, lesson: Lesson): LessonRow => ({
  tenantId,
  id: lesson.id,
  title: lesson.title,
  locale: lesson.locale,
  minutes: lesson.minutes,
  kind: lesson.kind,
  teaches: toJson(lesson.teaches),
  apply: lesson.apply ?? null,
  reviewedAt: lesson.reviewedAt,
  blocks: toJson(lesson.blocks),
  sources: toJson(lesson.sources),
});

const summaryFromRow = (row: SummaryRow): LessonSummary => ({
  id: row.id as LessonId,
  title: row.title,
  locale: row.locale as Locale,
  minutes: row.minutes,
  kind: row.kind as LessonKind,
  teaches: readJson(row.teaches),
  ...present({ apply: row.apply }),
  reviewedAt: row.reviewedAt,
});

export function prismaLessons(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'getLesson' | 'listLessons' | 'lessonsTeaching' | 'putLessons'> {
  const { lesson, lessonSkill } = database.db;
  const sorted = (rows: Iterable<SummaryRow>): LessonSummary[] => sortedBy(rows, ({ id }) => [id]).map(summaryFromRow);
  return {
    getLesson: async (id) => {
      const row = await lesson.findUnique({ where: { tenantId_id: { tenantId, id } } });
      return row ? { ...summaryFromRow(row), blocks: readJson(row.blocks), sources: readJson(row.sources) } : undefined;
    },
    listLessons: async () => sorted(await lesson.findMany({ where: { tenantId }, omit: withoutBlocks })),
    lessonsTeaching: async (skillIds) => {
      const found = await inPortions(skillIds, (portion) =>
        lessonSkill.findMany({ where: { tenantId, skillId: { in: portion } }, select: { lessonId: true } }),
      );
      const rows = await inPortions(
        found.map(({ lessonId }) => lessonId),
        (portion) => lesson.findMany({ where: { tenantId, id: { in: portion } }, omit: withoutBlocks }),
      );
      return sorted(rows);
    },
    putLessons: (lessons) =>
      database.transaction(async (inside) => {
        const last = [...new Map(lessons.map((one) => [one.id, one])).values()];
        await replaceRows(
          inside,
          table,
          last.map((one) => toRow(tenantId, one)),
        );
        for (const lessonIds of portions(last.map(({ id }) => id))) {
          await inside.db.lessonSkill.deleteMany({ where: { tenantId, lessonId: { in: lessonIds } } });
        }
        const pairs = last.flatMap(({ id: lessonId, teaches }) =>
          teaches.map((skillId) => ({ tenantId, skillId, lessonId })),
        );
        await addRows(inside, taught, pairs);
      }),
  };
}
