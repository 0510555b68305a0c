/** A screen's resolver: each act gets its world, and who calls. */
import Resolver from '@forge/resolver';
import { answered, callerOf, localeOf, type Caller } from '../resolve';

export type Act<World> = (world: World, caller: Caller, payload: unknown) => Promise<unknown>;

interface Call {
  readonly payload?: unknown;
  readonly context: unknown;
}

export function resolverOf<World>(
  acts: Readonly<Record<string, Act<World>>>,
  worldOf: (context: unknown) => World,
): ReturnType<Resolver['getDefinitions']> {
  const resolver = new Resolver();
  for (const [name, act] of Object.entries(acts)) {
    resolver.define(name, ({ payload, context }: Call) =>
      answered(localeOf(payload), async () => act(worldOf(context), callerOf(context, payload), payload)),
    );
  }
  return resolver.getDefinitions();
}
