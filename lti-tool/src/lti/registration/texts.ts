/** The sentences of the registration pages. */
import type { Locale } from '@keylift/core';

interface Texts {
  readonly confirm: Readonly<Record<'title' | 'lead' | 'asked' | 'button', string>>;
  readonly done: Readonly<Record<'title' | 'updated' | 'lead' | 'approve' | 'button', string>> &
    Readonly<Record<'moodle' | 'canvas' | 'other', readonly string[]>>;
  readonly failure: Readonly<Record<'title' | 'used' | 'known' | 'other' | 'said' | 'reference', string>>;
}

export const registrationTexts: Readonly<Record<Locale, Texts>> = {
  en: {
    confirm: {
      title: 'Register Keylift',
      lead: 'Keylift will be added as a tool of',
      asked:
        'It asks for a name to greet people with, the members of a course, and a gradebook column for practice. It does not ask for e-mail addresses.',
      button: 'Register',
    },
    done: {
      title: 'Keylift is registered',
      updated: 'Keylift is up to date',
      lead: 'What is left to do:',
      approve: 'Whoever runs Keylift switches this registration on: on its page “Platforms”, or by command.',
      moodle: [
        'In “Manage tools”, activate Keylift: until then it is pending.',
        'In a course, open “More”, “LTI External tools”, and show Keylift in the activity chooser.',
      ],
      canvas: [
        'In “Apps”, switch Keylift on for the accounts or courses that should have it.',
        'The first launch from a course completes the registration.',
      ],
      other: ['Switch Keylift on for the courses that should have it.'],
      button: 'Close',
    },
    failure: {
      title: 'Keylift was not registered',
      used: 'This invitation was used already or is too old. Ask whoever runs Keylift for a new one.',
      known:
        'This platform is registered already, and nothing was changed here. Where the platform lists Keylift twice now, remove the newer one. To bring the one there was up to date, whoever runs Keylift makes an address for that on the page “Platforms”.',
      other: 'The platform and Keylift did not agree. Nothing was kept; a new invitation is needed for the next try.',
      said: 'What was wrong',
      reference: 'Reference',
    },
  },
  de: {
    confirm: {
      title: 'Keylift registrieren',
      lead: 'Keylift wird ein Werkzeug von',
      asked:
        'Es fragt nach einem Namen für die Begrüßung, nach den Mitgliedern eines Kurses und nach einer Bewertungsspalte für Übungen. Nach E-Mail-Adressen fragt es nicht.',
      button: 'Registrieren',
    },
    done: {
      title: 'Keylift ist registriert',
      updated: 'Keylift ist auf dem neuesten Stand',
      lead: 'Was noch zu tun ist:',
      approve:
        'Wer Keylift betreibt, schaltet diese Registrierung frei: auf der Seite „Plattformen“ oder mit einem Befehl.',
      moodle: [
        'In „Tools verwalten“ Keylift aktivieren: Bis dahin wartet es.',
        'In einem Kurs unter „Mehr“, „Externe LTI-Tools“ Keylift in der Aktivitätenauswahl anzeigen.',
      ],
      canvas: [
        'Unter „Apps“ Keylift für die Konten oder Kurse einschalten, die es haben sollen.',
        'Der erste Start aus einem Kurs schließt die Registrierung ab.',
      ],
      other: ['Keylift für die Kurse einschalten, die es haben sollen.'],
      button: 'Schließen',
    },
    failure: {
      title: 'Keylift wurde nicht registriert',
      used: 'Diese Einladung wurde schon benutzt oder ist zu alt. Wer Keylift betreibt, kann eine neue ausstellen.',
      known:
        'Diese Plattform ist schon registriert, und hier wurde nichts geändert. Führt die Plattform Keylift nun zweimal auf, bitte das neuere entfernen. Um das ältere zu erneuern, stellt, wer Keylift betreibt, auf der Seite „Plattformen“ eine Adresse dafür aus.',
      other:
        'Die Plattform und Keylift sind sich nicht einig geworden. Nichts wurde behalten; für den nächsten Versuch braucht es eine neue Einladung.',
      said: 'Was nicht stimmte',
      reference: 'Kennung',
    },
  },
};
