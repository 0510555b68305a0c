/** The numbers a pasted Key Result holds, as far as they can be read without guessing: a start, a goal, a unit. */
export interface ReadNumbers {
  readonly baseline?: number;
  readonly target?: number;
  /** "%", "€", "h"; empty where none stands beside a number. */
  readonly suffix: string;
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const UNIT = String.raw`\s?(%|€|\$|£|h\b|min\b|ms\b|s\b)?`;
/** "from 40 to 60 %", "von 40 auf 60", "72→82", "to 60". */
const FROM_TO = new RegExp(String.raw`${NUMBER}${UNIT}\s*(?:to|auf|bis|→|->|–)\s*${NUMBER}${UNIT}`, 'iu');
const TO = new RegExp(
  String.raw`(?:\bto|\bauf|\breach(?:es)?|\bunter|\bbelow)\s+${NUMBER}${UNIT}(?!\s*\p{L}*\s*20\d\d)`,
  'iu',
);

export function readNumbers(text: string): ReadNumbers {
  const both = FROM_TO.exec(text);
  if (both) {
    const [, from = '', unitFrom = '', to = '', unitTo = ''] = both;
    return { baseline: valueOf(from), target: valueOf(to), suffix: unitTo || unitFrom };
  }
  const one = TO.exec(text);
  return one ? { target: valueOf(one[1] ?? ''), suffix: one[2] ?? '' } : { suffix: '' };
}

/** "1,200" is twelve hundred and "7,5" is seven and a half. */
function valueOf(text: string): number {
  return Number(/^\d+,\d{3}$/.test(text) ? text.replace(',', '') : text.replace(',', '.'));
}
