/** Taking turns on one connection. */

/** Who may use the connection: a transaction of Prisma has it for itself from its begin to its end. */
export interface Turn {
  readonly take: () => void;
  readonly give: () => void;
  readonly free: () => Promise<void>;
}

export function createTurn(): Turn {
  let taken: { readonly ended: Promise<void>; readonly end: () => void } | undefined;
  return {
    take() {
      let end = () => {};
      const ended = new Promise<void>((done) => (end = done));
      taken = { ended, end };
    },
    give() {
      taken?.end();
      taken = undefined;
    },
    async free() {
      while (taken) await taken.ended;
    },
  };
}
