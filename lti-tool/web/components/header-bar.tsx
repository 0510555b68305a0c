/** The mark, the places there are, and the date. The host around us owns every other navigation. */
import './header-bar.css';
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { HasGradebook, HasRoster, IsAdmin, useWords } from '../context.js';
import { hrefOf } from '../router.js';

export interface HeaderBarProps {
  readonly here?:
    'today' | 'key-results' | 'xray' | 'match' | 'roster' | 'gradebook' | 'platforms' | 'jira' | 'doctor' | 'deliveries';
  readonly date?: string;
}

export function HeaderBar({ here, date }: HeaderBarProps): JSX.Element {
  const words = useWords();
  const hasRoster = useContext(HasRoster);
  const hasGradebook = useContext(HasGradebook);
  const isAdmin = useContext(IsAdmin);
  return (
    <header class="bar">
      <span class="mark">
        <Mark />
        Keylift
      </span>
      <nav aria-label={words.mainNavigation}>
        <a href={hrefOf({ page: 'today' })} aria-current={here === 'today' ? 'page' : undefined}>
          {words.today}
        </a>
        <a href={hrefOf({ page: 'key-results' })} aria-current={here === 'key-results' ? 'page' : undefined}>
          {words.keyResults}
        </a>
        <a href={hrefOf({ page: 'xray' })} aria-current={here === 'xray' ? 'page' : undefined}>
          {words.xray}
        </a>
        <a href={hrefOf({ page: 'match' })} aria-current={here === 'match' ? 'page' : undefined}>
          {words.match}
        </a>
        {hasRoster && (
          <a href={hrefOf({ page: 'roster' })} aria-current={here === 'roster' ? 'page' : undefined}>
            {words.members}
          </a>
        )}
        {isAdmin && (
          <a href={hrefOf({ page: 'platforms' })} aria-current={here === 'platforms' ? 'page' : undefined}>
            {words.platforms}
          </a>
        )}
        {isAdmin && (
          <a href={hrefOf({ page: 'doctor' })} aria-current={here === 'doctor' ? 'page' : undefined}>
            {words.doctor}
          </a>
        )}
        {isAdmin && (
          <a href={hrefOf({ page: 'jira' })} aria-current={here === 'jira' ? 'page' : undefined}>
            {words.jira}
          </a>
        )}
        {hasGradebook && (
          <a href={hrefOf({ page: 'gradebook' })} aria-current={here === 'gradebook' ? 'page' : undefined}>
            {words.gradebook}
          </a>
        )}
        {isAdmin && (
          <a href={hrefOf({ page: 'deliveries' })} aria-current={here === 'deliveries' ? 'page' : undefined}>
            {words.deliveries}
          </a>
        )}
      </nav>
      {date !== undefined && <span class="meta">{date}</span>}
    </header>
  );
}

/** A key on its side; its bit is three rising bars, the last one brass. */
export function Mark(): JSX.Element {
  return (
    <svg class="key-mark" viewBox="2 10 60 46" aria-hidden="true">
      <g>
        <circle cx="17" cy="41" r="11.5" />
        <path d="M28.5 41H60.5M36.5 41V31M46.5 41V22" />
      </g>
      <path class="goal" d="M57 44.5V12" />
    </svg>
  );
}
