/** What a pasted Key Result asks for. Reads the shipped graph and the tenant's own skills; writes nothing. */
import type { Keylift, Principal } from '../keylift.js';
import { createLexicalMatcher } from '../matching/lexical-matcher.js';
import type { Skill } from '../model.js';
import { languageOf } from '../report/language.js';
import { xrayView } from '../report/xray.js';
import { extendGraph } from '../skills/change.js';
import { extendLexicon } from '../skills/lexicon.js';
import { indexLexicon } from '../skills/lexicon-index.js';
import { starterGraph } from '../skills/starter-graph.js';
import { starterLexicon } from '../skills/starter-lexicon.js';
import { xray, type XRayTools } from '../verdict/xray.js';
import type { Deps } from './deps.js';
import { keepFacts } from './keep.js';

const MOST_SHOWN = 2000;

export async function xrayOf(
  deps: Deps,
  principal: Principal,
  { text }: { readonly text: string },
): ReturnType<Keylift['xray']> {
  const { store, rules } = deps;
  const [own, keep] = await Promise.all([store.listSkills(), keepFacts(deps, principal)]);
  const tools = xrayTools(own);
  const sentence = text.trim().replace(/\s+/gu, ' ');
  const found = xray(sentence, tools);
  // A whole strategy paper can be read; what is drawn back is its beginning.
  return xrayView(
    { text: sentence.slice(0, MOST_SHOWN), found, skills: tools.graph.skills, rules, ...(keep && { keep }) },
    languageOf(principal.locale),
  );
}

/** Reading 470 skills into an index takes longer than reading a sentence with it, so the last one is kept. */
let last: { readonly key: string; readonly tools: XRayTools } | undefined;

export function xrayTools(own: readonly Skill[]): XRayTools {
  const added = ownSkills(own);
  const key = JSON.stringify(added);
  if (last?.key === key) return last.tools;
  const graph = extendGraph(
    starterGraph,
    added.map((skill) => ({ kind: 'add', skill })),
  );
  const lexicon = indexLexicon(added.length > 0 ? extendLexicon(starterLexicon, ownWords(added)) : starterLexicon);
  const tools = { graph, lexicon, matcher: createLexicalMatcher(graph.skills.values()) };
  last = { key, tools };
  return tools;
}

/** The shipped lexicon leads to shipped skills only; the names a tenant gives its own are the phrases that lead to them. */
function ownWords(added: readonly Skill[]): Parameters<typeof extendLexicon>[1] {
  return {
    version: 'own',
    entries: added.map(({ id, label, aliases }) => ({
      kind: 'thing',
      phrases: [label, ...aliases],
      skills: [[id, 1.2]],
    })),
  };
}

/** The tenant's skills the shipped graph does not have, by id or by label; ties to skills elsewhere stay behind. */
function ownSkills(own: readonly Skill[]): readonly Skill[] {
  const labels = new Set([...starterGraph.skills.values()].map(({ label }) => label.trim().toLowerCase()));
  const added = own.filter(({ id, label }) => !starterGraph.skills.has(id) && !labels.has(label.trim().toLowerCase()));
  return added.map((skill) => ({ ...skill, prerequisites: [], related: [] }));
}
