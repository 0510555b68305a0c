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
  /** What was offered under a Key Result in a project. */
  desk: (projectKey: string, keyResultId: string): string => `desk:${projectKey}:${inKey(keyResultId)}`,
  desks: 'desk:',
  /** The figures about a project's people that were shown. */
  shown: (projectKey: string, keyResultId: string): string => `shown:${projectKey}:${inKey(keyResultId)}`,
  shownAll: 'shown:',
  /** Values of a Key Result that people recorded here. */
  readings: (keyResultId: string): string => `readings:${inKey(keyResultId)}`,
  /** The newest of them for each Key Result. */
  values: 'values',
  /** What the server of the connected edition has not taken yet: an act each. */
  waiting: (accountId: string, eventId: string): string => `waiting:${accountId}:${eventId}`,
  waitingOf: (accountId: string): string => `waiting:${accountId}:`,
  waitingAll: 'waiting:',
  /** Accounts that were closed and that the server has not forgotten yet. */
  gone: (accountId: string): string => `gone:${accountId}`,
  goneAll: 'gone:',
  /** How far the daily round came. */
  round: 'round',
} as const;

/** An id of elsewhere may hold what a key may not. */
function inKey(id: string): string {
  return encodeURIComponent(id)
    .replaceAll(/[^\w.-]/g, (sign) => `.${sign.charCodeAt(0).toString(16)}`)
    .slice(0, 200);
}

/** In characters: three bytes each at most, so always below 240 KiB. */
export const chunkLength = 80_000;
/** One transaction writes all chunks and the switch: 25 keys at most. */
export const mostChunks = 20;

export const chunksOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / chunkLength)) }, (_, i) =>
    text.slice(i * chunkLength, (i + 1) * chunkLength),
  );
