/** The words of one subject in every language we speak: the same keys, with the same parameters. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : string;
};

export interface Subject<Texts> {
  readonly en: Texts;
  readonly de: Texts;
}

export function subject<Texts extends object>(en: Texts, de: Translated<NoInfer<Texts>>): Subject<Translated<Texts>> {
  return { en: en as Translated<Texts>, de };
}
