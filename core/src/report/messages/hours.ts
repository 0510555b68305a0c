/** What the page of learning hours says, in both languages; en.ts and de.ts take it in. */
export const hoursEn = {
  'hours.title': 'Where learning time went',
  'hours.sentence': '{time} hours from {from} to {to}, on finished lessons and tasks at work.',
  'hours.withheld': 'From {from} to {to} fewer than {k} were learning, so nothing is shown.',
  'hours.about': 'Key Result',
  'hours.time': 'h:min:s',
  'hours.share': 'Share',
  'hours.none': 'No Key Result',
  'hours.others': 'Others, put together',
  'hours.note':
    'The rows add up exactly. A row about fewer than {k} is put together with others. A month is shown once it is over, so that two looks tell nothing about one person.',
} as const;

export const hoursDe: Readonly<Record<keyof typeof hoursEn, string>> = {
  'hours.title': 'Wohin die Lernzeit ging',
  'hours.sentence': '{time} Stunden vom {from} bis {to}, für beendete Lektionen und Aufgaben bei der Arbeit.',
  'hours.withheld': 'Vom {from} bis {to} lernten weniger als {k}, darum wird nichts gezeigt.',
  'hours.about': 'Key Result',
  'hours.time': 'h:min:s',
  'hours.share': 'Anteil',
  'hours.none': 'Kein Key Result',
  'hours.others': 'Andere, zusammengelegt',
  'hours.note':
    'Die Zeilen ergeben genau die Summe. Eine Zeile über weniger als {k} wird mit anderen zusammengelegt. Ein Monat erscheint, wenn er vorbei ist, damit zwei Blicke nichts über eine einzelne Person sagen.',
};
