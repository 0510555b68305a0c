/** What to ask at a check-in: "what would help?", never "why are you behind?". REQUIREMENTS R43. */
import type { Verdict, VerdictResult } from './verdict.js';

export type QuestionKind =
  | 'what-would-help'
  | 'which-step'
  | 'who-else'
  | 'protect-time'
  | 'start-this-week'
  | 'what-blocks'
  | 'right-skills'
  | 'too-much'
  | 'what-worked'
  | 'still-right-goal';

/** Three or fewer, the first one always the same; chosen by what the verdict found. */
export function checkInQuestions({ result }: Pick<Verdict, 'result'>): readonly QuestionKind[] {
  const found: QuestionKind[] = ['what-would-help', ...specific(result)];
  return [...new Set(found)].slice(0, 3);
}

function specific({
  state,
  quadrant,
  warning,
  skills,
  lastUsefulStart,
  needDate,
}: VerdictResult): readonly QuestionKind[] {
  const isAtRisk = 'risk' in warning && warning.publicRisk !== 'low';
  // "fragile" and "missing" ask the same, as they read the same.
  const fewCarry = skills.some(({ covered }) => covered <= 1);
  return [
    ...(state === 'wish' ? (['which-step', 'still-right-goal'] as const) : []),
    ...(fewCarry ? (['who-else'] as const) : []),
    ...(quadrant.label === 'wrong-skills' ? (['right-skills'] as const) : []),
    ...(quadrant.label === 'overwork' ? (['too-much'] as const) : []),
    ...(quadrant.label === 'stalled' ? (['what-blocks'] as const) : []),
    ...(isAtRisk && lastUsefulStart < needDate ? (['start-this-week'] as const) : []),
    ...(isAtRisk ? (['protect-time'] as const) : []),
    ...(quadrant.label === 'compounding' ? (['what-worked'] as const) : []),
    'which-step',
  ];
}
