/** What every component may ask for: the words and the server. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Api } from './api.js';
import { messagesFor, withSubject, type Messages } from './messages.js';
import type { Subject } from './subject.js';

export const Words = createContext<Messages>(messagesFor('en'));
/** Whether the members of the course can be taken over. */
export const HasRoster = createContext(false);
/** Whether this person may say where practice of the course goes. */
export const HasGradebook = createContext(false);
/** Whether the organisation can connect Jira sites. */
export const HasJira = createContext(false);
/** Whether this person administers the installation: what only they may open is offered to nobody else. */
export const IsAdmin = createContext(false);
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
