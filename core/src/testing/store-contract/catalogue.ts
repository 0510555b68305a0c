import type { Block, Inline, Lesson, Question } from '../../lesson/blocks.js';
import type { LessonSummary } from '../../model.js';
import type { Stores } from '../../ports.js';
import { aLesson, aQuestion, aSkill, aTaughtLabel } from '../builders.js';
import { id, ids, many, onStore, type MakeStores, type TestApi } from '../contract.js';

const run: readonly Inline[] = [
  { text: 'see ' },
  { text: 'this', strong: true, emphasis: true, href: 'https://x.example' },
];
const questionBase = {
  id: id<Question['id']>('q'),
  skillId: id<Question['skillId']>('tracing'),
  prompt: run,
  explanation: [],
};

const everyBlock: readonly Block[] = [
  { type: 'paragraph', text: run },
  { type: 'heading', level: 2, text: run },
  { type: 'list', ordered: true, items: [run, []] },
  {
    type: 'code',
    language: 'ts',
    caption: 'A caption',
    lines: ['const a = "\\n";', '', '\tb\u0001'],
    highlight: [1, 3],
  },
  { type: 'callout', tone: 'warning', text: run },
  { type: 'quote', text: run, source: 'Somebody' },
  { type: 'table', header: [run], rows: [[run], [[]]] },
  { type: 'image', src: 'data:image/svg+xml;base64,PHN2Zy8+', alt: 'A key' },
  { type: 'checklist', items: [run] },
  { type: 'question', question: aQuestion() },
  { type: 'question', question: { ...questionBase, type: 'multiple', scenario: run, options: aQuestion().options } },
  { type: 'question', question: { ...questionBase, type: 'order', options: aQuestion().options } },
  {
    type: 'question',
    question: { ...questionBase, type: 'short', accept: ['p99', 'P 99'], feedbackRight: run, feedbackWrong: [] },
  },
];

function summaryOf({ blocks: _blocks, sources: _sources, ...summary }: Lesson): LessonSummary {
  return summary;
}

export function catalogueContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('taught labels', () => {
    it(
      'come sorted by id and are replaced, so that one can be taken back',
      withStore(async (store) => {
        expect(await store.listTaught()).toStrictEqual([]);
        await store.putTaught([aTaughtLabel({ id: 'b', kind: 'rejected' }), aTaughtLabel({ id: 'a' })]);
        await store.putTaught([aTaughtLabel({ id: 'a', undoneAt: '2026-10-21T08:00:00.000Z' })]);
        expect(await store.listTaught()).toStrictEqual([
          aTaughtLabel({ id: 'a', undoneAt: '2026-10-21T08:00:00.000Z' }),
          aTaughtLabel({ id: 'b', kind: 'rejected' }),
        ]);
      }),
    );
  });

  describe('skills', () => {
    it(
      'come back as they were put, and are replaced',
      withStore(async (store) => {
        const skill = aSkill({ aliases: ['a', 'ä'], prerequisites: ['http'], related: ['logs'], halfLifeDays: 36.5 });
        await store.putSkills([aSkill({ label: 'Too early' }), skill]);
        expect(await store.listSkills()).toStrictEqual([skill]);
        await store.putSkills([aSkill({ label: 'New label' })]);
        expect(await store.listSkills()).toStrictEqual([aSkill({ label: 'New label' })]);
      }),
    );

    it(
      'are found by id: those that exist, once each, sorted',
      withStore(async (store) => {
        await store.putSkills(['c', 'a', 'b'].map((name) => aSkill({ id: name })));
        const found = await store.getSkills(ids('c', 'nowhere', 'b', 'c'));
        expect(found).toStrictEqual([aSkill({ id: 'b' }), aSkill({ id: 'c' })]);
        expect(await store.getSkills([])).toStrictEqual([]);
      }),
    );

    it(
      'may be a taxonomy of thousands',
      withStore(async (store) => {
        const skills = many(3000, (index) => aSkill({ id: `skill-${String(index).padStart(4, '0')}` }));
        await store.putSkills(skills);
        expect(await store.listSkills()).toStrictEqual(skills);
        expect(await store.getSkills(skills.map((skill) => skill.id))).toStrictEqual(skills);
      }),
    );
  });

  describe('lessons', () => {
    it(
      'come back block by block',
      withStore(async (store) => {
        const { apply: _apply, ...lesson } = aLesson({ blocks: everyBlock, sources: [{ title: 'A book' }] });
        await store.putLessons([lesson, aLesson({ id: 'other' })]);
        expect(await store.getLesson(lesson.id)).toStrictEqual(lesson);
        expect(await store.getLesson(id('other'))).toStrictEqual(aLesson({ id: 'other' }));
        expect(await store.getLesson(id('nowhere'))).toBeUndefined();
      }),
    );

    it(
      'are listed without their blocks, sorted by id',
      withStore(async (store) => {
        await store.putLessons([
          aLesson({ id: 'b', minutes: 2.5 }),
          aLesson({ id: 'a', kind: 'checklist', locale: 'de' }),
        ]);
        expect(await store.listLessons()).toStrictEqual([
          summaryOf(aLesson({ id: 'a', kind: 'checklist', locale: 'de' })),
          summaryOf(aLesson({ id: 'b', minutes: 2.5 })),
        ]);
      }),
    );

    it(
      'are found by what they teach now',
      withStore(async (store) => {
        await store.putLessons([
          aLesson({ id: 'both', teaches: ['tracing', 'logs'] }),
          aLesson({ id: 'logs', teaches: ['logs'] }),
          aLesson({ id: 'none', teaches: [] }),
        ]);
        const teaching = async (...skills: string[]): Promise<string[]> =>
          (await store.lessonsTeaching(ids(...skills))).map((lesson) => lesson.id);
        expect(await teaching('logs', 'tracing')).toStrictEqual(['both', 'logs']);
        expect(await teaching('tracing')).toStrictEqual(['both']);
        expect(await teaching()).toStrictEqual([]);
        await store.putLessons([aLesson({ id: 'both', teaches: ['logs', 'logs'] })]);
        expect(await teaching('tracing')).toStrictEqual([]);
        expect(await teaching(...many(3000, (index) => `skill-${index}`), 'logs')).toStrictEqual(['both', 'logs']);
        expect(await store.lessonsTeaching(ids('logs'))).toStrictEqual([
          summaryOf(aLesson({ id: 'both', teaches: ['logs', 'logs'] })),
          summaryOf(aLesson({ id: 'logs', teaches: ['logs'] })),
        ]);
      }),
    );
  });
}
