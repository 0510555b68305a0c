/** Which skills a text calls for: what speaks for each, and a choice of few that say different things. */
import type { SkillMatch } from '../matching/matcher.js';
import type { Bucket, Skill, SkillId } from '../model.js';
import { compareText } from '../order.js';
import { resolveSkill, type SkillGraph } from '../skills/graph.js';
import { labelWordsOf } from '../skills/label-words.js';
import type { EntryKind, LexiconEntry } from '../skills/lexicon.js';
import type { LexiconHit, LexiconIndex } from '../skills/lexicon-index.js';
import type { FoundPhrase } from '../skills/phrase-index.js';

/** One piece of the text that speaks for a skill. */
export interface Reason {
  /** As it stands in the text. */
  readonly phrase: string;
  /** `label`: the skill's own words. `companion`: usually needed together with the skill that the phrase calls for. */
  readonly from: EntryKind | 'label' | 'companion';
  readonly weight: number;
  /** Of a companion: the skill that the phrase calls for. */
  readonly through?: SkillId;
}

export interface ProposedSkill {
  readonly skillId: SkillId;
  readonly label: string;
  readonly bucket: Bucket;
  /** Sum of the reasons' weights; comparable within one text. */
  readonly score: number;
  /** Heaviest first. */
  readonly reasons: readonly Reason[];
}

/** Set on bench/dev/xray-dev.jsonl; docs/skills.md says which part of it decided what. */
const weights = {
  /** A skill's own label, fully said. */
  label: 0.75,
  /** Factor when one word alone matched: it may mean something else here. */
  loneWord: 0.6,
  /** What usually goes with the skills that lead. */
  companion: 0.35,
  leaders: 8,
  /** Factor for the second phrase of the same lexicon entry, and the third. */
  again: 0.5,
  newBucket: 1.4,
  neighbour: 0.85,
  leastScore: 0.1,
};

type Reasons = Map<SkillId, Map<string, Reason>>;

/** Everything that speaks for any skill, best first. Successors stand in for skills the graph has retired. */
export function weighSkills(
  text: string,
  { graph, lexicon }: { readonly graph: SkillGraph; readonly lexicon: LexiconIndex },
  found: readonly FoundPhrase<LexiconHit>[],
  matches: readonly SkillMatch[],
): readonly ProposedSkill[] {
  const reasons: Reasons = new Map();
  const add = (id: SkillId, key: string, reason: Reason): void => {
    for (const current of resolveSkill(graph, id)) {
      const known = reasons.get(current) ?? new Map<string, Reason>();
      if ((known.get(key)?.weight ?? 0) < reason.weight) known.set(key, reason);
      reasons.set(current, known);
    }
  };
  const heard = new Set<LexiconEntry>();
  for (const { value, start, end } of found) {
    if (!('entry' in value)) continue;
    const phrase = text.slice(start, end);
    const strength = heard.has(value.entry) ? weights.again : 1;
    heard.add(value.entry);
    // A place in the text speaks once for a skill, however many entries hold its phrase.
    for (const [id, weight] of value.entry.skills) {
      add(id, `place ${start} ${end}`, { phrase, from: value.entry.kind, weight: weight * strength });
    }
  }
  // "Ship the app" is no logistics: a verb of the goal is not the name of a skill.
  const verbs = new Set(
    found.flatMap(({ value, start, end }) =>
      'entry' in value && value.entry.kind === 'action' ? [text.slice(start, end)] : [],
    ),
  );
  for (const { skillId, score, words } of matches) {
    if (words.every((word) => verbs.has(word))) continue;
    const weight = weights.label * score * (words.length === 1 ? weights.loneWord : 1);
    add(skillId, 'label', { phrase: words.join(' '), from: 'label', weight });
  }
  for (const { skillId, score, reasons: own } of ranked(graph, reasons).slice(0, weights.leaders)) {
    const [heaviest] = own;
    if (heaviest === undefined) continue;
    const { phrase } = heaviest;
    for (const { skillId: companion, closeness } of lexicon.companions.get(skillId) ?? []) {
      add(companion, 'companion', {
        phrase,
        from: 'companion',
        weight: weights.companion * closeness * score,
        through: skillId,
      });
    }
  }
  return ranked(graph, reasons);
}

function ranked(graph: SkillGraph, reasons: Reasons): readonly ProposedSkill[] {
  return [...reasons]
    .flatMap(([id, known]) => {
      const skill = graph.skills.get(id);
      return skill === undefined ? [] : [propose(skill, [...known.values()])];
    })
    .sort((a, b) => b.score - a.score || compareText(a.skillId, b.skillId));
}

function propose({ id, label, bucket }: Skill, reasons: readonly Reason[]): ProposedSkill {
  const sorted = [...reasons].sort((a, b) => b.weight - a.weight || compareText(a.phrase, b.phrase));
  return { skillId: id, label, bucket, score: sorted.reduce((sum, { weight }) => sum + weight, 0), reasons: sorted };
}

/**
 * At most `most`, chosen one by one: gain = score × share of the label's words not yet said × a factor for a bucket that is
 * still empty × a factor for a neighbour of what is chosen (`weights`).
 */
export function chooseSkills(
  graph: SkillGraph,
  weighed: readonly ProposedSkill[],
  most: number,
): readonly ProposedSkill[] {
  const open = weighed.filter(({ score }) => score >= weights.leastScore).slice(0, 40);
  const { of: stems, rarity } = labelWordsOf(graph);
  const massOf = (words: readonly string[]): number => words.reduce((sum, stem) => sum + (rarity.get(stem) ?? 1), 0);
  const said = new Set<string>();
  const chosen: ProposedSkill[] = [];
  const gainOf = ({ skillId, bucket, score }: ProposedSkill): number => {
    const own = stems.get(skillId) ?? [];
    const fresh = massOf(own.filter((stem) => !said.has(stem))) / massOf(own);
    const isNear = chosen.some((one) => graph.skills.get(one.skillId)?.related.includes(skillId) === true);
    const alike = chosen.filter((one) => one.bucket === bucket).length;
    const newBucket = chosen.length > 0 && alike === 0 ? weights.newBucket : 1;
    return score * fresh * (isNear ? weights.neighbour : 1) * newBucket;
  };
  while (chosen.length < most && open.length > 0) {
    const gains = open.map(gainOf);
    const best = gains.indexOf(Math.max(...gains));
    const [next] = open.splice(best, 1);
    if (next === undefined || (gains[best] ?? 0) < weights.leastScore / 2) break;
    chosen.push(next);
    for (const stem of stems.get(next.skillId) ?? []) said.add(stem);
  }
  return chosen;
}
