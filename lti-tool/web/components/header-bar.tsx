/** The mark, the places there are, and the date. The host around us owns every other navigation. */
import './header-bar.css';
import type { JSX } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { useWords, Who } from '../context.js';
import { returnAddress } from '../return-address.js';
import { hrefOf } from '../router.js';

const everyday = ['today', 'key-results', 'teams', 'xray', 'match', 'time'] as const;
const organisation = ['platforms', 'doctor', 'deliveries', 'audit', 'jira', 'import', 'hours'] as const;

type Place = (typeof everyday)[number] | 'roster' | 'gradebook' | (typeof organisation)[number];

export interface HeaderBarProps {
  readonly here?: Place;
  readonly date?: string;
}

export function HeaderBar({ here, date }: HeaderBarProps): JSX.Element {
  const words = useWords();
  const { role, roster, gradebook, returnUrl } = useContext(Who);
  const back = window.top === window ? returnAddress(returnUrl) : undefined;
  const course: readonly Place[] = [
    ...(roster ? ['roster' as const] : []),
    ...(gradebook ? ['gradebook' as const] : []),
  ];
  const groups = [
    { title: words.ofCourse, places: course },
    { title: words.ofOrganisation, places: role === 'admin' ? organisation : [] },
  ].filter(({ places }) => places.length > 0);
  const [isOpen, setOpen] = useRoom();
  return (
    <header class="bar">
      <span class="mark">
        <Mark />
        Keylift
      </span>
      <nav aria-label={words.mainNavigation}>
        {everyday.map((place) => (
          <Link key={place} place={place} here={here} />
        ))}
      </nav>
      {date !== undefined && <span class="meta">{date}</span>}
      {back && (
        <a class="meta back" href={back.href}>
          {words.backToCourse} ({back.host})
        </a>
      )}
      {groups.length > 0 && (
        <details class="manage" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.manage}</summary>
          <nav aria-label={words.manage}>
            {groups.map(({ title, places }) => (
              <p key={title}>
                <span>{title}</span>
                {places.map((place) => (
                  <Link key={place} place={place} here={here} />
                ))}
              </p>
            ))}
          </nav>
        </details>
      )}
    </header>
  );
}

/** Open where there is room for it, also when the room grows; somebody may open it where there is none. */
function useRoom(): readonly [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const [room] = useState(() => matchMedia('(min-width: 30rem)'));
  const [isOpen, setOpen] = useState(room.matches);
  useEffect(() => {
    const follow = (): void => setOpen(room.matches);
    room.addEventListener('change', follow);
    return () => room.removeEventListener('change', follow);
  }, [room]);
  return [isOpen, setOpen];
}

function Link({ place, here }: { readonly place: Place; readonly here: Place | undefined }): JSX.Element {
  const words = useWords();
  const labels: Readonly<Record<Place, string>> = {
    today: words.today,
    'key-results': words.keyResults,
    teams: words.teams,
    xray: words.xray,
    match: words.match,
    roster: words.members,
    gradebook: words.gradebook,
    platforms: words.platforms,
    doctor: words.doctor,
    deliveries: words.deliveries,
    audit: words.audit,
    jira: words.jira,
    import: words.import,
    time: words.myTime,
    hours: words.hours,
  };
  return (
    <a href={hrefOf({ page: place })} aria-current={here === place ? 'page' : undefined}>
      {labels[place]}
    </a>
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
