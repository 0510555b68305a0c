/** Methods and paths for people who steer; api.ts takes them in, and the compiler holds them equal to the contract. */
export const steeringRoutes = {
  keepKeyResult: ['POST', '/api/key-results'],
  offer: ['POST', '/api/key-results/:keyResultId/interventions'],
  decideOffer: ['POST', '/api/key-results/:keyResultId/interventions/:interventionId/decision'],
  finishIntervention: ['POST', '/api/key-results/:keyResultId/interventions/:interventionId/done'],
  contest: ['POST', '/api/key-results/:keyResultId/contests'],
  answerContest: ['POST', '/api/key-results/:keyResultId/contests/:contestId/answer'],
  pivot: ['GET', '/api/key-results/:keyResultId/pivot'],
  previewPivot: ['POST', '/api/key-results/:keyResultId/pivot/preview'],
  makePivot: ['POST', '/api/key-results/:keyResultId/pivot'],
  review: ['GET', '/api/key-results/:keyResultId/review'],
  signCause: ['POST', '/api/key-results/:keyResultId/causes'],
  options: ['GET', '/api/key-results/:keyResultId/options'],
  remap: ['POST', '/api/key-results/:keyResultId/remap'],
} as const;
