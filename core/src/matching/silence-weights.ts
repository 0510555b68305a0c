/** Fitted by bench/train-silence.ts on bench/dev/matching-offtopic.tsv and matching-ontopic.tsv, over four skill graphs. */
import type { SilenceWeights } from './text-signals.js';

export const shippedSilence: SilenceWeights = {
  bridge: 0.6085,
  strongBridges: 4.3497,
  weakBridges: 0.50262,
  coverage: -0.75711,
  pairCoverage: 0.57886,
  clearCoverage: 1.6239,
  share: 1.4513,
  textShare: -0.62959,
  everyday: -2.964,
  everydayShare: -13.015,
  twoWords: 1.1278,
  threeWords: 2.3059,
  graphSize: -0.19747,
  intercept: -0.28734,
};
