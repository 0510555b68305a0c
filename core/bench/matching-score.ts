// The figures of a ranking, as docs/matching.md defines them.
import type { Judged } from './matching-data.js';

export interface RankingFigures {
  readonly ndcg5: number;
  readonly ndcg10: number;
  readonly mrr: number;
  readonly rp5: number;
  readonly hit3: number;
}

/** Mean over the queries; `ranking` gives skill ids, best first. */
export function scoreRankings(
  queries: readonly Judged[],
  ranking: (query: Judged) => readonly string[],
): RankingFigures {
  const each = queries.map((query) => scoreRanking(query.rel, ranking(query)));
  const mean = (pick: (figures: RankingFigures) => number): number =>
    each.reduce((sum, figures) => sum + pick(figures), 0) / Math.max(1, each.length);
  return {
    ndcg5: mean((f) => f.ndcg5),
    ndcg10: mean((f) => f.ndcg10),
    mrr: mean((f) => f.mrr),
    rp5: mean((f) => f.rp5),
    hit3: mean((f) => f.hit3),
  };
}

export function scoreRanking(rel: Judged['rel'], ranked: readonly string[]): RankingFigures {
  const relevant = Object.values(rel).filter((grade) => grade >= 1).length;
  const grades = ranked.slice(0, 1000).map((id) => rel[id] ?? 0);
  const first = grades.findIndex((grade) => grade >= 1);
  const inTop5 = grades.slice(0, 5).filter((grade) => grade >= 1).length;
  return {
    ndcg5: ndcg(rel, grades, 5),
    ndcg10: ndcg(rel, grades, 10),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    rp5: relevant === 0 ? 0 : inTop5 / Math.min(5, relevant),
    hit3: first >= 0 && first < 3 ? 1 : 0,
  };
}

function ndcg(rel: Judged['rel'], grades: readonly number[], depth: number): number {
  const gain = (list: readonly number[]): number =>
    list.slice(0, depth).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const ideal = gain(Object.values(rel).sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(grades) / ideal;
}
