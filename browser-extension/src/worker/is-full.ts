/** Whether the browser refused to keep something because there is no room: IndexedDB by name, storage.local in words only. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
