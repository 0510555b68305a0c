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

  pivotTitle: 'The new goal, in one sentence',
  pivotBaseline: (unit: string) => `Start, ${unit}`,
  pivotTarget: (unit: string) => `Goal, ${unit}`,
  pivotDue: 'Due',
  pivotBehaviours: 'What people will do differently, one sentence a line',
  pivotLook: 'See what changes',
  pivotReason: 'Why? Those who read it later will want to know.',
  pivotMake: 'Change course',

  contestWhat: 'What looks off?',
  contestSend: 'Contest this',
  contestAnswer: 'Your answer',
  contestSendAnswer: 'Answer',
} as const;

export const steeringDe: {
  readonly [Key in keyof typeof steeringEn]: (typeof steeringEn)[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : string;
} = {
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

  pivotTitle: 'Das neue Ziel, in einem Satz',
  pivotBaseline: (unit) => `Start, ${unit}`,
  pivotTarget: (unit) => `Ziel, ${unit}`,
  pivotDue: 'Fällig',
  pivotBehaviours: 'Was Menschen anders machen werden, ein Satz je Zeile',
  pivotLook: 'Zeigen, was sich ändert',
  pivotReason: 'Warum? Wer es später liest, will es wissen.',
  pivotMake: 'Kurs ändern',

  contestWhat: 'Was stimmt nicht?',
  contestSend: 'Anfechten',
  contestAnswer: 'Deine Antwort',
  contestSendAnswer: 'Antworten',
};
