/** Readiness in words: what policy let out, always with its range. */
import type { PublishedReadiness } from '../policy/publish-verdict.js';
import type { PublishedShare } from '../policy/share.js';
import type { Language } from './language.js';

/** "0.6, likely 0.55 to 0.7"; absent where nothing may be said. */
export function readinessText(readiness: PublishedReadiness, language: Language): string | undefined {
  if (!('value' in readiness)) return undefined;
  const [value, low, high] = [readiness.value, readiness.low, readiness.high].map((share) =>
    shareText(share, language),
  );
  if (value === undefined || low === undefined || high === undefined) return undefined;
  return language.say('readiness.range', { value, low, high });
}

export function shareText(share: PublishedShare, { say, number }: Language): string | undefined {
  if ('withheld' in share) return undefined;
  return 'words' in share ? say(`readiness.${share.words}`) : number(share.share, 2);
}

/** Place on a line from 0 to 1; "almost" stands at its end. */
export function shareAt(share: PublishedShare): number | undefined {
  if ('withheld' in share) return undefined;
  return 'words' in share ? (share.words === 'almost-all' ? 1 : 0) : share.share;
}
