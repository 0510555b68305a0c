// Reads `--name value` from the words after a measurement's name.

export function optionalFlag(args: readonly string[], name: string): string | undefined {
  const place = args.indexOf(`--${name}`);
  return place < 0 ? undefined : args[place + 1];
}

export function flag(args: readonly string[], name: string): string {
  const value = optionalFlag(args, name);
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}
