/** Every key of the app in Forge's store. A value stays below 240 KiB, so long ones are cut into chunks. */

export const keys = {
  config: 'config',
  facts: 'facts',
  /** Which library is current; switching it switches everything. */
  library: 'library',
  /** The index of the current library. */
  index: (chunk: number): string => `index:${chunk}`,
  /** Lessons of one upload; `version` keeps two uploads apart. */
  lessons: (version: string, bucket: number): string => `lessons:${version}:${bucket}`,
  lessonsOf: 'lessons:',
  person: (accountId: string): string => `person:${accountId}`,
  people: 'person:',
  /** Who offered to be asked, by skill. */
  experts: 'experts',
  /** What held up the work of a project. */
  themes: (projectKey: string): string => `themes:${projectKey}`,
  themesOf: 'themes:',
  /** The team's figures of a project, as they may be shown. */
  figures: (projectKey: string): string => `figures:${projectKey}`,
  interventions: (projectKey: string): string => `plans:${projectKey}`,
} as const;

/** In characters: three bytes each at most, so always below 240 KiB. */
export const chunkLength = 75_000;
/** One transaction writes all chunks and the switch: 25 keys at most. */
export const mostChunks = 20;

export const chunksOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / chunkLength)) }, (_, i) =>
    text.slice(i * chunkLength, (i + 1) * chunkLength),
  );
