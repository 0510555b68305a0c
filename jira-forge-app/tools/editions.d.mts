export type Edition = { readonly edition: 'local' } | { readonly edition: 'connected'; readonly server: string };

interface Manifest {
  readonly modules: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly remotes?: readonly Readonly<Record<string, unknown>>[];
  readonly [part: string]: unknown;
}

export function manifestOf(edition: Edition): Manifest;
export function editionFrom(args: readonly string[]): Edition;
