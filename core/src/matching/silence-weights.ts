/** Fitted by bench/train-silence.ts on bench/dev/matching-offtopic.tsv and matching-ontopic.tsv, over four skill graphs. */
import type { SilenceWeights } from './evidence.js';

export const shippedSilence: SilenceWeights = {
  bridge: 0.68616,
  strongBridges: 4.3219,
  weakBridges: 0.47356,
  coverage: -0.71792,
  pairCoverage: 0.57655,
  clearCoverage: 1.6344,
  share: 1.4037,
  textShare: -0.57749,
  everyday: -2.963,
  everydayShare: -12.927,
  twoWords: 1.1143,
  threeWords: 2.3145,
  graphSize: -0.20029,
  intercept: -0.2859,
};
