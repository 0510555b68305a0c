/** What a ContextPack's lessons are called and which Key Result they serve: fetched beside the pack, in its order. */
import type { KeyResult, KeyResultId, LessonId, LessonSummary, SkillId } from '../model.js';
import type { SkillNeed } from '../sprint/needs.js';
import type { Language } from './language.js';

export interface CatalogueLesson {
  readonly id: LessonId;
  readonly title: string;
  readonly minutes: number;
  /** What it teaches first. */
  readonly skillId: SkillId;
  /** Place in `helps`. */
  readonly helps?: number;
}

export interface PackCatalogue {
  /** Of the pack these titles belong to. */
  readonly etag: string;
  readonly locale: string;
  /** "Helps with “Resolution time from 10 to 7 hours”." */
  readonly helps: readonly string[];
  readonly lessons: readonly CatalogueLesson[];
}

export interface CatalogueFacts {
  readonly etag: string;
  /** In the pack's order. */
  readonly lessons: readonly LessonSummary[];
  readonly needs: readonly SkillNeed[];
  readonly keyResults: readonly KeyResult[];
}

export function packCatalogue(
  { etag, lessons, needs, keyResults }: CatalogueFacts,
  { locale, say }: Language,
): PackCatalogue {
  const served = keyResults.filter(({ id }) => needs.some(({ keyResultId }) => keyResultId === id));
  const place = new Map<KeyResultId, number>(served.map(({ id }, i) => [id, i]));
  const helpsOf = (skills: readonly SkillId[]): number | undefined => {
    const need = needs.find(({ skillId }) => skills.includes(skillId));
    return need && place.get(need.keyResultId);
  };
  return {
    etag,
    locale,
    helps: served.map(({ title }) => say('pack.helps', { title })),
    lessons: lessons.map(({ id, title, minutes, teaches }) => {
      const helps = helpsOf(teaches);
      return { id, title, minutes, skillId: teaches[0] as SkillId, ...(helps !== undefined && { helps }) };
    }),
  };
}
