/** Today: the ten minutes, the Key Result they serve, and where the learner stands. */
import './today.css';
import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { SprintItemView, TodayView } from '@keylift/core';
import { useServer, useWords, Who } from '../context.js';
import { HeaderBar } from '../components/header-bar.js';
import { Icon } from '../components/icon.js';
import { LiftLine } from '../components/lift-line.js';
import { MinutesRing } from '../components/minutes-ring.js';
import { PrivateNote } from '../components/private-note.js';
import { Rich } from '../components/rich.js';
import { SetUp } from '../components/set-up.js';
import { StandingLegend, StandingList } from '../components/standing.js';
import { Tag } from '../components/tag.js';
import { WhyDisclosure } from '../components/why.js';
import { hrefOf } from '../router.js';
import { useAction } from '../use-action.js';
import { focusOn } from './page.js';

export interface TodayPageProps {
  readonly view: TodayView;
  /** The day was planned anew. */
  readonly changed: (view: TodayView) => void;
}

export function TodayPage({ view, changed }: TodayPageProps): JSX.Element {
  const words = useWords();
  const { keyResult, standing } = view;
  // Those who administer also learn there how to set it up.
  const { jira, role } = useContext(Who);
  const seesJira = jira === true || role === 'admin';
  if (view.setUp) return <SetUp setUp={view.setUp} date={view.date} />;
  return (
    <div class="page">
      <HeaderBar here="today" date={view.date} />
      <main id="content" tabIndex={-1}>
        <section class="goal" aria-labelledby="headline">
          <h1 id="headline" tabIndex={-1}>
            {view.headline}
          </h1>
          <p class="lead">
            <Rich text={view.lead} />
          </p>
          {keyResult && <LiftLine line={keyResult.line} />}
        </section>
        <div class="columns">
          <Sprint sprint={view.sprint} changed={changed} />
          <aside class="side">
            <MinutesRing week={view.week} />
            <p class="ways">
              {keyResult && <a href={hrefOf({ page: 'path', keyResultId: keyResult.id })}>{words.myPath}</a>}
              <a href={hrefOf({ page: 'time' })}>{words.myTime}</a>
            </p>
            {keyResult && <TakeAlong keyResult={keyResult} />}
          </aside>
        </div>
        {standing.rows.length > 0 && (
          <section class="sec" aria-labelledby="standing">
            <header>
              <h2 id="standing">{standing.title}</h2>
              <StandingLegend rows={standing.rows} />
            </header>
            <StandingList rows={standing.rows} />
            <p class="cap scale-note">{standing.scaleNote}</p>
            <PrivateNote text={view.privacy} />
          </section>
        )}
        <WhyDisclosure rows={standing.rows.map((row) => ({ about: row.label, why: row.why }))} />
        <p class="ways">
          <a href={hrefOf({ page: 'devices' })}>{words.connectBrowser}</a>
          {seesJira && <a href={hrefOf({ page: 'jira' })}>{words.keyliftInJira}</a>}
        </p>
      </main>
    </div>
  );
}

interface SprintProps {
  readonly sprint: TodayView['sprint'];
  readonly changed: TodayPageProps['changed'];
}

function Sprint({ sprint, changed }: SprintProps): JSX.Element {
  const api = useServer();
  const words = useWords();
  const { run, said, isBusy } = useAction();
  const [rests, setRests] = useState('');
  const open = sprint.items.filter((item) => !item.done);
  const toApply = open[0]?.part === 'apply';
  const snooze = (): void =>
    run(async () => {
      setRests('');
      await api.snooze({ minutes: minutesLeftToday() });
      setRests(words.restsToday);
    });
  const decline = ({ lessonId }: SprintItemView): void =>
    run(async () => {
      setRests('');
      await api.decline({ lessonId });
      setRests(words.restsLong);
      changed(await api.today());
      focusOn('sprint'); // the button that was pressed is gone
    });
  return (
    <section class="sprint" aria-labelledby="sprint">
      <header>
        <h2 id="sprint" tabIndex={-1}>
          {sprint.title}
        </h2>
        {sprint.next && (
          <a class="btn" href={hrefOf({ page: 'lesson', lessonId: sprint.next.lessonId, toApply })}>
            {sprint.next.label} <Icon name="on" />
          </a>
        )}
      </header>
      {sprint.empty !== undefined && <p class="empty">{sprint.empty}</p>}
      {sprint.inNoTeam && (
        <p class="empty">
          <a href={hrefOf({ page: 'teams' })}>{words.joinTeam}</a>
        </p>
      )}
      <ol role="list">
        {sprint.items.map((item) => (
          <Step
            key={`${item.part} ${item.lessonId}`}
            item={item}
            // A lesson and its task are one thing to decline.
            {...(item === open.find(({ lessonId }) => lessonId === item.lessonId) && { decline })}
          />
        ))}
      </ol>
      <footer>
        {open.length > 0 && (
          <button class="btn text small" type="button" aria-disabled={isBusy} onClick={snooze}>
            {words.notToday}
          </button>
        )}
        <p class="meta" role="status">
          {said || rests}
        </p>
      </footer>
    </section>
  );
}

/** Until midnight where the browser is. */
function minutesLeftToday(): number {
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  return Math.max(1, Math.ceil((midnight.getTime() - Date.now()) / 60_000));
}

interface StepProps {
  readonly item: SprintItemView;
  readonly decline?: (item: SprintItemView) => void;
}

function Step({ item, decline }: StepProps): JSX.Element {
  const words = useWords();
  const href = hrefOf({ page: 'lesson', lessonId: item.lessonId, toApply: item.part === 'apply' });
  return (
    <li class={item.done ? 'step done' : 'step'}>
      <span class="minutes">
        <bdi>{item.minutes}</bdi>
        <small>{words.minutesShort}</small>
      </span>
      <div>
        <span class="part">
          <Icon name={item.part} /> {item.partLabel}
        </span>
        <h3>
          <a href={href}>{item.title}</a>
        </h3>
        <p class="why">{item.reason}</p>
        {decline && (
          <button
            class="btn text small"
            type="button"
            aria-label={`${words.notForMe}: ${item.title}`}
            onClick={() => decline(item)}
          >
            {words.notForMe}
          </button>
        )}
      </div>
      {item.done && <Tag state="done" label={words.done} />}
    </li>
  );
}

function TakeAlong({ keyResult }: { readonly keyResult: NonNullable<TodayView['keyResult']> }): JSX.Element {
  const words = useWords();
  return (
    <div class="take-along">
      <h3>{words.takeAlong}</h3>
      <p>{keyResult.growthPrompt}</p>
      <a href={hrefOf({ page: 'key-result', keyResultId: keyResult.id })}>
        {words.seeKeyResult}
        <span class="sr">: {keyResult.title}</span>
      </a>
    </div>
  );
}
