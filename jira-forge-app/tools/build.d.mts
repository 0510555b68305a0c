export function buildEditions(outDir?: string): Promise<Record<'local' | 'connected', string>>;
export function manifests(): Record<'local' | 'connected', unknown>;
