// `eval mastery --test FILE.tsv [--fit FILE.tsv] [--timed]`: predict, then update, every row in file order.
import { scoreBinary } from './binary-scores.js';
import { flag, optionalFlag } from './flags.js';
import { newNumbering, readAnswers } from './mastery-answers.js';
import { fitModel, predictFitted } from './mastery-fitted.js';
import { predictShipped, shippedConstants } from './mastery-shipped.js';

export async function run(args: readonly string[]): Promise<object> {
  const numbering = newNumbering();
  const timed = args.includes('--timed');
  const fitFile = optionalFlag(args, 'fit');
  const fitted = fitFile === undefined ? undefined : fitModel(readAnswers(fitFile, numbering, timed), timed);
  const answers = readAnswers(flag(args, 'test'), numbering, timed);
  const start = performance.now();
  const predictions = fitted ? predictFitted(fitted, answers) : predictShipped(answers);
  const elapsed = performance.now() - start;
  return {
    ...scoreBinary(
      predictions,
      answers.map(({ correct }) => correct),
    ),
    events: answers.length,
    usPerEvent: (1000 * elapsed) / answers.length,
    weights: fitted ? fitted.weights.length : shippedConstants,
  };
}
