/** From a session to what is drawn. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Server, Who, Words } from './context.js';
import { Fetched, titled } from './loaded.js';
import { messagesFor } from './messages.js';
import { EndedPage, UnreachablePage } from './pages/notice.js';
import { Skeleton } from './pages/page.js';
import { parts } from './parts.js';
import { parseRoute } from './router.js';
import { Routed } from './routed.js';
import type { Session } from './session.js';

export interface AppProps {
  readonly session: Session;
  /** The language until the session says otherwise. */
  readonly locale: string;
}

export function App({ session, locale: first }: AppProps): JSX.Element {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    const follow = (): void => setState(session.state());
    follow(); // an answer may come before the first effect runs
    return session.subscribe(follow);
  }, [session]);
  const info = 'info' in state ? state.info : undefined;
  const locale = info?.locale ?? first;
  const words = messagesFor(locale);
  const visit = useRef<string>(null);
  return (
    <Server.Provider value={session.api}>
      <Words.Provider value={words}>
        {state.status === 'opening' && <Skeleton kind="page" />}
        {state.status === 'open' && (
          <Who.Provider value={info ?? {}}>
            <Routed locale={locale} />
          </Who.Provider>
        )}
        {state.status === 'ended' &&
          (parseRoute(location.hash).page === 'browser' ? (
            <Fetched
              locale={locale}
              visit={visit}
              name="browser"
              load={titled(words.browserTitle)}
              part={parts.browser}
            />
          ) : (
            <EndedPage locale={locale} {...(info?.returnUrl !== undefined && { returnUrl: info.returnUrl })} />
          ))}
        {state.status === 'unreachable' && <UnreachablePage locale={locale} retry={() => void session.open()} />}
      </Words.Provider>
    </Server.Provider>
  );
}
