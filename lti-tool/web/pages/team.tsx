/** One team, for those who decide who belongs to it: its members, people to add, codes, courses and Key Results. */
import './teams.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FoundPeopleView, TeamAct, TeamChangeView, TeamInvitationView, TeamView } from '@keylift/core';
import { Asked } from '../components/asked.js';
import { TextField } from '../components/field.js';
import { HeaderBar } from '../components/header-bar.js';
import { PrivateNote } from '../components/private-note.js';
import { useServer, useWords } from '../context.js';
import { focusOn } from './page.js';
import { hrefOf } from '../router.js';
import { useAction } from '../use-action.js';

interface TeamProps {
  readonly view: TeamView;
  readonly changed: (view: TeamView) => void;
}

/** What was done is said at the top, unless the place where it shows is named. */
type Send = (change: () => Promise<TeamChangeView>, shownAt?: string) => void;

export function TeamPage({ view, changed }: TeamProps): JSX.Element {
  const words = useWords();
  const [done, setDone] = useState('');
  const { said, isBusy, run } = useAction();
  const send: Send = (change, shownAt = 'done') =>
    run(async () => {
      setDone('');
      const { team, said: text } = await change();
      if (!team) return void (location.hash = hrefOf({ page: 'teams' }));
      changed(team);
      setDone(text);
      // The button that was pressed is gone: what it did stands here.
      requestAnimationFrame(() => focusOn(shownAt));
    });
  const { courses, keyResults, members } = view;
  return (
    <div class="page teams">
      <HeaderBar here="teams" />
      <main id="content" tabIndex={-1}>
        <nav class="crumb" aria-label={words.path}>
          <a href={hrefOf({ page: 'teams' })}>{view.back}</a>
        </nav>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <p class="said" id="done" role="status" tabIndex={-1}>
          {said || done}
        </p>
        <section class="sec" aria-labelledby="members">
          <h2 id="members">{members.title}</h2>
          {members.none !== undefined && <p class="empty">{members.none}</p>}
          <ul class="people">
            {members.rows.map((row) => (
              <Member key={row.personId} row={row} view={view} send={send} isBusy={isBusy} />
            ))}
          </ul>
        </section>
        <Add view={view} send={send} />
        <Invite view={view} send={send} />
        <section class="sec" aria-labelledby="courses">
          <h2 id="courses">{courses.title}</h2>
          <p>{courses.lead}</p>
          <ul class="people plain">
            {courses.rows.map(({ key, title, keyResult }) => (
              <li key={key}>
                <bdi>{title}</bdi>
                {keyResult && <KeyResultLink {...keyResult} />}
              </li>
            ))}
          </ul>
        </section>
        <section class="sec" aria-labelledby="key-results">
          <h2 id="key-results">{keyResults.title}</h2>
          {keyResults.none !== undefined && <p>{keyResults.none}</p>}
          <ul class="people plain">
            {keyResults.rows.map((row) => (
              <li key={row.id}>
                <KeyResultLink {...row} />
              </li>
            ))}
          </ul>
        </section>
        <PrivateNote text={view.note} />
      </main>
    </div>
  );
}

function KeyResultLink({ id, title }: TeamView['keyResults']['rows'][number]): JSX.Element {
  return <a href={hrefOf({ page: 'key-result', keyResultId: id })}>{title}</a>;
}

interface MemberProps {
  readonly row: TeamView['members']['rows'][number];
  readonly view: TeamView;
  readonly send: Send;
  readonly isBusy: boolean;
}

const changes = { 'add-lead': 'add', 'take-over': 'take-over', 'stop-leading': 'stop' } as const;

function Member({ row, view, send, isBusy }: MemberProps): JSX.Element {
  const api = useServer();
  const place = { teamId: view.id, personId: row.personId };
  const does = ({ act }: TeamAct) =>
    send(() => (act === 'remove' ? api.removeFromTeam(place) : api.leadTeam({ ...place, change: changes[act] })));
  return (
    <li>
      <div class="who">
        <p class="name">
          <bdi>{row.name}</bdi>
          {row.tags.map((tag) => (
            <span key={tag} class="chip">
              {tag}
            </span>
          ))}
        </p>
        {row.came !== undefined && <p class="meta">{row.came}</p>}
      </div>
      {row.acts.length > 0 && (
        <details>
          <summary aria-label={`${view.words.change}: ${row.name}`}>{view.words.change}</summary>
          <div class="acts">
            {row.acts.map((act) => (
              <Asked
                key={act.act}
                {...act}
                about={row.name}
                words={view.words}
                isBusy={isBusy}
                sure={() => does(act)}
              />
            ))}
          </div>
        </details>
      )}
    </li>
  );
}

interface PartProps {
  readonly view: TeamView;
  readonly send: Send;
}

function Add({ view: { id, add }, send }: PartProps): JSX.Element {
  const api = useServer();
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundPeopleView>();
  const { said, run } = useAction();
  return (
    <section class="sec" aria-labelledby="add">
      <h2 id="add">{add.title}</h2>
      <p>{add.lead}</p>
      <form
        class="one-field"
        onSubmit={(event) => {
          event.preventDefault();
          run(async () => setFound(await api.findPeople({ teamId: id, text })));
        }}
      >
        <TextField label={add.label} value={text} set={setText} most={200} />
        <button type="submit" class="btn line">
          {add.send}
        </button>
      </form>
      <p class="hint" role="status">
        {said || found?.sentence}
      </p>
      <ul class="people">
        {found?.people.map((person) => (
          <li key={person.id}>
            <div class="who">
              <p class="name">
                <bdi>{person.name}</bdi>
              </p>
              <p class="meta">{person.teams}</p>
            </div>
            <button
              type="button"
              class="btn small"
              aria-label={`${add.choose}: ${person.name}`}
              onClick={() => {
                setFound(undefined);
                setText('');
                send(() => api.addToTeam({ teamId: id, personId: person.id }));
              }}
            >
              {add.choose}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invite({ view: { id, invite }, send }: PartProps): JSX.Element {
  const api = useServer();
  const [made, setMade] = useState<TeamInvitationView>();
  return (
    <section class="sec" aria-labelledby="invite">
      <h2 id="invite">{invite.title}</h2>
      <p>{invite.lead}</p>
      <button
        type="button"
        class="btn"
        onClick={() =>
          send(async () => {
            const answer = await api.inviteToTeam({ teamId: id });
            setMade(answer);
            return answer;
          }, 'code')
        }
      >
        {invite.send}
      </button>
      <div role="status">
        {made && (
          <div class="panel code-shown" id="code" tabIndex={-1}>
            <p class="code">{made.code}</p>
            <p>{made.sentence}</p>
          </div>
        )}
      </div>
      <ul class="people">
        {invite.rows.map((row) => (
          <li key={row.id}>
            <span>{row.text}</span>
            <button
              type="button"
              class="btn line small"
              aria-label={`${row.withdraw}: ${row.text}`}
              onClick={() => {
                setMade(undefined);
                send(() => api.withdrawTeamInvitation({ teamId: id, invitationId: row.id }));
              }}
            >
              {row.withdraw}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
