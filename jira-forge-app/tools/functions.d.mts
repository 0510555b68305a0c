export function bundledFunction(entry: string): Promise<string>;
export function spokenBy(entry: string): Promise<readonly { readonly id: string; readonly code: string }[]>;
