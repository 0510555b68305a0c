/** What a connected Jira site shows: the tenant's skills, Key Results and lessons, in parts that fit into its store. */
import { createHash } from 'node:crypto';
import { buildSitePack, KeyliftError, starterGraph, type Lesson, type Store, type TenantId } from '@keylift/core';

/** The shape the app reads (its `content-pack.ts`); a newer app still reads an older one. */
const format = 1;
/** Characters of one part: three bytes each at most, so always below the 240 KiB of a value in Forge's store. */
const partLength = 60_000;
const askedAtOnce = 50;
/** Tenants whose content is kept ready while their sites fetch it. */
const kept = 16;

export interface SiteContent {
  readonly version: string;
  /** All but the lessons. */
  readonly head: object;
  readonly parts: readonly (readonly Lesson[])[];
}

export interface SiteContents {
  readonly current: (store: Store) => Promise<SiteContent>;
  /** Throws `conflict` when this version is not the current one any more: begin again. */
  readonly part: (store: Store, version: string, part: number) => Promise<readonly Lesson[]>;
}

export function createSiteContents(): SiteContents {
  const known = new Map<TenantId, SiteContent>();
  const current: SiteContents['current'] = async (store) => {
    const source = await sourceOf(store);
    const version = createHash('sha256').update(JSON.stringify(source)).digest('base64url').slice(0, 32);
    const ready = known.get(store.tenantId);
    if (ready?.version === version) return ready;
    const made = make(source, version);
    known.delete(store.tenantId);
    known.set(store.tenantId, made);
    if (known.size > kept) known.delete(known.keys().next().value as TenantId);
    return made;
  };
  return {
    current,
    part: async (store, version, place) => {
      const ready = known.get(store.tenantId);
      const content = ready?.version === version ? ready : await current(store);
      if (content.version !== version)
        throw new KeyliftError('conflict', 'The library changed meanwhile: fetch it from the start.', {
          field: 'version',
        });
      const part = content.parts[place];
      if (!part) throw new KeyliftError('not-found', 'The library has no such part.', { field: 'part' });
      return part;
    },
  };
}

type Source = Parameters<typeof buildSitePack<Lesson>>[0];

async function sourceOf(store: Store): Promise<Source> {
  const [own, keyResults, summaries] = await Promise.all([
    store.listSkills(),
    store.listKeyResults(),
    store.listLessons(),
  ]);
  // Beside the tenant's own skills: what words are rare is only known against many.
  const ids = new Set(own.map(({ id }) => id));
  const others = [...starterGraph.skills.values()].filter(({ id }) => !ids.has(id));
  const lessons: Lesson[] = [];
  for (let at = 0; at < summaries.length; at += askedAtOnce) {
    const some = await Promise.all(summaries.slice(at, at + askedAtOnce).map(({ id }) => store.getLesson(id)));
    lessons.push(...some.filter((lesson) => lesson !== undefined));
  }
  return { skills: [...own, ...others], keyResults, lessons };
}

function make(source: Source, version: string): SiteContent {
  const { pack, lessons } = buildSitePack<Lesson>(source);
  const parts = partsOf(lessons);
  const { skills, keyResults } = source;
  return {
    version,
    parts,
    head: {
      format,
      version,
      skills,
      keyResults,
      lessons: lessons.length,
      parts: parts.length,
      pack: Buffer.from(pack).toString('base64'),
    },
  };
}

function partsOf(lessons: readonly Lesson[]): readonly (readonly Lesson[])[] {
  const parts: Lesson[][] = [];
  let room = 0;
  for (const lesson of lessons) {
    const size = JSON.stringify(lesson).length;
    if (size > room) {
      parts.push([]);
      room = partLength;
    }
    parts.at(-1)?.push(lesson);
    room -= size;
  }
  return parts;
}
