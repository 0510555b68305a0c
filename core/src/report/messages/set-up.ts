/** What a course that serves no Key Result says to those who teach it, in both languages; en.ts and de.ts take it in. */
export const setUpEn = {
  'set-up.title': 'What should {course} lift?',
  'set-up.lead':
    'This course serves no Key Result yet. Once it does, whoever learns here gets ten minutes a day toward it.',
  'set-up.paste': 'Paste the Key Result',
  'set-up.paste.text': 'Keylift reads the sentence and proposes the two or three skills that would carry it.',
  'set-up.keep': 'Keep it for this course',
  'set-up.keep.text': 'You confirm the skills, the numbers and the days. The course becomes its team.',
  'set-up.arrive': 'Let people arrive',
  'set-up.arrive.text':
    'Learners join the team when they open Keylift here. You can also take all members over at once.',
  'set-up.begin': 'Paste the Key Result',
} as const;

export const setUpDe: Readonly<Record<keyof typeof setUpEn, string>> = {
  'set-up.title': 'Was soll {course} voranbringen?',
  'set-up.lead':
    'Dieser Kurs dient noch keinem Key Result. Sobald er es tut, bekommt jede Person, die hier lernt, zehn Minuten am Tag dafür.',
  'set-up.paste': 'Füge das Key Result ein',
  'set-up.paste.text': 'Keylift liest den Satz und schlägt die zwei oder drei Fähigkeiten vor, die ihn tragen würden.',
  'set-up.keep': 'Behalte es für diesen Kurs',
  'set-up.keep.text': 'Du bestätigst Fähigkeiten, Zahlen und Tage. Der Kurs wird das Team dazu.',
  'set-up.arrive': 'Lass die Leute kommen',
  'set-up.arrive.text':
    'Wer hier lernt, kommt ins Team, sobald Keylift aus dem Kurs geöffnet wird. Du kannst auch alle auf einmal übernehmen.',
  'set-up.begin': 'Key Result einfügen',
};
