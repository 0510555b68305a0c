/** Taking turns on one connection. */

/** Who may use the connection: a transaction of Prisma has it for itself from its begin to its end. */
export interface Turn {
  readonly take: () => void;
  readonly give: () => void;
  /** Undefined while nobody has it; otherwise to be asked again afterwards, because somebody else may have been sooner. */
  readonly taken: () => Promise<void> | undefined;
}

export function createTurn(): Turn {
  let holder: { readonly ended: Promise<void>; readonly end: () => void } | undefined;
  return {
    take() {
      let end = () => {};
      const ended = new Promise<void>((done) => (end = done));
      holder = { ended, end };
    },
    give() {
      holder?.end();
      holder = undefined;
    },
    taken: () => holder?.ended,
  };
}
