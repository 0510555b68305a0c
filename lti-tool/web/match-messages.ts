/** The few words around matching that no view brings. */
import { subject } from './subject.js';

export const matchMessages = subject(
  {
    matchLabel: 'Paste any text from work',
    matchIsCourse: 'It is a course: the first line is its title',
    matchIt: 'Find skills',
    matchIntro: 'A Key Result, an issue, the title of a page or a course. Private texts get silence.',
  },
  {
    matchLabel: 'Einen Text aus der Arbeit einfügen',
    matchIsCourse: 'Es ist ein Kurs: die erste Zeile ist sein Titel',
    matchIt: 'Fähigkeiten finden',
    matchIntro: 'Ein Key Result, ein Vorgang, der Titel einer Seite oder eines Kurses. Bei Privatem bleibt es still.',
  },
);
