/** Fitted by bench/train-silence.ts on bench/dev/matching-offtopic.tsv and matching-ontopic.tsv, over four skill graphs. */
import type { SilenceWeights } from './text-signals.js';

export const shippedSilence: SilenceWeights = {
  bridge: 0.62661,
  strongBridges: 4.3742,
  weakBridges: 0.62814,
  coverage: -1.004,
  pairCoverage: 0.80555,
  clearCoverage: 1.5679,
  share: 1.7625,
  textShare: -0.40459,
  everyday: -2.9233,
  everydayShare: -13.007,
  twoWords: 0.95161,
  threeWords: 2.2927,
  graphSize: -0.19722,
  intercept: -0.58044,
};
