/**
 * Closeness of meaning as one more feature of the re-ranker, where an organisation has switched embeddings on. It only
 * reorders what words already brought up: it brings nothing up, and it never decides whether something is shown.
 */
import { KeyliftError } from '../errors.js';
import type { Embeddings } from '../ports.js';
import type { RankedSkill, Ranking } from '../matching/ranker.js';

/** One standard deviation of closeness counts as much as this; a choice, not fitted. */
const weight = 1;
const mostDeviations = 2;

/** The same ranking, reordered. Without vectors, because the endpoint does not answer, it stays as it is. */
export async function reorderByMeaning(
  ranking: Ranking,
  text: string,
  labelOf: (skillId: string) => string,
  embeddings: Embeddings | undefined,
): Promise<Ranking> {
  if (embeddings === undefined || ranking.skills.length < 2) return ranking;
  let vectors;
  try {
    vectors = await embeddings([text, ...ranking.skills.map(({ id }) => labelOf(id))]);
  } catch (error) {
    if (error instanceof KeyliftError && error.code === 'unavailable') return ranking;
    throw error;
  }
  const [own = [], ...labels] = vectors;
  const skills = withCloseness(
    ranking.skills,
    labels.map((label) => cosine(own, label)),
  );
  return { ...ranking, skills, order: [...skills.map(({ id }) => id), ...ranking.order.slice(skills.length)] };
}

function withCloseness(skills: readonly RankedSkill[], closeness: readonly number[]): readonly RankedSkill[] {
  const mean = closeness.reduce((sum, x) => sum + x, 0) / closeness.length;
  const deviation = Math.sqrt(closeness.reduce((sum, x) => sum + (x - mean) ** 2, 0) / closeness.length);
  if (deviation === 0) return skills;
  return skills
    .map((skill, place) => {
      const z = Math.max(-mostDeviations, Math.min(mostDeviations, ((closeness[place] ?? mean) - mean) / deviation));
      const term = { feature: 'meaning' as const, value: weight * z };
      return { place, skill: { ...skill, score: skill.score + term.value, terms: [...skill.terms, term] } };
    })
    .sort((a, b) => b.skill.score - a.skill.score || a.place - b.place)
    .map(({ skill }) => skill);
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let [dot, ofA, ofB] = [0, 0, 0];
  a.forEach((x, i) => {
    const y = b[i] ?? 0;
    dot += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return ofA > 0 && ofB > 0 ? dot / Math.sqrt(ofA * ofB) : 0;
}
