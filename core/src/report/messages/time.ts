/** What the settings of learning time and its calendar say, in both languages; en.ts and de.ts take it in. */
export const timeEn = {
  'feed.name': 'Keylift',
  'feed.summary': 'Ten minutes',
  'time.title': 'My time',
  'time.lead': 'When ten minutes suit you. Only you can see this page.',
  'time.next': 'The next ten minutes: {when}.',
  'time.next.none': 'Nothing is offered at the moment.',
  'time.limits': 'At most {perDay} a day and {perWeek} a week, {apart} minutes apart, on every surface together.',
  'time.holidays': 'Holidays of your organisation: {days}.',
  'time.holidays.none': 'Your organisation has named no holidays yet.',
} as const;

export const timeDe: Readonly<Record<keyof typeof timeEn, string>> = {
  'feed.name': 'Keylift',
  'feed.summary': 'Zehn Minuten',
  'time.title': 'Meine Zeit',
  'time.lead': 'Wann dir zehn Minuten passen. Nur du siehst diese Seite.',
  'time.next': 'Die nächsten zehn Minuten: {when}.',
  'time.next.none': 'Gerade wird nichts angeboten.',
  'time.limits':
    'Höchstens {perDay} am Tag und {perWeek} in der Woche, {apart} Minuten Abstand, auf allen Oberflächen zusammen.',
  'time.holidays': 'Feiertage deiner Organisation: {days}.',
  'time.holidays.none': 'Deine Organisation hat noch keine Feiertage genannt.',
};
