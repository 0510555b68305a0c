/** The week's protected minutes as a ring, one segment a day. */
import './minutes-ring.css';
import type { JSX } from 'preact';
import type { TodayView } from '@keylift/core';
import { useWords } from '../context.js';

const MINUTES_A_DAY = 10;

export function MinutesRing({ week }: { readonly week: TodayView['week'] }): JSX.Element {
  const words = useWords();
  const days = Math.max(1, Math.round(week.of / MINUTES_A_DAY));
  const used = Math.min(week.minutes, week.of);
  return (
    <div class="ring-box">
      <div class="ring" role="img" aria-label={words.minutesUsed(week.minutes, week.of)}>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle class="track" cx="50" cy="50" r="43" />
          {used > 0 && (
            <circle class="used" cx="50" cy="50" r="43" pathLength={week.of} stroke-dasharray={`${used} ${week.of}`} />
          )}
          {Array.from({ length: days }, (_, day) => (
            <path class="gap" d="M50 0v14" transform={`rotate(${(360 * day) / days + 90} 50 50)`} />
          ))}
        </svg>
        <div>
          <b>{week.minutes}</b>
          <span class="cap">{words.ofMinutes(week.of)}</span>
        </div>
      </div>
      <div>
        <h2>{week.label}</h2>
        <p class="meta">{week.sentence}</p>
      </div>
    </div>
  );
}
