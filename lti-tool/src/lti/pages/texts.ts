/** The sentences of the launch pages. The subject is the launch, never the person. */
import type { Locale } from '@keylift/core';
import type { CheckId, CheckResult } from '../checks.js';

interface Texts {
  /** "What was checked" */
  readonly checks: Readonly<Record<CheckId, string>>;
  readonly results: Readonly<Record<CheckResult['result'], string>>;
  readonly refused: Readonly<
    Record<'title' | 'stoppedAt' | 'checklist' | 'reference' | 'browser' | 'administrators' | 'doctor', string>
  >;
  /** What to do when this check failed; `general` for the others. */
  readonly advice: Readonly<Partial<Record<CheckId, string>> & { general: string }>;
  readonly newWindow: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly ifItFails: string;
    readonly ifItFailsInMoodle: string;
  };
  readonly platformError: {
    readonly title: string;
    readonly signIn: string;
    readonly other: string;
    readonly said: string;
  };
  readonly waiting: Readonly<Record<'title' | 'lead' | 'link' | 'back', string>>;
  readonly busy: { readonly title: string; readonly lead: string };
  readonly notFound: { readonly title: string; readonly lead: string };
  readonly notALaunch: { readonly title: string; readonly lead: string };
  readonly failed: { readonly title: string; readonly lead: string };
}

const en: Texts = {
  checks: {
    'login-parameters': 'The platform said who it is and where to go',
    registration: 'The platform is registered with Keylift',
    'login-deployment': 'This installation of Keylift is known',
    'login-target': 'The address to open belongs to Keylift',
    response: 'The answer of the platform is complete',
    state: 'The launch is new and was started here',
    browser: 'The same browser started and finished the launch',
    algorithm: 'The message is signed as LTI 1.3 asks (RS256)',
    key: 'The key of the signature is published by the platform',
    signature: 'The signature is genuine',
    claims: 'The message is from this platform, for Keylift, and complete',
    times: 'The message is fresh',
    audience: 'The message is for nobody else',
    nonce: 'The message answers this launch',
    version: 'The LTI version is 1.3.0',
    'message-type': 'The kind of message is known',
    deployment: 'The message is from a known installation of Keylift',
    roles: 'The roles are a list',
    'resource-link': 'The message names what it is about',
    target: 'The address to open belongs to Keylift',
    supported: 'Keylift can do what the message asks for',
  },
  results: { passed: 'fine', failed: 'stopped here', 'not-reached': 'not looked at' },
  refused: {
    title: 'Keylift could not open from here',
    stoppedAt: 'Stopped at',
    checklist: 'What was checked',
    reference: 'Reference for your administrator',
    browser: 'See what this browser keeps',
    administrators: 'For administrators',
    doctor:
      'The page “Doctor” of Keylift lists refused launches with what mends them; “keylift doctor” does so at a terminal.',
  },
  advice: {
    general:
      'A safety check stopped the launch. Open Keylift from your course again. If it stops again, give the reference below to your administrator: the list shows which setting to compare.',
    response: 'Open Keylift from your course. This address only answers when your learning platform sends you here.',
    state: 'This launch was used already, or it waited too long. Open Keylift from your course again.',
    registration: 'Keylift does not know this learning platform yet. An administrator can register it.',
    'login-deployment':
      'The platform is registered, but this installation of Keylift in it is not known yet, or not let in. An administrator can do that on the page “Platforms”.',
    deployment:
      'The platform is registered, but this installation of Keylift in it is not known yet, or not let in. An administrator can do that on the page “Platforms”.',
    times:
      'The launch waited too long, or the clocks of the two servers differ. Open Keylift from your course again. If it stops again, an administrator should compare the clocks.',
    key: 'The platform signs with a key that it does not publish, or its list of keys could not be read. Try again in a minute; if it stops again, an administrator should check the key set address.',
    browser:
      'The browser that began the launch is not the one that finished it, or it kept nothing in between. Open Keylift from your course again, in a new window if you can.',
    'login-target':
      'The link leads to another address than that of Keylift. Whoever made the link in the course can mend it.',
    target: 'The link leads to another address than that of Keylift. Whoever made the link in the course can mend it.',
    'resource-link':
      'The learning platform did not say what the launch is about. Open Keylift from an activity of your course; if it stops again, give the reference below to your administrator.',
    'message-type':
      'The learning platform sent a kind of message that Keylift does not know. Open Keylift from an activity of your course.',
    supported: 'Keylift cannot do this from inside the learning platform yet. Nothing was changed.',
  },
  newWindow: {
    title: 'One more click',
    lead: 'Your browser keeps Keylift and your learning platform apart in this frame. In a window of its own, Keylift opens as usual.',
    button: 'Open in a new window',
    ifItFails: 'If that window shows an error, open the activity from your course again.',
    ifItFailsInMoodle:
      'Moodle starts a launch only once. If the new window says that something was not found, open the activity from your course again; a teacher can set its launch container to “New window”.',
  },
  platformError: {
    title: 'Your learning platform stopped the launch',
    signIn: 'It needs you to sign in again. Sign in there, then open Keylift from your course.',
    other: 'Open Keylift from your course again. If it stops again, show your administrator what the platform said.',
    said: 'What the platform said',
  },
  waiting: {
    title: 'Opening Keylift',
    lead: 'This takes a moment.',
    link: 'Continue',
    back: 'Back to your course',
  },
  busy: {
    title: 'Many launches at once',
    lead: 'Keylift opens again in a minute. Nothing was lost.',
  },
  notFound: { title: 'There is nothing here', lead: 'Open Keylift from your course.' },
  notALaunch: {
    title: 'This is not a launch',
    lead: 'Open Keylift from your course: what arrived here cannot be read.',
  },
  failed: {
    title: 'Something went wrong on our side',
    lead: 'Nothing was lost. Open Keylift from your course again in a moment.',
  },
};

const de: Texts = {
  checks: {
    'login-parameters': 'Die Plattform hat gesagt, wer sie ist und wohin es geht',
    registration: 'Die Plattform ist bei Keylift registriert',
    'login-deployment': 'Diese Installation von Keylift ist bekannt',
    'login-target': 'Die Zieladresse gehört zu Keylift',
    response: 'Die Antwort der Plattform ist vollständig',
    state: 'Der Start ist neu und begann hier',
    browser: 'Derselbe Browser hat den Start begonnen und beendet',
    algorithm: 'Die Nachricht ist signiert, wie LTI 1.3 es verlangt (RS256)',
    key: 'Die Plattform veröffentlicht den Schlüssel der Signatur',
    signature: 'Die Signatur ist echt',
    claims: 'Die Nachricht ist von dieser Plattform, für Keylift, und vollständig',
    times: 'Die Nachricht ist frisch',
    audience: 'Die Nachricht ist für niemanden sonst',
    nonce: 'Die Nachricht antwortet auf diesen Start',
    version: 'Die LTI-Version ist 1.3.0',
    'message-type': 'Die Art der Nachricht ist bekannt',
    deployment: 'Die Nachricht kommt von einer bekannten Installation von Keylift',
    roles: 'Die Rollen sind eine Liste',
    'resource-link': 'Die Nachricht nennt, worum es geht',
    target: 'Die Zieladresse gehört zu Keylift',
    supported: 'Keylift kann, was die Nachricht verlangt',
  },
  results: { passed: 'in Ordnung', failed: 'hier angehalten', 'not-reached': 'nicht mehr geprüft' },
  refused: {
    title: 'Keylift ließ sich von hier nicht öffnen',
    stoppedAt: 'Angehalten bei',
    checklist: 'Was geprüft wurde',
    reference: 'Kennung für die Administration',
    browser: 'Sehen, was dieser Browser behält',
    administrators: 'Für die Administration',
    doctor:
      'Die Seite „Doktor“ von Keylift zeigt abgelehnte Starts und was sie behebt; „keylift doctor“ tut es im Terminal.',
  },
  advice: {
    general:
      'Eine Sicherheitsprüfung hat den Start angehalten. Öffne Keylift noch einmal aus deinem Kurs. Hält es wieder an, gib die Kennung unten an die Administration: Die Liste zeigt, welche Einstellung zu vergleichen ist.',
    response: 'Öffne Keylift aus deinem Kurs. Diese Adresse antwortet nur, wenn deine Lernplattform dich herschickt.',
    state: 'Dieser Start wurde schon benutzt oder hat zu lange gewartet. Öffne Keylift noch einmal aus deinem Kurs.',
    registration: 'Keylift kennt diese Lernplattform noch nicht. Die Administration kann sie registrieren.',
    'login-deployment':
      'Die Plattform ist registriert, diese Installation von Keylift darin aber noch nicht bekannt oder nicht zugelassen. Die Administration kann das auf der Seite „Plattformen“ tun.',
    deployment:
      'Die Plattform ist registriert, diese Installation von Keylift darin aber noch nicht bekannt oder nicht zugelassen. Die Administration kann das auf der Seite „Plattformen“ tun.',
    times:
      'Der Start hat zu lange gewartet, oder die Uhren der beiden Server gehen verschieden. Öffne Keylift noch einmal aus deinem Kurs. Hält es wieder an, sollte die Administration die Uhren vergleichen.',
    key: 'Die Plattform signiert mit einem Schlüssel, den sie nicht veröffentlicht, oder ihre Schlüsselliste war nicht lesbar. Versuche es in einer Minute noch einmal; hält es wieder an, sollte die Administration die Adresse der Schlüsselliste prüfen.',
    browser:
      'Ein anderer Browser hat den Start beendet als begonnen, oder er hat dazwischen nichts behalten. Öffne Keylift noch einmal aus deinem Kurs, wenn es geht in einem neuen Fenster.',
    'login-target':
      'Der Link führt zu einer anderen Adresse als der von Keylift. Wer ihn im Kurs angelegt hat, kann ihn berichtigen.',
    target:
      'Der Link führt zu einer anderen Adresse als der von Keylift. Wer ihn im Kurs angelegt hat, kann ihn berichtigen.',
    'resource-link':
      'Die Lernplattform hat nicht gesagt, worum es geht. Öffne Keylift aus einer Aktivität deines Kurses; hält es wieder an, gib die Kennung unten an die Administration.',
    'message-type':
      'Die Lernplattform hat eine Art von Nachricht geschickt, die Keylift nicht kennt. Öffne Keylift aus einer Aktivität deines Kurses.',
    supported: 'Das kann Keylift aus der Lernplattform heraus noch nicht. Es wurde nichts verändert.',
  },
  newWindow: {
    title: 'Noch ein Klick',
    lead: 'Dein Browser trennt Keylift und deine Lernplattform in diesem Rahmen. In einem eigenen Fenster öffnet sich Keylift wie gewohnt.',
    button: 'In neuem Fenster öffnen',
    ifItFails: 'Zeigt das Fenster einen Fehler, öffne die Aktivität noch einmal aus deinem Kurs.',
    ifItFailsInMoodle:
      'Moodle beginnt einen Start nur einmal. Sagt das neue Fenster, dass etwas nicht gefunden wurde, öffne die Aktivität noch einmal aus deinem Kurs; eine Lehrperson kann als Startcontainer „Neues Fenster“ einstellen.',
  },
  platformError: {
    title: 'Deine Lernplattform hat den Start angehalten',
    signIn: 'Du musst dich dort neu anmelden. Melde dich an und öffne dann Keylift aus deinem Kurs.',
    other:
      'Öffne Keylift noch einmal aus deinem Kurs. Hält es wieder an, zeige der Administration, was die Plattform sagt.',
    said: 'Was die Plattform sagt',
  },
  waiting: { title: 'Keylift öffnet sich', lead: 'Einen Augenblick.', link: 'Weiter', back: 'Zurück zum Kurs' },
  busy: {
    title: 'Viele Starts auf einmal',
    lead: 'In einer Minute öffnet sich Keylift wieder. Es ging nichts verloren.',
  },
  notFound: { title: 'Hier ist nichts', lead: 'Öffne Keylift aus deinem Kurs.' },
  notALaunch: { title: 'Das ist kein Start', lead: 'Öffne Keylift aus deinem Kurs: Was hier ankam, ist nicht lesbar.' },
  failed: {
    title: 'Bei uns ist etwas schiefgegangen',
    lead: 'Es ging nichts verloren. Öffne Keylift gleich noch einmal aus deinem Kurs.',
  },
};

export const texts: Readonly<Record<Locale, Texts>> = { en, de };
