/**
 * When to stay silent. A re-ranker's score orders one list and says nothing about whether the list is worth showing, so
 * the decision rests on absolute quantities: bridges, matched words and what they weigh, words of private life.
 */
import { sigmoid, log } from '../math.js';
import { ambiguousStems, everydayStems } from './everyday-words.js';
import type { RankedSkill, Ranking } from './ranker.js';
import { shippedSilence } from './silence-weights.js';
import { textSignals, type SilenceWeights, type TextSignal } from './text-signals.js';
import { stem } from './stem.js';

const looked = 8;
const isAmbiguous = (written: string): boolean => ambiguousStems.has(stem(written.toLowerCase()));

/** The signals of a text, from its best skills. `graphSize` is ln of the number of skills. */
export function readSignals(ranking: Ranking, graphSkills: number): Readonly<Record<TextSignal, number>> {
  const best = ranking.skills.slice(0, looked);
  const size = log(Math.max(2, graphSkills));
  const top = (value: (skill: RankedSkill) => number): number => best.reduce((most, s) => Math.max(most, value(s)), 0);
  const { words } = ranking;
  const everyday = words.filter((word) => everydayStems.has(word.stem)).length;
  const weak = ranking.bridges.filter((term) => term.length === 1 && isAmbiguous(term[0] as string)).length;
  return {
    bridge: Math.min(
      1,
      top(({ evidence }) => evidence.bridge),
    ),
    strongBridges: Math.min(3, ranking.bridges.length - weak),
    weakBridges: Math.min(2, weak),
    coverage: top(({ evidence }) => evidence.coverage) / size,
    pairCoverage: top(({ evidence }) => (evidence.words > 1 ? evidence.coverage : 0)) / size,
    clearCoverage:
      top((skill) => (skill.words.some((word) => !isAmbiguous(word)) ? skill.evidence.coverage : 0)) / size,
    share: top(({ evidence }) => evidence.share),
    textShare: top(({ evidence }) => evidence.textShare),
    everyday: Math.min(3, everyday),
    everydayShare: everyday / Math.max(1, words.length),
    twoWords: top(({ evidence }) => (evidence.words > 1 ? 1 : 0)),
    threeWords: top(({ evidence }) => (evidence.words > 2 ? 1 : 0)),
    graphSize: size,
  };
}

/** P(the text calls for a skill of this graph), 0–1. */
export function confidence(
  signals: Readonly<Record<TextSignal, number>>,
  weights: SilenceWeights = shippedSilence,
): number {
  return sigmoid(textSignals.reduce((sum, name) => sum + weights[name] * signals[name], weights.intercept));
}

/** A skill that neither a bridge nor a good part of a label leads to is not shown even when the text is about work. */
export function holdsUp({ evidence, words, bridge }: RankedSkill, graphSkills: number): boolean {
  if (bridge !== undefined && evidence.bridge >= 0.4) return true;
  const enough = evidence.coverage >= 0.25 * log(Math.max(2, graphSkills));
  return enough && (evidence.words > 1 || (evidence.share >= 0.5 && words.some((word) => !isAmbiguous(word))));
}
