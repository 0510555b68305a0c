/** The doctor, for administrators: one look after the other, with what is done so far and a way to stop. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeyliftError } from '@keylift/core';
import type { DoctorFindings, DoctorView } from '@keylift/core/api';
import { HeaderBar } from '../components/header-bar.js';
import { useServer, useWords } from '../context.js';
import { doctorMessages } from '../doctor-messages.js';
import { Findings } from '../doctor/findings.js';
import { ThisBrowser } from '../doctor/this-browser.js';

type Found = Readonly<Record<string, DoctorFindings['findings']>>;

export function DoctorPage({ view }: { readonly view: DoctorView }): JSX.Element {
  const api = useServer();
  const words = useWords(doctorMessages);
  const looks = view.groups.flatMap((group) => group.looks);
  const [found, setFound] = useState<Found>({});
  const [state, setState] = useState<'looking' | 'done' | 'stopped'>('looking');
  const [turn, setTurn] = useState(0);
  /** The round under way; another number ends it. */
  const round = useRef(0);

  const lost = (name: string, error: unknown): DoctorFindings['findings'] => [
    {
      title: name,
      result: 'unknown',
      said: words.browserUnknown,
      seen: (error as KeyliftError).code === 'invalid' ? words.doctorRefused : words.doctorLost,
    },
  ];

  useEffect(() => {
    const mine = ++round.current;
    setFound({});
    setState('looking');
    void (async () => {
      for (const name of looks) {
        const findings = await api.look({ look: name }).then(
          (answer) => answer.findings,
          (error: unknown) => lost(name, error),
        );
        if (round.current !== mine) return;
        setFound((before) => ({ ...before, [name]: findings }));
      }
      setState('done');
    })();
    return () => void round.current++;
  }, [turn]);

  const stop = (): void => {
    round.current++;
    setState('stopped');
  };
  const done = looks.filter((name) => found[name] !== undefined).length;
  const count = (result: string): number =>
    Object.values(found)
      .flat()
      .filter((one) => one.result === result).length;

  return (
    <div class="page doctor">
      <HeaderBar here="doctor" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <p class="acts">
          {state === 'looking' ? (
            <>
              <progress value={done} max={looks.length} aria-label={words.doctorProgress(done, looks.length)} />
              <button type="button" class="btn line small" onClick={stop}>
                {words.doctorStop}
              </button>
            </>
          ) : (
            <button type="button" class="btn line" onClick={() => setTurn(turn + 1)}>
              {words.doctorAgain}
            </button>
          )}
        </p>
        <p role="status">
          {state === 'looking' && words.doctorProgress(done, looks.length)}
          {state === 'stopped' && `${words.doctorStopped} `}
          {state !== 'looking' && words.doctorSummary(count('fail'), count('warn'))}
        </p>
        {view.groups.map(({ title, looks: names }) => {
          const findings = names.flatMap((name) => found[name] ?? []);
          return findings.length === 0 ? undefined : (
            <section class="sec" key={title}>
              <header>
                <h2>{title}</h2>
              </header>
              <Findings findings={findings} />
            </section>
          );
        })}
        <section class="sec">
          <header>
            <h2>{words.browserTitle}</h2>
          </header>
          <p>{words.browserLead}</p>
          <ThisBrowser turn={turn} />
        </section>
      </main>
    </div>
  );
}
