/** The inverted index over every label and alternative label of a list of skills, in typed arrays. */
import { log } from '../math.js';
import type { SkillText } from './skill-text.js';
import { rememberedStem } from './stem.js';
import { languageOf, toWords } from './words.js';

/** Lists of lists in two arrays: list i is `items[starts[i] … starts[i + 1])`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export interface SkillIndex {
  readonly skills: readonly SkillText[];
  /** Stem to token. */
  readonly tokens: ReadonlyMap<string, number>;
  readonly stems: readonly string[];
  /** ln(1 + (N − df + ½) ÷ (df + ½)), df = skills with the token in any entry; 0 for tokens of descriptions only. */
  readonly idf: Float64Array;
  /** The same over descriptions. */
  readonly descriptionIdf: Float64Array;
  /** Written forms that occur in labels, for character n-grams. */
  readonly forms: readonly string[];
  readonly formToken: Int32Array;

  /** Entry e belongs to skill `entrySkill[e]`; the first entry of a skill is its label. */
  readonly entrySkill: Int32Array;
  readonly skillEntries: Int32Array;
  /** Tokens of an entry in their order, repeated where the label repeats them. */
  readonly entryTokens: Lists;
  /** Forms, parallel to the tokens. */
  readonly entryForms: Int32Array;
  /** Σ idf over distinct tokens. */
  readonly mass: Float64Array;
  readonly tokenEntries: Lists;

  readonly descriptionTokens: Lists;
  readonly tokenDescriptions: Lists;
  /** Length of the binary tf-idf vector of the description. */
  readonly descriptionNorm: Float64Array;
}

const withoutBrackets = (label: string): string => label.replace(/\([^)]*\)/g, ' ');

/** The texts of a skill's entries: the label first, then alternatives that say something else. */
export function entryTexts(skill: SkillText): readonly string[] {
  return [...new Set([skill.label, ...skill.alternatives])];
}

export function buildSkillIndex(skills: readonly SkillText[]): SkillIndex {
  const tokens = new Map<string, number>();
  const stems: string[] = [];
  const forms = new Map<string, number>();
  const formToken: number[] = [];
  const tokenOf = (stem: string): number => {
    const known = tokens.get(stem);
    if (known !== undefined) return known;
    tokens.set(stem, stems.length);
    return stems.push(stem) - 1;
  };
  const stemmed = rememberedStem();
  const entrySkill: number[] = [];
  const skillEntries = new Int32Array(skills.length + 1);
  const entryStarts: number[] = [0];
  const entryItems: number[] = [];
  const entryForms: number[] = [];
  skills.forEach((skill, s) => {
    for (const text of entryTexts(skill)) {
      const bare = withoutBrackets(text);
      for (const word of toWords(bare, languageOf(bare), stemmed)) {
        const token = tokenOf(word.stem);
        let form = forms.get(word.plain);
        if (form === undefined) {
          form = forms.size;
          forms.set(word.plain, form);
          formToken.push(token);
        }
        entryItems.push(token);
        entryForms.push(form);
      }
      entrySkill.push(s);
      entryStarts.push(entryItems.length);
    }
    skillEntries[s + 1] = entrySkill.length;
  });
  const labelTokens = stems.length;
  const descriptionLists = skills.map((skill) => [
    ...new Set(toWords(skill.description, languageOf(skill.description), stemmed).map((word) => tokenOf(word.stem))),
  ]);

  const entryTokens: Lists = { starts: Int32Array.from(entryStarts), items: Int32Array.from(entryItems) };
  const entryOwner = Int32Array.from(entrySkill);
  const tokenEntries = inverted(entryTokens, stems.length);
  const idf = new Float64Array(stems.length);
  for (let t = 0; t < labelTokens; t += 1)
    idf[t] = inverseFrequency(skills.length, ownersOf(tokenEntries, t, entryOwner));
  const mass = new Float64Array(entrySkill.length);
  for (let t = 0; t < labelTokens; t += 1) {
    for (let k = tokenEntries.starts[t]!; k < tokenEntries.starts[t + 1]!; k += 1) {
      const entry = tokenEntries.items[k]!;
      mass[entry]! += idf[t]!;
    }
  }
  const descriptionTokens = listsOf(descriptionLists);
  const tokenDescriptions = inverted(descriptionTokens, stems.length);
  const descriptionIdf = Float64Array.from(stems, (_, t) =>
    inverseFrequency(skills.length, tokenDescriptions.starts[t + 1]! - tokenDescriptions.starts[t]!),
  );
  const descriptionNorm = Float64Array.from(descriptionLists, (list) =>
    Math.sqrt(list.reduce((sum, t) => sum + descriptionIdf[t]! ** 2, 0)),
  );
  return {
    skills,
    tokens,
    stems,
    idf,
    descriptionIdf,
    forms: [...forms.keys()],
    formToken: Int32Array.from(formToken),
    entrySkill: entryOwner,
    skillEntries,
    entryTokens,
    entryForms: Int32Array.from(entryForms),
    mass,
    tokenEntries,
    descriptionTokens,
    tokenDescriptions,
    descriptionNorm,
  };
}

const inverseFrequency = (all: number, having: number): number => log(1 + (all - having + 0.5) / (having + 0.5));

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  const items = new Int32Array(starts[lists.length]!);
  lists.forEach((list, i) => items.set(list, starts[i]));
  return { starts, items };
}

/** For each of `size` items the lists that hold it, each list once, in order. */
export function inverted(lists: Lists, size: number): Lists {
  const counts = new Int32Array(size + 1);
  const seen = new Int32Array(size).fill(-1);
  const each = (visit: (item: number, list: number) => void): void => {
    seen.fill(-1);
    for (let list = 0; list + 1 < lists.starts.length; list += 1) {
      for (let k = lists.starts[list]!; k < lists.starts[list + 1]!; k += 1) {
        const item = lists.items[k]!;
        if (seen[item] === list) continue;
        seen[item] = list;
        visit(item, list);
      }
    }
  };
  each((item) => (counts[item + 1]! += 1));
  for (let i = 0; i < size; i += 1) counts[i + 1]! += counts[i]!;
  const next = counts.slice();
  const items = new Int32Array(counts[size]!);
  each((item, list) => {
    items[next[item]!] = list;
    next[item]! += 1;
  });
  return { starts: counts, items };
}

/** Number of distinct owners among a token's entries; entries of one owner stand together. */
function ownersOf(tokenEntries: Lists, token: number, owner: Int32Array): number {
  let count = 0;
  let last = -1;
  for (let k = tokenEntries.starts[token]!; k < tokenEntries.starts[token + 1]!; k += 1) {
    const skill = owner[tokenEntries.items[k]!]!;
    if (skill !== last) count += 1;
    last = skill;
  }
  return count;
}
