/** The ContextPack of one person: the tenant's skills and lessons, those first that the person's Key Results need now. */
import type { Keylift, Principal } from '../keylift.js';
import { bridges, bridgesVersion } from '../matching/bridges/index.js';
import { buildContextPack, type BuiltPack, type PackLesson } from '../matching/context-pack/build.js';
import { packETag } from '../matching/context-pack/layout.js';
import { bindLexicon, type BoundLexicon } from '../matching/lexicon.js';
import { buildSkillIndex } from '../matching/skill-index.js';
import type { SkillText } from '../matching/skill-text.js';
import type { LessonId, LessonSummary } from '../model.js';
import { packCatalogue } from '../report/pack-catalogue.js';
import { starterGraph } from '../skills/starter-graph.js';
import type { Deps } from './deps.js';
import { sceneOf, type Scene } from './scene.js';

export async function contextPack(deps: Deps, principal: Principal): ReturnType<Keylift['contextPack']> {
  const scene = await sceneOf(deps, principal);
  const lessons = lessonsFor(scene, await deps.store.listLessons());
  const { pack, lessons: order } = packOf(await skillsOf(deps), lessons.map(packLessonFor(scene)));
  const etag = packETag(pack);
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return {
    etag,
    bytes: pack,
    catalogue: packCatalogue(
      {
        etag,
        lessons: order.map(({ id }) => byId.get(id as LessonId) as LessonSummary),
        needs: scene.needs,
        keyResults: scene.active,
      },
      scene.language,
    ),
  };
}

/** The starter graph stays beside a tenant's own skills: what words are rare is only known against many. */
async function skillsOf({ store }: Deps): Promise<readonly SkillText[]> {
  const own = await store.listSkills();
  const known = new Set(own.map(({ id }) => id));
  const others = [...starterGraph.skills.values()].filter(({ id }) => !known.has(id));
  return [...own, ...others].map(({ id, label, aliases, definition }) => ({
    id,
    label,
    alternatives: aliases,
    description: definition,
  }));
}

/** In the person's language, and in English what is written in no other. */
function lessonsFor({ language }: Scene, all: readonly LessonSummary[]): readonly LessonSummary[] {
  const own = all.filter(({ locale }) => locale === language.locale);
  return own.length > 0 ? own : all;
}

const packLessonFor =
  ({ needs }: Scene) =>
  ({ id, title, apply, teaches }: LessonSummary): PackLesson => ({
    id,
    title,
    summary: apply ?? '',
    skillId: String(teaches[0]),
    rank: needs.some(({ skillId }) => teaches.includes(skillId)) ? 1 : 0,
  });

interface Bound {
  readonly key: string;
  readonly lexicon: BoundLexicon;
  /** Built packs by their lessons, oldest first. */
  readonly packs: Map<string, BuiltPack>;
}

/** Binding the lexicon takes far longer than everything else here, so that of the last skills is kept, with a few packs. */
let last: Bound | undefined;
const packsKept = 32;

function packOf(skills: readonly SkillText[], lessons: readonly PackLesson[]): BuiltPack {
  const key = JSON.stringify(skills);
  if (last?.key !== key)
    last = { key, lexicon: bindLexicon(bridges, buildSkillIndex(skills)), packs: new Map<string, BuiltPack>() };
  const { lexicon, packs } = last;
  const packKey = JSON.stringify(lessons);
  const known = packs.get(packKey);
  if (known) return known;
  const built = buildContextPack({ skills, lessons, bridges, bridgesVersion, lexicon });
  packs.set(packKey, built);
  if (packs.size > packsKept) packs.delete(packs.keys().next().value as string);
  return built;
}
