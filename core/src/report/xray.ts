/** The X-ray as people read it: the sentence marked, the gate, and two or three skills to confirm. */
import type { Bucket, Day, Skill, SkillId, Team } from '../model.js';
import type { Rules } from '../rules.js';
import { readNumbers } from '../verdict/xray-numbers.js';
import { gateOf } from '../verdict/key-result-state.js';
import type { XRay } from '../verdict/xray.js';
import type { ProposedSkill } from '../verdict/xray-skills.js';
import { sentence, type Language } from './language.js';
import type { KeepForm, XraySkillRow, XrayView } from './xray-view.js';
import { ownPhrases, sentenceRuns } from './xray-sentence.js';

export interface XrayFacts {
  readonly text: string;
  readonly found: XRay;
  /** The proposed skills, for their definitions. */
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly rules: Rules;
  readonly keep?: KeepFacts;
}

/** Whom the sentence could be kept for. */
export interface KeepFacts {
  readonly teams: readonly Pick<Team, 'id' | 'name'>[];
  readonly start: Day;
  readonly due: Day;
}

const STEPS = [
  ['0–1', 'too-vague'],
  ['2–3', 'clear'],
  ['4–5', 'wide'],
  ['6+', 'too-broad'],
] as const;
const BUCKETS: readonly Bucket[] = ['technical', 'cognitive', 'soft'];
type GateState = XrayView['gate']['state'];
const GATE: Readonly<Record<ReturnType<typeof gateOf>, GateState>> = {
  'too-vague': 'too-vague',
  good: 'clear',
  'consider-splitting': 'wide',
  'too-broad': 'too-broad',
};
/** Scores within one text, set by hand: several of its words speak for the skill, or one clearly does. Our choice. */
const STRONG_FROM = 1.2;
const GOOD_FROM = 0.6;

export function xrayView({ text, found, skills, rules, keep }: XrayFacts, language: Language): XrayView {
  const { say, count } = language;
  const { proposed, vagueness } = found;
  // Two or three are enough to act on; the rest of the proposal is near, and may be chosen instead.
  const carrying = vagueness.vague
    ? []
    : proposed.slice(0, rules.gate.most).toSorted((a, b) => BUCKETS.indexOf(a.bucket) - BUCKETS.indexOf(b.bucket));
  const near = proposed.slice(carrying.length);
  const state: GateState = vagueness.vague ? 'too-vague' : GATE[gateOf(carrying.length, rules)];
  const isVague = state === 'too-vague';
  const empty = isVague ? undefined : found.emptyBuckets[0];
  return {
    locale: language.locale,
    title: say('xray.title'),
    note: say('xray.note'),
    sentence: { label: say('xray.read'), runs: sentenceRuns(text, carrying, vagueness) },
    gate: gateView(found, carrying.length, state, language),
    ...(vagueness.prompts.length > 0 &&
      isVague && {
        rewrite: {
          title: say('xray.rewrite.title'),
          questions: vagueness.prompts.map((prompt) =>
            say(`xray.rewrite.${prompt.kind}`, 'phrase' in prompt ? { phrase: prompt.phrase } : {}),
          ),
        },
      }),
    skills: {
      title: carrying.length > 0 ? sentence(count('carry', carrying.length)) : say('xray.skills.none'),
      note: say('xray.skills.note'),
      rows: carrying.map((skill, index) => skillRow(skill, index + 1, carrying.length, skills, language)),
      ...(empty !== undefined && { balance: say(`xray.balance.${empty}`) }),
      ...(near.length > 0 && {
        near: {
          title: say('xray.near'),
          rows: near.map((skill, index) => skillRow(skill, carrying.length + index + 1, undefined, skills, language)),
        },
      }),
    },
    behaviours: {
      title: say('xray.behaviours'),
      question: say('xray.behaviours.question'),
      examples: say('xray.behaviours.example'),
    },
    // A pasted sentence has no owner, no behaviours and no numbers of its own yet.
    state: 'wish',
    states: (['wish', 'mapped', 'equipped', 'executable'] as const).map((one) => ({
      state: one,
      label: say(`state.${one}`),
    })),
    next: isVague
      ? { title: say('xray.next.vague'), text: say('xray.next.vague.text') }
      : { title: say('xray.next.behaviour'), text: say('xray.next.behaviour.text') },
    ...(keep && { keep: keepForm(text, keep, language) }),
    why: { title: say('xray.why'), rows: [whyRow(found, language)] },
  };
}

/** What can be read from the sentence stands there already. */
function keepForm(text: string, { teams, start, due }: KeepFacts, { say }: Language): KeepForm {
  return {
    title: say('xray.keep'),
    note: say('xray.keep.note'),
    teams: teams.map(({ id, name }) => ({ teamId: id, name })),
    text,
    ...readNumbers(text),
    start,
    due,
  };
}

function gateView(
  { vagueness, proposed }: XRay,
  carrying: number,
  state: GateState,
  { say, count }: Language,
): XrayView['gate'] {
  const named = sentence(count('enabling', carrying));
  const worst = vagueness.cues.filter(({ weight }) => weight < 0).toSorted((a, b) => a.weight - b.weight)[0];
  const text = (): string => {
    if (state === 'clear') return say('xray.gate.clear.text', { skills: named });
    if (state !== 'too-vague') return say('xray.gate.wide.text', { skills: named });
    if (worst) return say('xray.gate.too-vague.words', { phrase: worst.phrase });
    return say(proposed.length === 0 ? 'xray.gate.too-vague.none' : 'xray.gate.too-vague.few');
  };
  return {
    state,
    title: say(`xray.gate.${state}`),
    sentence: text(),
    steps: STEPS.map(([range, name]) => ({ count: range, label: say(`xray.step.${name}`), here: name === state })),
    summary: say('xray.gate.summary', { named }),
  };
}

function skillRow(
  { skillId, bucket, label, score, reasons }: ProposedSkill,
  number: number,
  /** How many carry it together; absent for one that is only near. */
  of: number | undefined,
  skills: ReadonlyMap<SkillId, Skill>,
  { say, list, number: write }: Language,
): XraySkillRow {
  const phrases = ownPhrases(reasons).slice(0, 2);
  const kinds = [...new Set(reasons.map(({ from }) => from))].map((kind) => say(`xray.kind.${kind}`));
  const strength = score >= STRONG_FROM ? 'strong' : score >= GOOD_FROM ? 'good' : 'faint';
  const share = of === 1 || of === 2 || of === 3 ? say(`xray.skill.share.${of}`) : `${write(100 / (of ?? 1), 0)} %`;
  return {
    number,
    skillId,
    bucket,
    bucketLabel: sentence(say(`bucket.${bucket}`)),
    label,
    definition: skills.get(skillId)?.definition ?? '',
    facts: [
      { term: say('xray.skill.words'), text: phrases.map((phrase) => say('quote', { text: phrase })).join(', ') },
      ...(of === undefined ? [] : [{ term: say('xray.skill.level'), text: say('xray.skill.level.text', { share }) }]),
      { term: say('xray.skill.match'), text: say(`xray.skill.match.${strength}`, { kinds: list(kinds) }) },
    ],
  };
}

function whyRow(
  { vagueness, graphVersion, lexiconVersion }: XRay,
  { say, list }: Language,
): XrayView['why']['rows'][0] {
  const phrases = (isFor: boolean): string =>
    list([
      ...new Set(
        vagueness.cues.filter(({ weight }) => weight > 0 === isFor).map(({ phrase }) => say('quote', { text: phrase })),
      ),
    ]);
  const [good, against] = [phrases(true), phrases(false)];
  return {
    rule: say('xray.why.rule', { graph: graphVersion, lexicon: lexiconVersion }),
    inputs: [
      say('xray.why.method'),
      say('xray.why.same'),
      ...(good === '' ? [] : [say('xray.why.cues.for', { phrases: good })]),
      ...(against === '' ? [] : [say('xray.why.cues.against', { phrases: against })]),
    ],
    wouldChange: say('xray.why.change'),
  };
}
