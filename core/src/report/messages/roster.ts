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
  'roster.into': 'Who joins?',
  'roster.into.everybody': 'Everybody in the course, in the team {team}',
  'roster.into.group': 'Only the group {name} ({learners}), in the team {team}',
  'roster.into.groups': 'Everybody, and each group is a team of its own as well',
  'roster.daily':
    'From now on this is repeated every day: who joins the course joins the team, who leaves it leaves the team.',
  'roster.daily.since':
    'Since {day} this is repeated every day: who joins the course joins the team, who leaves it leaves the team.',
  'roster.stop': 'Stop repeating it',
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
  'roster.into': 'Wer kommt dazu?',
  'roster.into.everybody': 'Alle im Kurs, in das Team {team}',
  'roster.into.group': 'Nur die Gruppe {name} ({learners}), in das Team {team}',
  'roster.into.groups': 'Alle, und jede Gruppe ist auch ein eigenes Team',
  'roster.daily': 'Ab jetzt täglich: wer in den Kurs kommt, kommt ins Team, wer ihn verlässt, verlässt das Team.',
  'roster.daily.since':
    'Seit dem {day} täglich: wer in den Kurs kommt, kommt ins Team, wer ihn verlässt, verlässt das Team.',
  'roster.stop': 'Nicht mehr wiederholen',
};
