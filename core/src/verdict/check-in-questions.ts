/** What to ask at a check-in: "what would help?", never "why are you behind?". REQUIREMENTS R43. */
import type { Locale } from '../model.js';
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

/** The words, for managers to say or change. */
export const questionTexts: Readonly<Record<Locale, Readonly<Record<QuestionKind, string>>>> = {
  en: {
    'what-would-help': 'What would help most in the next two weeks?',
    'which-step': 'Which step feels hardest right now, and what would make it easier?',
    'who-else': 'Who could learn this next to you, so that it does not rest on one pair of shoulders?',
    'protect-time': 'Which ten minutes a day can we keep free for this, and what may we leave for it?',
    'start-this-week': 'What would have to be true for you to start this week?',
    'what-blocks': 'What stands in the way that I could move?',
    'right-skills': 'The practice shows. Is it practice in what this work really needs?',
    'too-much': 'The results come at a price. What should we stop or put later?',
    'what-worked': 'What worked well enough that others should know it?',
    'still-right-goal': 'What would people do differently if this goal were met?',
  },
  de: {
    'what-would-help': 'Was würde in den nächsten zwei Wochen am meisten helfen?',
    'which-step': 'Welcher Schritt fällt gerade am schwersten, und was würde ihn leichter machen?',
    'who-else': 'Wer könnte das neben dir lernen, damit es nicht auf einem Paar Schultern liegt?',
    'protect-time': 'Welche zehn Minuten am Tag halten wir dafür frei, und was darf dafür liegen bleiben?',
    'start-this-week': 'Was müsste gegeben sein, damit du diese Woche anfangen kannst?',
    'what-blocks': 'Was steht im Weg, das ich wegräumen kann?',
    'right-skills': 'Die Übung zeigt sich. Ist es Übung in dem, was diese Arbeit wirklich braucht?',
    'too-much': 'Die Ergebnisse haben ihren Preis. Was sollten wir lassen oder später tun?',
    'what-worked': 'Was hat so gut geklappt, dass andere davon wissen sollten?',
    'still-right-goal': 'Was würden Menschen anders machen, wenn dieses Ziel erreicht wäre?',
  },
};
