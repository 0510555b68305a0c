/** What a text shows about whether it calls for a skill at all, and the weights that turn it into a probability. */

export const textSignals = [
  'bridge',
  'strongBridges',
  'weakBridges',
  'coverage',
  'pairCoverage',
  'clearCoverage',
  'share',
  'textShare',
  'everyday',
  'everydayShare',
  'twoWords',
  'threeWords',
  'graphSize',
] as const;
export type TextSignal = (typeof textSignals)[number];
export type SilenceWeights = Readonly<Record<TextSignal, number>> & { readonly intercept: number };
