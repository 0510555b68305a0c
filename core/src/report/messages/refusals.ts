/**
 * What a refusal says in German, by the English sentence it was raised with; `{1}` stands for what is filled in. English says
 * what it was raised with. A refusal that is not here is said by its code.
 */
export const refusalsDe: Readonly<Record<string, string>> = {
  'Sign in to Jira to learn here.': 'Melde dich in Jira an, um hier zu lernen.',
  'Which work item? Name its key, MOB-142.': 'Welcher Vorgang? Nenne seinen Schlüssel, MOB-142.',
  'Which project? Name its key, MOB.': 'Welches Projekt? Nenne seinen Schlüssel, MOB.',
  '"{1}" is missing.': '„{1}“ fehlt.',
  'Jira asks for a short break. Open this again in a minute.':
    'Jira bittet um eine kurze Pause. Öffne das in einer Minute noch einmal.',
  'Jira answered with something that is no work item.': 'Jira hat mit etwas geantwortet, das kein Vorgang ist.',
  'There is no library on this site that this version can read.':
    'Auf dieser Site ist keine Bibliothek, die diese Version lesen kann.',
  'The library is being changed. Try again in a moment.':
    'Die Bibliothek wird gerade gewechselt. Versuch es gleich noch einmal.',
  'This person is not known here. Open Keylift from your course again.':
    'Diese Person ist hier nicht bekannt. Öffne Keylift noch einmal aus deinem Kurs.',

  'There is no such lesson. It may have been taken away.':
    'Diese Lektion gibt es nicht. Vielleicht wurde sie herausgenommen.',
  'This lesson does not teach that skill.': 'Diese Lektion vermittelt die Fähigkeit nicht.',
  'This lesson has no such question.': 'Diese Frage gibt es in der Lektion nicht.',
  'The skill "{1}" of this question is not in the graph.':
    'Die Fähigkeit „{1}“ dieser Frage ist in der Bibliothek nicht zu finden.',
  'This question wants a typed answer.': 'Diese Frage möchte eine getippte Antwort.',
  'This question wants a choice of options.': 'Bei dieser Frage wählst du aus.',
  'Choose exactly one option.': 'Wähl genau eine Möglichkeit.',
  'Choose at least one option.': 'Wähl mindestens eine Möglichkeit.',
  'Put every option into order.': 'Bring alle Möglichkeiten in eine Reihenfolge.',
  'Each option can be chosen once.': 'Jede Möglichkeit lässt sich einmal wählen.',
  'There is no option "{1}".': 'Die Möglichkeit „{1}“ gibt es nicht.',
  'An answer is a text or a choice.': 'Eine Antwort ist ein Text oder eine Auswahl.',
  'Asking colleagues is switched off on this site.':
    'Kolleginnen und Kollegen zu fragen ist auf dieser Site abgeschaltet.',
  'There is no such skill on this site.': 'Diese Fähigkeit gibt es auf dieser Site nicht.',

  'There is no such Key Result.': 'Dieses Key Result gibt es nicht.',
  'This Key Result belongs to another team.': 'Dieses Key Result gehört einem anderen Team.',
  'This Key Result is not tied to the project.': 'Dieses Key Result ist mit dem Projekt nicht verknüpft.',
  'This is for those who lead the team that owns the Key Result.':
    'Das ist für alle, die das Team leiten, dem das Key Result gehört.',
  'The time must be UTC with milliseconds, 2026-10-20T08:00:00.000Z.':
    'Der Zeitpunkt wird in UTC mit Millisekunden gebraucht, 2026-10-20T08:00:00.000Z.',
  'The time lies in the future.': 'Der Zeitpunkt liegt in der Zukunft.',
  'The value must be a number.': 'Der Wert wird als Zahl gebraucht.',
  'Choose one of the five answers.': 'Wähl eine der fünf Antworten.',
  'Those answer who learn beside work items of this project.':
    'Hier antworten alle, die neben Vorgängen dieses Projekts lernen.',

  'This team does not need that skill for this Key Result.':
    'Dieses Team braucht die Fähigkeit für dieses Key Result nicht.',
  'Only active people of the team can be asked.': 'Gefragt werden können nur aktive Leute des Teams.',
  'The start lies after the day the Key Result is due.':
    'Der Beginn liegt nach dem Tag, an dem das Key Result fällig ist.',
  'This id belongs to another offer.': 'Diese Kennung gehört zu einem anderen Angebot.',
  'There is no such remedy under this Key Result.': 'Diese Maßnahme gibt es unter dem Key Result nicht.',
  'Name the remedy in up to 500 characters.': 'Benenn die Maßnahme mit bis zu 500 Zeichen.',
  'The start must be a date, YYYY-MM-DD.': 'Der Beginn wird als Datum gebraucht, JJJJ-MM-TT.',
  'The review comes after the start.': 'Der Rückblick kommt nach dem Beginn.',
  'Say who is asked.': 'Sag, wer gefragt wird.',
  'A remedy is proposed by a named person.': 'Eine Maßnahme wird von einer benannten Person vorgeschlagen.',
  'Expected levels lie between 0 and 5, lowest first.':
    'Erwartete Stufen liegen zwischen 0 und 5, die niedrigste zuerst.',
  'Only the person who was asked decides about this.': 'Darüber entscheidet nur, wer gefragt wurde.',
  'What takes its place needs an id of its own.': 'Was an die Stelle tritt, braucht eine eigene Kennung.',
  'What takes its place serves the same skill of the same Key Result.':
    'Was an die Stelle tritt, dient derselben Fähigkeit desselben Key Results.',
  'Keep the reason within {1} characters.': 'Halte den Grund unter {1} Zeichen.',
  'This remedy is "{1}" already.': 'Über diese Maßnahme ist schon entschieden.',
  'Say yes, no, or suggest something else.': 'Sag ja, nein, oder schlag etwas anderes vor.',

  'Only administrators of Jira change this.': 'Das ändern nur Administratoren von Jira.',
  'Settings come as an object.': 'Einstellungen kommen als Objekt.',
  'Working days without a change: 0 to 60.': 'Arbeitstage ohne Änderung: 0 bis 60.',
  'The smallest group is 5, or 10 in EU mode.': 'Die kleinste Gruppe sind 5, im EU-Modus 10.',
  'Write a project, MOB, or an epic, MOB-100.': 'Schreib ein Projekt, MOB, oder ein Epic, MOB-100.',
  'Write 1 to 200 characters.': 'Schreib 1 bis 200 Zeichen.',
  'Write a list of up to 100 names.': 'Schreib eine Liste von bis zu 100 Namen.',
  'Write a list of up to 500 rows.': 'Schreib eine Liste von bis zu 500 Zeilen.',

  'This is not a content pack.': 'Das ist kein Inhaltspaket.',
  'This pack has format {1}, and this version reads up to {2}: update the app.':
    'Dieses Paket hat Format {1}, und diese Version liest bis {2}: Bring die App auf den neuesten Stand.',
  'The number of lessons is missing.': 'Die Zahl der Lektionen fehlt.',
  'The ContextPack is missing.': 'Das ContextPack fehlt.',
  'The ContextPack knows {1} lessons, the pack brings {2}.':
    'Das ContextPack kennt {1} Lektionen, das Paket bringt {2}.',
  'The ContextPack knows {1} skills, the pack brings {2}.':
    'Das ContextPack kennt {1} Fähigkeiten, das Paket bringt {2}.',
  'The ContextPack is not base64.': 'Das ContextPack ist nicht in base64.',
  'A version is 1 to 40 letters, digits, dots and dashes.':
    'Eine Version hat 1 bis 40 Buchstaben, Ziffern, Punkte und Striche.',
  'Lessons come as a list.': 'Lektionen kommen als Liste.',
  'A lesson needs an id, a title, 1 to 10 minutes, skills and blocks.':
    'Eine Lektion braucht eine Kennung, einen Titel, 1 bis 10 Minuten, Fähigkeiten und Blöcke.',
  'Something is missing here: export the pack again.': 'Hier fehlt etwas: Exportier das Paket noch einmal.',
  'This part of the upload names no bucket.': 'Dieser Teil des Hochladens nennt keinen Platz.',
  'A part of the upload did not arrive: send it again.':
    'Ein Teil ist nicht angekommen: Lade das Paket noch einmal hoch.',
  'The parts of the upload are missing.': 'Die Teile des Hochladens fehlen.',
  '{1} lessons were announced and {2} arrived.': '{1} Lektionen waren angekündigt, {2} sind angekommen.',
  'This library is too large for one site: split it by department.':
    'Diese Bibliothek ist für eine Site zu groß: Teil sie nach Abteilungen.',

  'The Keylift server does not answer right now. Nothing is lost.':
    'Der Keylift-Server antwortet gerade nicht. Nichts ist verloren.',
  'The library of the server has a shape this version does not know.':
    'Die Bibliothek des Servers hat eine Form, die diese Version nicht kennt.',
  'This code is not valid any more, or was mistyped. Take a new one in Keylift.':
    'Dieser Code gilt nicht mehr oder ist vertippt. Hol in Keylift einen neuen.',
  'This code is of another organisation than this Jira site.':
    'Dieser Code ist von einer anderen Organisation als diese Jira-Site.',
  'Too many codes were wrong. Wait ten minutes, then take a new one in Keylift.':
    'Das waren zu viele ungültige Codes. Warte zehn Minuten und hol dann in Keylift einen neuen.',
  'This Jira site is not connected yet: an administrator types a code first.':
    'Diese Jira-Site ist noch nicht verbunden: Zuerst tippt jemand von der Administration einen Code ein.',
};

/** For everything else: what comes from a machine, or names something only a programmer knows. */
export const refusedEn = {
  'refused.not-found': 'This is not there, or not any more.',
  'refused.invalid': 'Keylift cannot take this as it is. Check what was given.',
  'refused.conflict': 'This changed meanwhile. Open the page again.',
  'refused.unauthorized': 'Sign in again.',
  'refused.forbidden': 'This is not open to you.',
  'refused.unavailable': 'This does not work right now. Try again in a moment.',
} as const;

export const refusedDe: Readonly<Record<keyof typeof refusedEn, string>> = {
  'refused.not-found': 'Das gibt es nicht, oder nicht mehr.',
  'refused.invalid': 'So kann Keylift das nicht annehmen. Sieh die Angaben noch einmal durch.',
  'refused.conflict': 'Das hat sich inzwischen geändert. Öffne die Seite noch einmal.',
  'refused.unauthorized': 'Melde dich noch einmal an.',
  'refused.forbidden': 'Das steht dir nicht offen.',
  'refused.unavailable': 'Das geht gerade nicht. Versuch es gleich noch einmal.',
};
