/** What every component may ask for: the words, the server and who looks. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SessionInfo } from '@keylift/core/api';
import type { Api } from './api.js';
import { messagesFor, withSubject, type Messages } from './messages.js';
import type { Subject } from './subject.js';

export const Words = createContext<Messages>(messagesFor('en'));
/** What the session says of the one who looks; empty outside of one. */
export const Who = createContext<Partial<SessionInfo>>({});
export const Server = createContext<Api | undefined>(undefined);

/** The words of the first load, and those of a subject when a page brings it along. */
export function useWords(): Messages;
export function useWords<Own extends object>(subject: Subject<Own>): Messages & Own;
export function useWords(subject?: Subject<object>): Messages {
  const words = useContext(Words);
  return subject === undefined ? words : withSubject(words, subject);
}

export function useServer(): Api {
  const api = useContext(Server);
  if (api === undefined) throw new Error('[web] A component that talks to the server needs <Server.Provider>.');
  return api;
}
