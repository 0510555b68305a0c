export function bundledFunction(entry: string): Promise<string>;
