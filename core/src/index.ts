/** The public door of the core: hand-written, pure, no dependency. */
export { KeyliftError, type ErrorCode } from './errors.js';
export type {
  Bucket,
  CheckIn,
  Contest,
  ContextLink,
  Day,
  Direction,
  Evidence,
  EvidenceId,
  EvidenceKind,
  Id,
  Instant,
  Intervention,
  InterventionState,
  KeyResult,
  KeyResultId,
  KeyResultKind,
  LessonId,
  LessonKind,
  LessonSummary,
  Locale,
  Mastery,
  MasteryState,
  Objective,
  ObjectiveId,
  Offer,
  Person,
  PersonId,
  QuestionId,
  Skill,
  SkillId,
  SkillRequirement,
  Sprint,
  SprintId,
  SprintItem,
  SprintPart,
  Team,
  TeamArrival,
  TeamId,
  TeamInvitation,
  TeamPlace,
  Tenant,
  TenantId,
  Unit,
} from './model.js';
export { defaultRules, type Rules } from './rules.js';
export { workingDaysBetween } from './calendar.js';
export { validKeyResult } from './key-result.js';
export { reviseKeyResult, versionHistory, type KeyResultChanges, type VersionChange } from './key-result-versions.js';
export { releasableGroups, type Group } from './policy/groups.js';
export { publishVerdict, type PublishedVerdict } from './policy/publish-verdict.js';
export { quarterOf, releaseFor, type Release, type ReleaseDecision } from './policy/roster.js';
export { assessVerdict } from './verdict/assess.js';
export { canonicalJson } from './verdict/canonical-json.js';
export { sha256 } from './verdict/sha256.js';
export type { VerdictInputs, VerdictTeam } from './verdict/inputs.js';
export type { Member, Standing } from './verdict/members.js';
export type { CauseDecision } from './verdict/root-cause.js';
export { verdictHash, type Verdict } from './verdict/verdict.js';
export type { Block, Inline, Lesson, Question, QuestionOption, Response } from './lesson/blocks.js';
export { lintLesson } from './lesson/lint-lesson.js';
export type { LintFinding, LintRule } from './lesson/lint-rules.js';
export { parseLesson } from './lesson/parse-lesson.js';
export type { DifficultyRow, MasteryStateRow } from './mastery/state.js';
export type {
  ConstraintView,
  ContestView,
  CoverageRow,
  HistoryRow,
  InterventionAction,
  InterventionRow,
  KeyResultListView,
  KeyResultView,
  OfferForm,
  QuadrantView,
  SeriesView,
  WarningView,
} from './report/key-result-view.js';
export type {
  AnswerView,
  CompletionView,
  KeyResultState,
  LessonBlockView,
  LessonView,
  LiftLine,
  QuestionView,
  RichText,
  SprintItemView,
  StandingRow,
  TodayView,
  Why,
} from './report/views.js';
export type { PivotChange, PivotDiffView, PivotSkillRow, PivotView } from './report/pivot-view.js';
export {
  helpView,
  silentWorkItem,
  workItemView,
  type BlockedReason,
  type WorkItemSilence,
  type WorkItemSuggestion,
} from './report/work-item.js';
export { siteTexts, type SiteTexts } from './report/site-settings.js';
export {
  gadgetTexts,
  projectTexts,
  surenessText,
  themesView,
  type GadgetTexts,
  type ProjectTexts,
  type ThemesView,
} from './report/tracker.js';
export type { WorkItemLabels, WorkItemRow, WorkItemView } from './report/work-item-view.js';
export type { CausesView, OptionRow, OptionsView, RemapView, ReviewView } from './report/review-view.js';
export { courseEffectView, type CourseEffectFacts, type CourseEffectView } from './report/course-effect.js';
export {
  assessCourse,
  type CourseEffect,
  type CourseQuestion,
  type CourseTeam,
  type CourseVerdict,
  type PlannedRollout,
} from './impact/course-effect.js';
export type { Difference } from './impact/difference.js';
export type { KeepForm, XraySkillRow, XrayView } from './report/xray-view.js';
export { auditView, type AuditView } from './report/audit.js';
export { deliveriesView, type DeliveriesView } from './report/deliveries.js';
export { gradebookView, type ComparedScore, type GradebookView } from './report/gradebook.js';
export type { RosterView } from './report/roster.js';
export type { SetUpView } from './report/set-up.js';
export { submissionView, type SubmissionView } from './report/submission.js';
export { saidOfChoice } from './report/content.js';
export type { ContentKind, ContentPlace, ContentRow, ContentView, SkillView } from './report/content.js';
export type { Matching, TeachInput } from './keylift-matching.js';
export type { MatchLessonRow, MatchRow, MatchView, TaughtView } from './report/match-view.js';
export { refusalText } from './report/refusals.js';
export {
  jiraLinkTexts,
  jiraOfferView,
  jiraRefusals,
  jiraServerTexts,
  jiraView,
  type JiraConnections,
  type JiraLinkTexts,
  type JiraServerTexts,
  type JiraView,
} from './report/jira.js';
export {
  deviceAnswerView,
  deviceOfferView,
  deviceRequestView,
  devicesView,
  type DeviceAnswerView,
  type DeviceOfferView,
  type DeviceRequestView,
  type DevicesView,
} from './report/devices.js';
export type { CatalogueLesson, PackCatalogue } from './report/pack-catalogue.js';
export type { PathStepRow, PathView } from './report/path-view.js';
export type { LearningHoursView } from './report/learning-hours.js';
export type { TimeView } from './report/time-view.js';
export type {
  FoundPeopleView,
  TeamAct,
  TeamChangeView,
  TeamInvitationView,
  TeamMemberRow,
  TeamsView,
  TeamView,
} from './report/team-view.js';
export type { Teams } from './keylift-teams.js';
export { readFeed } from './keylift/calendar-feed.js';
export { bridges, bridgesVersion } from './matching/bridges/index.js';
export { buildContextPack, type BuiltPack, type PackLesson, type PackSource } from './matching/context-pack/build.js';
export { applyPackDelta, packDelta } from './matching/context-pack/delta.js';
export { buildSitePack } from './matching/context-pack/site-pack.js';
export { packETag } from './matching/context-pack/layout.js';
export { openContextPack, type ContextPack, type PackMatch } from './matching/context-pack/read.js';
export { hashTerms, mostTerms, type HashedTerm, type WeightedText } from './matching/context-pack/terms.js';
export { wordsBehind } from './matching/context-pack/words-behind.js';
export { bindLexicon } from './matching/lexicon.js';
export { buildSkillIndex } from './matching/skill-index.js';
export { createLexicalMatcher } from './matching/lexical-matcher.js';
export type { Matcher, SkillMatch } from './matching/matcher.js';
export { changeGraph, extendGraph } from './skills/change.js';
export type { GraphChange } from './skills/graph-change.js';
export { diffGraphs, type GraphDiff } from './skills/diff.js';
export { createGraph, resolveSkill, type SkillGraph } from './skills/graph.js';
export { importCase } from './skills/import/case.js';
export { importEsco } from './skills/import/esco.js';
export type { BucketOf, ImportedSkills, ImportProblem } from './skills/import/imported.js';
export {
  extendLexicon,
  metric,
  thing,
  type BridgeLexicon,
  type LexiconEntry,
  type VagueEntry,
} from './skills/lexicon.js';
export { indexLexicon, type LexiconIndex } from './skills/lexicon-index.js';
export { starterDomains, starterGraph } from './skills/starter-graph.js';
export { starterLexicon } from './skills/starter-lexicon.js';
export { xray, type XRay, type XRayTools } from './verdict/xray.js';
export type { Cue, RewritePrompt, VaguenessVerdict } from './verdict/xray-gate.js';
export type { ProposedSkill, Reason } from './verdict/xray-skills.js';
export type { AnswerInput, CourseMember, Keylift, PracticeScore, Principal } from './keylift.js';
export type {
  CauseInput,
  DecisionInput,
  InterventionRef,
  KeepInput,
  OfferInput,
  PivotDraft,
  PivotInput,
  Steering,
} from './keylift-steering.js';
export { createKeylift } from './keylift/create-keylift.js';
export { stockLessons } from './keylift/stock.js';
export type { KeyliftOptions } from './keylift/deps-of.js';
export { forgetOld } from './keylift/forget-old.js';
export { keepWeeks } from './keylift/keep-weeks.js';
export { personalData } from './keylift/personal-data.js';
export { recalibrate } from './keylift/recalibrate.js';
export { createKeyResultReader, createLessonPlayer, createTeamDesk, type TeamDesk } from './keylift/small-doors.js';
export type {
  GradeChoice,
  GradeSetting,
  LtiServiceStore,
  RosterLink,
  RosterTarget,
  SentScore,
} from './lti-service-ports.js';
export type { DeviceOwner, DeviceRequest, DeviceRequestStore } from './device-ports.js';
export type { AuditEntry, AuditStore, Change } from './audit-ports.js';
export type { JiraCode, JiraLink, JiraSite, JiraStore } from './jira-ports.js';
export type {
  ContentRequest,
  Deployment,
  Device,
  DeviceCode,
  Invitation,
  LaunchRefusal,
  KnownDeployment,
  LoginRecord,
  LtiSession,
  LtiStore,
  Registration,
  SessionCode,
  ToolKey,
} from './lti-ports.js';
export type {
  Appended,
  ClaimedJob,
  Clock,
  DeadJob,
  Embeddings,
  Fetch,
  JobQueue,
  KeptRelease,
  NewJob,
  Random,
  Store,
  Stores,
} from './ports.js';
export { createMemoryStores } from './memory-store.js';
