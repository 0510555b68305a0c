/** What the page about the members of a course says, in both languages; en.ts and de.ts take it in. */
export const rosterEn = {
  'roster.title': 'Members of the course',
  'roster.lead': 'Who learns in {course} can join the team {team} before the first visit.',
  'roster.counts': 'Learners in the course: {all}. Already in the team: {known}. New: {added}.',
  'roster.gone': 'In the team and no longer active in the course: {gone}.',
  'roster.nothing': 'Team and course agree. There is nothing to take over.',
  'roster.what': 'Taken over are a name and the membership, nothing else. Those who teach are not added.',
  'roster.agree': 'The people concerned were told that their membership is shared with Keylift.',
  'roster.take': 'Take over',
  'roster.taken': 'Done. Joined: {added}. Left: {gone}.',
  'roster.agree-first': 'Confirm the sentence above first.',
} as const;

export const rosterDe: Readonly<Record<keyof typeof rosterEn, string>> = {
  'roster.title': 'Mitglieder des Kurses',
  'roster.lead': 'Wer in {course} lernt, kann schon vor dem ersten Besuch in das Team {team} kommen.',
  'roster.counts': 'Lernende im Kurs: {all}. Schon im Team: {known}. Neu: {added}.',
  'roster.gone': 'Im Team und im Kurs nicht mehr aktiv: {gone}.',
  'roster.nothing': 'Team und Kurs stimmen überein. Es gibt nichts zu übernehmen.',
  'roster.what': 'Übernommen werden ein Name und die Mitgliedschaft, sonst nichts. Lehrende kommen nicht dazu.',
  'roster.agree': 'Die Betroffenen wissen, dass ihre Mitgliedschaft mit Keylift geteilt wird.',
  'roster.take': 'Übernehmen',
  'roster.taken': 'Erledigt. Dazugekommen: {added}. Gegangen: {gone}.',
  'roster.agree-first': 'Bestätige zuerst den Satz oben.',
};
