/** What the browser extension's card says of a Key Result. */
export const packEn = { 'pack.helps': 'Helps with “{title}”.' } as const;

export const packDe: Readonly<Record<keyof typeof packEn, string>> = { 'pack.helps': 'Hilft bei „{title}“.' };
