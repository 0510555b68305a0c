/** What is said where people steer: offers, versions, contests, pivots, reviews; en.ts and de.ts take it in. */
export const steeringEn = {
  'person.unnamed': 'somebody without a name here',

  'intervention.review-due': 'Time to look at it',
  'offer.note': 'They may say yes, suggest something else, or say no without a reason. Nothing is assigned.',
  'offer.draft': 'Ten minutes a day on {skill}',
  'offer.skill-of': '{skill}, {team}',
  'offer.own': 'Your own suggestion.',
  'offer.from': 'Offered to you by {name}. Only the two of you see this line.',
  'offer.to': 'You offered this to {name}. Only the two of you see this line.',
  'offer.reason': 'Said with the no: “{reason}”',

  'history.title': 'How this Key Result changed',
  'history.version': 'Version {version}',
  'history.target': 'Goal: {after} instead of {before}.',
  'history.baseline': 'Start value: {after} instead of {before}.',
  'history.start': 'Begins on {after} instead of {before}.',
  'history.due': 'Due on {after} instead of {before}.',
  'history.skills-added': 'New: {skills}.',
  'history.skills-dropped': 'No longer needed: {skills}.',
  'history.levels': 'The same skills, with other levels or weights.',
  'history.unit': 'Another unit.',
  'history.direction': 'Another direction.',
  'history.tolerance': 'Another tolerance.',
  'history.kind': 'Committed became stretch, or the other way round.',
  'history.ownerTeamIds': 'Other owner teams.',

  'contest.title': 'Does something here look off?',
  'contest.note': 'Say what you see. A person answers within ten working days; until then this page is marked.',
  'contest.mark': 'Contested. An answer is due by {day}.',
  'contest.due': 'An answer is due by {day}.',
  'contest.answer': '{name}: “{text}”',
} as const;

export const steeringDe: Readonly<Record<keyof typeof steeringEn, string>> = {
  'person.unnamed': 'jemand, dessen Name hier fehlt',

  'intervention.review-due': 'Zeit für einen Blick darauf',
  'offer.note': 'Möglich sind ein Ja, ein anderer Vorschlag oder ein Nein ohne Grund. Nichts wird zugewiesen.',
  'offer.draft': 'Zehn Minuten am Tag für {skill}',
  'offer.skill-of': '{skill}, {team}',
  'offer.own': 'Dein eigener Vorschlag.',
  'offer.from': 'Dir angeboten von {name}. Nur ihr beide seht diese Zeile.',
  'offer.to': 'Du hast das {name} angeboten. Nur ihr beide seht diese Zeile.',
  'offer.reason': 'Zum Nein gesagt: „{reason}“',

  'history.title': 'Wie sich dieses Key Result geändert hat',
  'history.version': 'Fassung {version}',
  'history.target': 'Ziel: {after} statt {before}.',
  'history.baseline': 'Startwert: {after} statt {before}.',
  'history.start': 'Beginnt am {after} statt am {before}.',
  'history.due': 'Fällig am {after} statt am {before}.',
  'history.skills-added': 'Neu: {skills}.',
  'history.skills-dropped': 'Nicht mehr gebraucht: {skills}.',
  'history.levels': 'Dieselben Fähigkeiten, mit anderen Stufen oder Gewichten.',
  'history.unit': 'Eine andere Einheit.',
  'history.direction': 'Eine andere Richtung.',
  'history.tolerance': 'Eine andere Toleranz.',
  'history.kind': 'Aus zugesagt wurde ehrgeizig, oder umgekehrt.',
  'history.ownerTeamIds': 'Andere verantwortliche Teams.',

  'contest.title': 'Stimmt hier etwas nicht?',
  'contest.note':
    'Sag, was du siehst. Ein Mensch antwortet innerhalb von zehn Arbeitstagen; bis dahin trägt diese Seite einen Vermerk.',
  'contest.mark': 'Angefochten. Eine Antwort kommt bis zum {day}.',
  'contest.due': 'Eine Antwort kommt bis zum {day}.',
  'contest.answer': '{name}: „{text}“',
};
