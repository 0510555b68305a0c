/** The same quantity, comparable between texts: value ÷ the highest of the list, and 1 ÷ √(1 + rank), rank from 0. */
import { columnOf, featureNames } from './feature-names.js';

const width = featureNames.length;
const relative = (
  [
    ['bmLabel', 'bmLabelOfTop', 'bmLabelRank'],
    ['covMax', 'covMaxOfTop', 'covMaxRank'],
    ['cov2rawMax', 'cov2rawMaxOfTop', 'cov2rawMaxRank'],
    ['desc', 'descOfTop', 'descRank'],
    ['expMax', 'expMaxOfTop', 'expMaxRank'],
    ['charMax', 'charMaxOfTop', 'charMaxRank'],
  ] as const
).map((names) => names.map((name) => columnOf[name]));

/** Fills these columns of `rows` rows from the absolute ones. */
export function addRelative(values: Float64Array, rows: number): void {
  const own = new Float64Array(rows);
  const order = new Int32Array(rows);
  for (const [source = 0, ofTop = 0, rank = 0] of relative) {
    for (let row = 0; row < rows; row += 1) {
      own[row] = values[row * width + source]!;
      order[row] = row;
    }
    order.sort((a, b) => own[b]! - own[a]! || a - b);
    const top = rows > 0 ? own[order[0]!]! : 0;
    for (let place = 0; place < rows; place += 1) {
      const row = order[place]!;
      values[row * width + ofTop] = top > 0 ? own[row]! / top : 0;
      values[row * width + rank] = 1 / Math.sqrt(1 + place);
    }
  }
}
