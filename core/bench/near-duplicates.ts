// Texts that say nearly the same belong in one fold, or a model is judged on what it has seen.

const alike = 0.6;
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);

/** For each text the number of its group: texts of which one shares three fifths of its words with another, and so on. */
export function groupAlike(texts: readonly string[]): readonly number[] {
  const words = texts.map(wordsOf);
  const group = texts.map((_, i) => i);
  words.forEach((own, i) => {
    for (let j = 0; j < i; j += 1) {
      const other = words[j]!;
      const common = [...own].filter((word) => other.has(word)).length;
      if (common === 0 || common / (own.size + other.size - common) <= alike) continue;
      const [from, to] = [group[i]!, group[j]!];
      group.forEach((g, k) => {
        if (g === from) group[k] = to;
      });
    }
  });
  return group;
}
