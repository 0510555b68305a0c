/** What a person reads instead of the names of features: a few kinds of reasons. */
import type { FeatureName } from './feature-names.js';

/** `meaning` comes from embeddings, where an organisation has switched them on. */
export type TermName = FeatureName | 'meaning';
export type TermGroup =
  'name' | 'spelling' | 'phrase' | 'description' | 'related' | 'bridge' | 'work' | 'kind' | 'meaning';

const groupOf: Readonly<Record<TermName, TermGroup>> = {
  bmLabel: 'name',
  covLabel: 'name',
  cov2rawLabel: 'name',
  cov1rawLabel: 'name',
  rawLabel: 'name',
  covMax: 'name',
  cov2rawMax: 'name',
  cov1rawMax: 'name',
  fullMax: 'name',
  meanAlt: 'name',
  desc: 'description',
  expMax: 'related',
  charMax: 'spelling',
  charLabel: 'spelling',
  phrase: 'phrase',
  prior: 'work',
  short: 'name',
  bmLabelOfTop: 'name',
  covMaxOfTop: 'name',
  cov2rawMaxOfTop: 'name',
  descOfTop: 'description',
  expMaxOfTop: 'related',
  charMaxOfTop: 'spelling',
  bmLabelRank: 'name',
  covMaxRank: 'name',
  cov2rawMaxRank: 'name',
  descRank: 'description',
  expMaxRank: 'related',
  charMaxRank: 'spelling',
  sameWork: 'work',
  siblings: 'work',
  knowledge: 'kind',
  transversal: 'kind',
  crossSector: 'kind',
  sectorSpecific: 'kind',
  coveragePrior: 'work',
  isPhrase: 'phrase',
  softMax: 'spelling',
  softLabel: 'spelling',
  predicted: 'description',
  bridge: 'bridge',
  office: 'work',
  namedWork: 'work',
  firstWord: 'name',
  lastWord: 'name',
  missing: 'name',
  textShare: 'name',
  entries: 'name',
  wholeEntries: 'name',
  wholeShare: 'name',
  pairs: 'phrase',
  knowledgePhrase: 'kind',
  sharpCoverage: 'name',
  sameWorkCoverage: 'work',
  titleBridge: 'bridge',
  titleOffice: 'work',
  meaning: 'meaning',
};

/** Sums of a skill's terms, the strongest first. */
export function groupTerms(
  terms: readonly { readonly feature: TermName; readonly value: number }[],
): readonly { readonly group: TermGroup; readonly value: number }[] {
  const sums = new Map<TermGroup, number>();
  for (const { feature, value } of terms) sums.set(groupOf[feature], (sums.get(groupOf[feature]) ?? 0) + value);
  return [...sums]
    .map(([group, value]) => ({ group, value }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.group < b.group ? -1 : 1));
}
