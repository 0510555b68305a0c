/** Test help for every package: builders, a fixed clock, and the suites that an adapter must pass. */
export {
  aCauseDecision,
  aCheckIn,
  aContest,
  aContextLink,
  aDifficulty,
  aJob,
  aKeyResult,
  aLearningPolicy,
  aLearningTime,
  aLesson,
  aLogin,
  aMasteryState,
  anEvidence,
  anIntervention,
  anObjective,
  anOffer,
  aPerson,
  aQuestion,
  aRegistration,
  aSession,
  aSessionCode,
  anInvitation,
  aSkill,
  aSprint,
  aTaughtLabel,
  aTeam,
  aTeamInvitation,
  aTenant,
  aToolKey,
  type Builder,
  type Plain,
  type SingleQuestion,
} from './builders.js';
export { fixedClock, type FixedClock } from './fixed-clock.js';
export { jobContract } from './job-contract.js';
export { meridianDemo, meridianNow, type MeridianDemo, type MeridianOptions } from './meridian/meridian-demo.js';
export { seedMeridian, type SeedOptions } from './meridian/seed-meridian.js';
export { ltiStoreContract } from './lti-store-contract.js';
export { storeContract } from './store-contract.js';
export type { MakeStores, StoresWithLti, TestApi } from './contract.js';
