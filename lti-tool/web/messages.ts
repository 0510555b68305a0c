/**
 * The interface's own few words. Everything about a person, a lesson or a Key Result comes from the views.
 * Here are those of the first load; the words of a subject (time, steering, the doctor) come with its pages.
 */
import { lessonMessages } from './lesson-messages.js';
import type { Subject, Translated } from './subject.js';

const en = {
  today: 'Today',
  keyResults: 'Key Results',
  xray: 'X-ray',
  teams: 'Teams',
  joinTeam: 'Join a team with a code',
  members: 'Members',
  platforms: 'Platforms',
  gradebook: 'Gradebook',
  deliveries: 'Deliveries',
  audit: 'Changes',
  hours: 'Learning time',
  mainNavigation: 'Keylift',
  manage: 'Manage',
  ofCourse: 'Course',
  ofOrganisation: 'Organisation',
  path: 'Path',
  skipToContent: 'Skip to the content',
  skipToQuestion: 'Skip to the first question',
  loading: 'Loading',
  newWindow: 'opens in a new window',
  minutesShort: 'min',
  ofMinutes: (minutes: number) => `of ${minutes} min`,
  minutesUsed: (minutes: number, of: number) => `${minutes} of ${of} minutes`,
  done: 'Done',
  myTime: 'My time',
  notToday: 'Not today',
  restsToday: 'Nothing is offered until tomorrow. These minutes wait here, should you change your mind.',
  notForMe: 'Not for me',
  restsLong: 'It rests for thirty days. Nobody is told.',
  connectBrowser: 'Connect a browser',
  jira: 'Jira',
  import: 'Import',
  importTitle: 'Bring Key Results in',
  keyliftInJira: 'Keylift in Jira',
  save: 'Save',
  saved: 'Saved.',
  myPath: 'My path',
  playbook: 'Playbook',
  takeAlong: 'A question to take along',
  seeKeyResult: 'See the Key Result',
  likelyRange: 'likely range',
  bestEstimate: 'best estimate',
  needed: 'needed',
  before: 'before',
  now: 'now',
  notSent: 'Your answer has not arrived. Nothing is lost: try again in a moment.',
  notSaved: 'That has not arrived. Try again in a moment.',
  backToToday: 'Back to today',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'Selected. Copy it with Ctrl + C or ⌘ C.',
  howWeKnow: 'How we know, and what would change it',
  rule: 'Rule',
  inputs: 'Seen',
  wouldChange: 'Would change it',
  xrayTitle: 'What would it take?',
  pasteFirst: 'Paste a sentence first.',
  notRead: 'It could not be read just now. Try again in a moment.',
  opening: 'Opening Keylift',
  endedTitle: 'Your session has ended',
  ended: 'Open Keylift again from your course. What you finished is saved.',
  backToCourse: 'Back to the course',
  notFoundTitle: 'This page is not here',
  notFound: 'It may have moved, or it belongs to another team. Today’s ten minutes are one click away.',
  forbiddenTitle: 'This page is for somebody else',
  forbidden: 'Your role in this course does not include it. Nothing is broken.',
  brokenTitle: 'Keylift cannot be reached just now',
  broken: 'The connection or the server did not answer. Nothing you finished is lost.',
  partMissingTitle: 'This page could not be loaded',
  partMissing:
    'The connection broke off, or Keylift was updated after you opened it. Try again; if it stays so, open Keylift again from your course. What you finished is saved.',
  retry: 'Try again',
  doctor: 'Doctor',
  browserTitle: 'This browser',
  match: 'Skills',
  matchTitle: 'Which skills does it call for?',
  changedMeanwhile: 'This was decided meanwhile. Load the page again to see how.',
  checkFields: 'Something in these fields does not fit together yet.',
  ...lessonMessages.en,
};

/** Every locale has these keys, with the same parameters. */
export type Messages = Translated<typeof en>;

const de: Messages = {
  today: 'Heute',
  keyResults: 'Key Results',
  xray: 'Röntgenblick',
  teams: 'Teams',
  joinTeam: 'Einem Team mit einem Code beitreten',
  members: 'Mitglieder',
  platforms: 'Plattformen',
  gradebook: 'Bewertungen',
  deliveries: 'Zustellungen',
  audit: 'Änderungen',
  hours: 'Lernzeit',
  mainNavigation: 'Keylift',
  manage: 'Verwalten',
  ofCourse: 'Kurs',
  ofOrganisation: 'Unternehmen',
  path: 'Pfad',
  skipToContent: 'Zum Inhalt springen',
  skipToQuestion: 'Zur ersten Frage springen',
  loading: 'Wird geladen',
  newWindow: 'öffnet ein neues Fenster',
  minutesShort: 'Min.',
  ofMinutes: (minutes) => `von ${minutes} Min.`,
  minutesUsed: (minutes, of) => `${minutes} von ${of} Minuten`,
  done: 'Erledigt',
  myTime: 'Meine Zeit',
  notToday: 'Heute nicht',
  restsToday: 'Bis morgen wird nichts angeboten. Diese Minuten warten hier, falls du es dir anders überlegst.',
  notForMe: 'Nichts für mich',
  restsLong: 'Es ruht dreißig Tage. Niemand erfährt davon.',
  connectBrowser: 'Browser verbinden',
  jira: 'Jira',
  import: 'Importieren',
  importTitle: 'Key Results hereinholen',
  keyliftInJira: 'Keylift in Jira',
  save: 'Speichern',
  saved: 'Gespeichert.',
  myPath: 'Mein Weg',
  playbook: 'Fahrplan',
  takeAlong: 'Eine Frage zum Mitnehmen',
  seeKeyResult: 'Zum Key Result',
  likelyRange: 'wahrscheinliche Spanne',
  bestEstimate: 'beste Schätzung',
  needed: 'nötig',
  before: 'vorher',
  now: 'jetzt',
  notSent: 'Deine Antwort ist nicht angekommen. Nichts ist verloren: versuch es gleich noch einmal.',
  notSaved: 'Das ist nicht angekommen. Versuch es gleich noch einmal.',
  backToToday: 'Zurück zu heute',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyByHand: 'Markiert. Kopiere mit Strg + C oder ⌘ C.',
  howWeKnow: 'Woher wir das wissen und was es ändern würde',
  rule: 'Regel',
  inputs: 'Gesehen',
  wouldChange: 'Das würde es ändern',
  xrayTitle: 'Was würde es brauchen?',
  pasteFirst: 'Füge zuerst einen Satz ein.',
  notRead: 'Das ließ sich gerade nicht lesen. Versuch es gleich noch einmal.',
  opening: 'Keylift wird geöffnet',
  endedTitle: 'Deine Sitzung ist beendet',
  ended: 'Öffne Keylift noch einmal aus deinem Kurs. Was du abgeschlossen hast, ist gespeichert.',
  backToCourse: 'Zurück zum Kurs',
  notFoundTitle: 'Diese Seite gibt es hier nicht',
  notFound:
    'Vielleicht ist sie umgezogen, oder sie gehört einem anderen Team. Die zehn Minuten von heute sind einen Klick entfernt.',
  forbiddenTitle: 'Diese Seite ist für andere',
  forbidden: 'Deine Rolle in diesem Kurs umfasst sie nicht. Nichts ist kaputt.',
  brokenTitle: 'Keylift ist gerade nicht erreichbar',
  broken: 'Verbindung oder Server haben nicht geantwortet. Nichts, was du abgeschlossen hast, ist verloren.',
  partMissingTitle: 'Diese Seite ließ sich nicht laden',
  partMissing:
    'Die Verbindung brach ab, oder Keylift wurde aktualisiert, nachdem du es geöffnet hast. Versuch es noch einmal; bleibt es so, öffne Keylift noch einmal aus deinem Kurs. Was du abgeschlossen hast, ist gespeichert.',
  retry: 'Noch einmal versuchen',
  doctor: 'Doktor',
  browserTitle: 'Dieser Browser',
  match: 'Fähigkeiten',
  matchTitle: 'Welche Fähigkeiten braucht das?',
  changedMeanwhile: 'Das wurde inzwischen entschieden. Lade die Seite neu, um zu sehen, wie.',
  checkFields: 'In diesen Feldern passt noch etwas nicht zusammen.',
  ...lessonMessages.de,
};

export const catalogues: { readonly [Language in 'en' | 'de']: Messages } = { en, de };

export type Language = keyof typeof catalogues;

/** The language we speak to somebody with this locale, `de` for `de-AT`; English where we have none. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}

export function messagesFor(locale: string): Messages {
  return catalogues[languageOf(locale)];
}

const joined = new WeakMap<object, Map<Messages, Messages>>();

/** The words of a page and those of a subject, in the same language; the same object for the same question. */
export function withSubject<Own extends object>(words: Messages, subject: Subject<Own>): Messages & Own {
  const known = joined.get(subject) ?? new Map<Messages, Messages>();
  joined.set(subject, known);
  const both = known.get(words) ?? { ...words, ...(words === de ? subject.de : subject.en) };
  known.set(words, both);
  return both as Messages & Own;
}
