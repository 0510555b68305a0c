/** The X-ray: a Key Result's sentence goes in; the skills that would move it, and what is still too vague, come out. */
import { KeyliftError } from '../errors.js';
import type { Matcher } from '../matching/matcher.js';
import type { Bucket } from '../model.js';
import type { SkillGraph } from '../skills/graph.js';
import type { LexiconIndex } from '../skills/lexicon-index.js';
import { toWords } from '../skills/words.js';
import { judgeVagueness, type VaguenessVerdict } from './xray-gate.js';
import { chooseSkills, weighSkills, type ProposedSkill } from './xray-skills.js';

export interface XRayTools {
  readonly graph: SkillGraph;
  readonly lexicon: LexiconIndex;
  /** Over the skills of the same graph. */
  readonly matcher: Matcher;
}

export interface XRay {
  /** Best first, at most five, from different areas; a person confirms two or three of them. */
  readonly proposed: readonly ProposedSkill[];
  readonly vagueness: VaguenessVerdict;
  /** Buckets nothing was proposed for: worth a question. */
  readonly emptyBuckets: readonly Bucket[];
  readonly graphVersion: string;
  readonly lexiconVersion: string;
}

const MOST_PROPOSED = 5;
const MOST_CHARACTERS = 20_000;
const buckets: readonly Bucket[] = ['technical', 'cognitive', 'soft'];

/** `measured`: the Key Result's fields already hold its numbers. Throws `invalid` on an empty or endless text. */
export function xray(
  text: string,
  { graph, lexicon, matcher }: XRayTools,
  { measured = false, field = 'text' }: { readonly measured?: boolean; readonly field?: string } = {},
): XRay {
  if (text.length > MOST_CHARACTERS) {
    throw new KeyliftError(
      'invalid',
      `${field} has ${text.length} characters; at most ${MOST_CHARACTERS} can be read.`,
      { field },
    );
  }
  if (text.trim() === '') throw new KeyliftError('invalid', `${field} is empty.`, { field });
  const words = toWords(text);
  const found = lexicon.find(words);
  const proposed = chooseSkills(
    graph,
    weighSkills(text, { graph, lexicon }, found, matcher.match(text, 30)),
    MOST_PROPOSED,
  );
  return {
    proposed,
    vagueness: judgeVagueness({ text, words, found, measured }),
    emptyBuckets: buckets.filter((bucket) => !proposed.some((skill) => skill.bucket === bucket)),
    graphVersion: `${graph.origin}.${graph.revision}`,
    lexiconVersion: lexicon.version,
  };
}
