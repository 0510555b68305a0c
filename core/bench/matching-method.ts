// The part of docs/matching.md that people write.
export const matchingMethod = `# Matching: from a text to skills and lessons, or silence

\`\`\`
text → words (issue key, site name, markup, case, stems; English and German)
     → bridges ("NPS" → customer feedback)           bridges/*.ts, about 350 lines, versioned
     → candidates: coverage 60, label 40, expansion 30, description 15 + 15, every bridged skill
     → 56 features → additive re-ranker               feature-names.ts, curve.ts, weights.ts
     → what the organisation taught                   learn.ts, suggest-in-tenant.ts
     → shown, or silence                              evidence.ts, silence-weights.ts, suggest.ts
\`\`\`

**Coverage.** For text Q and entry E (a label or alternative label): raw = Σ idf over common tokens, cov = raw ÷ mass(E),
score = max over the skill's entries of cov² · raw. idf = ln(1 + (N − df + ½) ÷ (df + ½)).

**Features.** \`bmLabel\` raw ÷ (mass + 4) on the label · \`cov…\`, \`cov1raw…\`, \`cov2raw…\`, \`raw…\` on the label or the maximum over
entries · \`fullMax\` best raw of an entry held whole · \`meanAlt\` mean of cov · raw · \`desc\` cosine with the description · \`expMax\`,
\`predicted\` coverage after expansion by words that go together in labels, or from description to label · \`char…\` cosine of character
3–5-grams · \`soft…\` coverage in which a near word counts in part · \`phrase\`, \`isPhrase\`, \`pairs\` words side by side · \`prior\`
log1p of the lines of work that use the skill · \`office\` share of those done at a desk · \`sameWork\`, \`namedWork\` skills of the lines
of work that the first candidates, or the text, name · \`siblings\` weight of candidates under the same parent · \`bridge\` weight of
bridges, at most 1.5 · \`firstWord\`, \`lastWord\`, \`missing\`, \`textShare\` how the best entry is matched · \`short\`, \`entries\`,
\`whole…\` · \`…OfTop\`, \`…Rank\` the same value relative to the list · kind and reach of the skill · products of two of these ·
\`title…\` the same times how much the text reads like a goal or a title (few words, a number).

**Curves.** A feature adds slope · value + two bends: it may count up to a point. The bends are at the 30 % and 70 % quantiles of its
positive values; worth about .01 nDCG@5 beside straight lines on other deals of the folds.

**Silence.** The re-ranker orders one list, so it never decides whether the list is shown. A logistic regression over bridges,
matched words, their weight, and words of private life does; below .78 nothing is shown. A skill needs a bridge, two words, or half
of a name in words that mean nothing else.

**Training.** \`train-matching.ts FOLDER\` then \`train-silence.ts FOLDER\`; deterministic. Only numbers leave the folder.

**Learning from a tenant.** \`learn.ts\`: tagged content, accepted and rejected suggestions, 15 nearest by tf-idf cosine. What sums to .3
comes first, −.3 is left out; the changelog tells both, and everything can be taken back. No name is kept. The Key Results that run
are the tenant's lines of work: \`prior\`, \`sameWork\` and \`namedWork\` come from them.

**Lessons.** \`lessons.ts\`: .8^place of the skill · (1 + gap · weight of the skill in this week's Key Results of the person).

**ContextPack.** \`context-pack/layout.ts\` gives the bytes. Skills are stored once, lessons point to them; titles travel apart. A pack
with a wrong bit, cut off, foreign or newer is refused. A change of content is a change of ETag; what changed travels as a delta
(\`context-pack/delta.ts\`, decisions/0011).

**Embeddings.** Off by default. Where an administrator names an endpoint, closeness of meaning is one more term for the ten best (one
standard deviation counts 1; a choice, not fitted). It reorders; it brings nothing up and never decides whether something is shown.

**X-ray.** It keeps the lexical matcher behind its port: this ranker behind the same port gives the same concept recall@5 (kr_dev .984 and
.984; bench/dev/xray-dev.jsonl .919 with the lexical one, .918 with the ranker) and costs an index.

Sets: ESCO v1.1.0 (European Commission, CC BY 4.0); job-advert sentences of TechWolf and SkillSpan by way of
jensjorisdecorte/Skill-Extraction-benchmark; the rest is ours.
`;
