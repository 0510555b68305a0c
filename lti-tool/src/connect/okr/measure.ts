/** What a row measures: unit, direction, from, to and now. */
import type { Direction, Unit } from '@keylift/core';
import type { KeyResultDraft } from './drafts.js';
import type { ReadNumber } from './numbers.js';
import type { Profile } from './profiles.js';
import type { Row } from './row-reader.js';

type Measure = Pick<KeyResultDraft, 'unit' | 'direction' | 'baseline' | 'target' | 'current' | 'tolerance'>;

const units: readonly (readonly [RegExp, name: string, suffix: string])[] = [
  [/%|percent|prozent/i, 'percent', ' %'],
  [/€|\beur\b|euro/i, 'euros', ' €'],
  [/\$|\busd\b|dollar/i, 'dollars', ' $'],
  [/£|\bgbp\b|pound/i, 'pounds', ' £'],
  [/^h$|^hours?$|^stunden?$/i, 'hours', ' h'],
];
/** Names of a kind of number, not of what is counted. */
const nothingSaid = /^(number|numeric|numerical|metric|count|currency|absolute|zahl|)$/i;

function unitFrom(named: string, cells: string, decimals: number): Unit {
  const known = units.find(([pattern]) => pattern.test(named)) ?? units.find(([pattern]) => pattern.test(cells));
  if (known) return { name: known[1], suffix: known[2], decimals };
  return { name: nothingSaid.test(named) ? 'units' : named, suffix: '', decimals };
}

const directions: readonly (readonly [RegExp, Direction])[] = [
  [/^(increase|up|higher|grow|maximi[sz]e|steigern|erhöhen)/i, 'increase'],
  [/^(decrease|down|lower|reduce|minimi[sz]e|senken|verringern)/i, 'decrease'],
  [/^(maintain|keep|control|hold|halten|stay)/i, 'maintain'],
];

/** From numbers of its own; undefined after a complaint. */
export function measureOf(row: Row): Measure | undefined {
  const [baseline, target] = [row.number('baseline'), row.number('target')];
  const current = row.number('current') ?? baseline;
  if (row.text('target') === '') row.complain('target', 'is empty; a Key Result needs a number to reach.');
  if (row.text('baseline') === '') row.complain('baseline', 'is empty; without it nobody can say how far it has come.');
  if (!baseline || !target || !current) return undefined;
  const direction = directionOf(row, baseline, target);
  if (!direction) return undefined;
  const numbers: readonly ReadNumber[] = [baseline, target, current];
  const distance = Math.abs(target.value - baseline.value);
  if (direction === 'maintain' && distance === 0) {
    row.complain('baseline', 'equals the target; of a value to maintain, their distance says how much is still fine.');
    return undefined;
  }
  return {
    unit: unitFrom(
      row.text('unit'),
      `${row.text('target')} ${row.text('baseline')}`,
      Math.max(...numbers.map(({ decimals }) => decimals)),
    ),
    direction,
    baseline: baseline.value,
    target: target.value,
    current: current.value,
    ...(direction === 'maintain' && { tolerance: distance }),
  };
}

function directionOf(row: Row, baseline: ReadNumber, target: ReadNumber): Direction | undefined {
  const said = row.text('direction');
  if (said === '') return target.value < baseline.value ? 'decrease' : 'increase';
  const known = directions.find(([pattern]) => pattern.test(said));
  if (!known) row.complain('direction', `"${said}" is none of increase, decrease, maintain.`);
  return known?.[1];
}

const finished = /^(completed?|accomplished|achieved|closed|done|erledigt)$/i;

/** From progress alone: nothing to all of it. */
export function progressOf(row: Row, { fullProgress }: Pick<Profile, 'fullProgress'>, cell?: number): Measure {
  const share = cell ?? row.number('progress')?.value;
  const current = share === undefined ? (finished.test(row.text('status')) ? 100 : 0) : (share * 100) / fullProgress;
  return {
    unit: { name: 'percent', suffix: ' %', decimals: 0 },
    direction: 'increase',
    baseline: 0,
    target: 100,
    current: Math.round(current * 1e6) / 1e6,
  };
}
