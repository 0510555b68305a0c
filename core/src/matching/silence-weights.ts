/** Fitted by bench/train-silence.ts on bench/dev/matching-offtopic.tsv and matching-ontopic.tsv, over four skill graphs. */
import type { SilenceWeights } from './text-signals.js';

export const shippedSilence: SilenceWeights = {
  bridge: 0.86771,
  strongBridges: 4.2162,
  weakBridges: 0.40883,
  coverage: -0.8667,
  pairCoverage: 0.75177,
  clearCoverage: 1.4912,
  share: 1.6808,
  textShare: -0.423,
  everyday: -2.9633,
  everydayShare: -13.038,
  twoWords: 1.0081,
  threeWords: 2.3809,
  graphSize: -0.20477,
  intercept: -0.45898,
};
