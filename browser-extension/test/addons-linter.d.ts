/** The part of Mozilla's linter that the test uses; the package brings no types. */
declare module 'addons-linter' {
  interface Message {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
  }
  interface Outcome {
    readonly errors: readonly Message[];
    readonly warnings: readonly Message[];
    readonly notices: readonly Message[];
  }
  const linter: {
    createInstance(options: { readonly config: Readonly<Record<string, unknown>>; readonly runAsBinary: boolean }): {
      run(): Promise<Outcome>;
    };
  };
  export default linter;
}
