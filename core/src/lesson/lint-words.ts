/** Words a lesson does not use in its own voice (visual voice: the subject is the work, never the person). */
import type { Locale } from '../model.js';

export interface UnwantedWords {
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly instead: string;
}

const aPerson = 'say what happened in the work, not who is to blame';
const aScore = 'say what to look at next: "Not yet. …"';
const belittling = 'leave it out; whoever does not find it obvious feels small';

export const unwantedWords: Readonly<Record<Locale, readonly UnwantedWords[]>> = {
  en: [
    { pattern: /\b(?:your|their|his|her|whose) (?:own )?(?:fault|mistake)s?\b/iu, instead: aPerson },
    { pattern: /\byou(?: have|'ve|’ve)? (?:failed|messed up|forgot|neglected)\b/iu, instead: aPerson },
    { pattern: /\byou should(?:n't|n’t| not)? have\b/iu, instead: aPerson },
    {
      pattern: /\b(?:careless|lazy|stupid|dumb|incompetent|sloppy|ignorant|clueless)(?:ly|ness)?\b/iu,
      instead: aPerson,
    },
    { pattern: /\b(?:user|human) error\b/iu, instead: aPerson },
    { pattern: /\bdifficult (?:customer|person|people|user)s?\b/iu, instead: 'name the situation: "a customer who …"' },
    { pattern: /\b(?:wrong|incorrect|bad) answer\b/iu, instead: aScore },
    { pattern: /\b(?:obviously|of course|everyone knows|needless to say|simply)\b/iu, instead: belittling },
  ],
  de: [
    { pattern: /\b(?:dein|Ihr|sein|ihr) (?:eigener )?(?:Fehler|Verschulden)\b/u, instead: aPerson },
    { pattern: /\bselbst schuld\b/iu, instead: aPerson },
    { pattern: /\bhätte(?:st|n)? (?:du|Sie|er|sie) .{0,40}(?:sollen|müssen)\b/iu, instead: aPerson },
    { pattern: /\b(?:faul|dumm|unfähig|schlampig|ahnungslos|nachlässig)(?:e[nrms]?)?\b/iu, instead: aPerson },
    { pattern: /\b(?:Anwenderfehler|Bedienfehler|menschliches Versagen)\b/iu, instead: aPerson },
    { pattern: /\bschwierige[nrs]? (?:Kund|Mensch|Person)\p{L}*/iu, instead: 'name the situation: "jemand, der …"' },
    { pattern: /\bfalsche Antwort\b/iu, instead: aScore },
    { pattern: /\b(?:offensichtlich|selbstverständlich|jeder weiß|bekanntlich)\b/iu, instead: belittling },
  ],
};

/** A verdict on the person where feedback should begin with the matter. */
export const verdictOpening: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:wrong|incorrect|no[,.!]|correct[.!]|well done|great|perfect|excellent)/iu,
  de: /^(?:falsch|nein[,.!]|richtig[.!]|super|toll|perfekt)/iu,
};
