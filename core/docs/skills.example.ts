import {
  changeGraph,
  createLexicalMatcher,
  extendLexicon,
  indexLexicon,
  metric,
  starterGraph,
  starterLexicon,
  xray,
  type SkillId,
} from '@keylift/core';

const graph = changeGraph(starterGraph, { kind: 'rename', id: 'empathy' as SkillId, label: 'Seeing it their way' });
const lexicon = extendLexicon(starterLexicon, {
  version: 'acme-1',
  entries: [metric('happy calls', 'active-listening empathy customer-service')],
});
const tools = {
  graph,
  lexicon: indexLexicon(lexicon),
  matcher: createLexicalMatcher(graph.skills.values()),
};

/** Skills a sentence calls for, best first, with the words that speak for each. */
export const explain = (text: string): readonly string[] =>
  xray(text, tools).proposed.map(({ label, reasons }) => `${label}: ${reasons.map(({ phrase }) => phrase).join(', ')}`);
