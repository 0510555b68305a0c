/** The interface's words on the pages of people who steer; messages.ts takes them in. */
export const steeringEn = {
  changedMeanwhile: 'This was decided meanwhile. Load the page again to see how.',
  checkFields: 'Something in these fields does not fit together yet.',
  notNow: 'Not now',

  offerPerson: 'Who is asked',
  choosePerson: 'Choose a person',
  offerSkill: 'Skill',
  offerWhat: 'What',
  offerStart: 'Start',
  offerReview: 'Look at it on',
  offerIt: 'Offer it',
  sayYes: 'Yes, let’s',
  somethingElse: 'Something else',
  sayNo: 'No',
  noReason: 'A reason, if you like. Only the two of you will see it.',
  sendNo: 'Say no',
  insteadWhat: 'What would serve you better?',
  sendInstead: 'Do this instead',

  contestWhat: 'What looks off?',
  contestSend: 'Contest this',
  contestAnswer: 'Your answer',
  contestSendAnswer: 'Answer',
} as const;

export const steeringDe: Readonly<Record<keyof typeof steeringEn, string>> = {
  changedMeanwhile: 'Das wurde inzwischen entschieden. Lade die Seite neu, um zu sehen, wie.',
  checkFields: 'In diesen Feldern passt noch etwas nicht zusammen.',
  notNow: 'Jetzt nicht',

  offerPerson: 'Wer gefragt wird',
  choosePerson: 'Person wählen',
  offerSkill: 'Fähigkeit',
  offerWhat: 'Was',
  offerStart: 'Beginn',
  offerReview: 'Darauf schauen am',
  offerIt: 'Anbieten',
  sayYes: 'Ja, gern',
  somethingElse: 'Etwas anderes',
  sayNo: 'Nein',
  noReason: 'Ein Grund, wenn du magst. Nur ihr beide seht ihn.',
  sendNo: 'Nein sagen',
  insteadWhat: 'Was würde dir mehr nützen?',
  sendInstead: 'Stattdessen so',

  contestWhat: 'Was stimmt nicht?',
  contestSend: 'Anfechten',
  contestAnswer: 'Deine Antwort',
  contestSendAnswer: 'Antworten',
};
