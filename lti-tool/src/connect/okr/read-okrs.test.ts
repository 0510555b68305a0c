import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dateOrderOf, dayFrom } from './dates.js';
import { neutralised } from './formula.js';
import { decimalSignOf, numberFrom } from './numbers.js';
import { readOkrs } from './read-okrs.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../test/fixtures/okr/${name}`, import.meta.url), 'utf8');

const head = 'objective_title,kr_title,baseline,target,current,start,due';
const row = (changes: Partial<Record<'title' | 'baseline' | 'target' | 'start' | 'due', string>> = {}): string => {
  const { title = 'CSAT', baseline = '72', target = '82', start = '2027-01-04', due = '2027-03-31' } = changes;
  return `Care,${title},${baseline},${target},,${start},${due}`;
};

describe('R01: the export of every tool becomes the same objectives and Key Results', () => {
  test.each([
    'keylift',
    'betterworks',
    'cultureamp',
    'peoplecues',
    'peoplebox',
    'engagedly',
    'generic',
    'viva-broken-dates',
  ])('%s', (name) => {
    expect(readOkrs(fixture(`${name}.csv`))).toEqual(JSON.parse(fixture(`${name}.json`)));
  });

  test('under any delimiter, with a byte order mark or Windows line ends', () => {
    const plain = `${head}\n${row()}\n`;
    const wanted = readOkrs(plain);
    for (const delimiter of [';', '|', '^', '\t']) {
      expect(readOkrs(`\uFEFF${plain.replaceAll(',', delimiter).replaceAll('\n', '\r\n')}`)).toEqual(wanted);
    }
  });

  test('columns are known by name, whatever their order, case and spelling', () => {
    expect(readOkrs('DUE,Start,Target,Baseline,KR-Title\n2027-03-31,2027-01-04,82,72,CSAT\n').keyResults).toMatchObject(
      [{ title: 'CSAT', baseline: 72, target: 82, start: '2027-01-04', due: '2027-03-31' }],
    );
  });
});

describe('a bad row is told with its line and column, and the others are read', () => {
  test.each([
    ['a target that is no number', row({ target: 'many' }), 'target', '"many" is not a number.'],
    ['no target', row({ target: '' }), 'target', 'is empty; a Key Result needs a number to reach.'],
    ['a target that equals the baseline', row({ target: '72' }), 'target', 'The target equals the baseline'],
    ['a day that does not exist', row({ due: '2027-02-30' }), 'due', '"2027-02-30" is not a date that exists.'],
    ['a due day before the start', row({ due: '2026-03-31' }), 'due', 'The due date must be after the start.'],
    ['no title', row({ title: '' }), 'kr_title', 'is empty.'],
    ['a formula for a number', row({ baseline: '=1+1' }), 'baseline', 'holds a formula; write its value.'],
    ['the same Key Result again', row({ title: 'Good' }), 'kr_title', 'is the same Key Result as on line 2.'],
  ])('%s', (_name, bad, column, message) => {
    const { problems, keyResults } = readOkrs(
      [head, row({ title: 'Good' }), bad, row({ title: 'Also good' })].join('\n'),
    );
    expect(problems).toEqual([{ line: 3, column, message: expect.stringContaining(message) }]);
    expect(keyResults.map(({ title }) => title)).toEqual(['Good', 'Also good']);
  });

  test('line numbers count lines, not rows', () => {
    const { problems } = readOkrs(`${head}\n\n${row({ title: '"two\nlines"' })}\n${row({ target: 'x' })}\n`);
    expect(problems.map(({ line }) => line)).toEqual([5]);
  });
});

describe('a file that cannot be read as a whole is refused', () => {
  test.each([
    ['an empty file', '', 'file', 'The file is empty.'],
    ['a header of strangers', 'a,b,c\n1,2,3\n', 'line 1', 'The first line names no column that is known here.'],
    ['a quote that never ends', `${head}\n"Care,CSAT\n`, 'line 2', 'Line 2 cannot be read'],
    ['an endless file', `${head}\n${'x'.repeat(10_000_001)}`, 'file', 'more than 10000000 characters'],
    [
      'dates that may be both',
      `${head}\n${row({ start: '04/01/2027', due: '05/03/2027' })}`,
      '--dates',
      'Say which with --dates dmy',
    ],
    ['numbers that may be both', `${head}\n${row({ target: '1.234' })}`, '--decimal', 'Say which with --decimal'],
  ])('%s', (_name, text, field, message) => {
    expect(() => readOkrs(text)).toThrow(
      expect.objectContaining({ code: 'invalid', field, message: expect.stringContaining(message) }),
    );
  });

  test('what was ambiguous is read once it was said', () => {
    const text = `${head}\n${row({ start: '04/01/2027', due: '05/03/2027', target: '1.234' })}`;
    expect(readOkrs(text, { dates: 'dmy', decimal: ',' }).keyResults).toMatchObject([
      { start: '2027-01-04', due: '2027-03-05', target: 1234 },
    ]);
    expect(readOkrs(text, { dates: 'mdy', decimal: '.' }).keyResults).toMatchObject([
      { start: '2027-04-01', due: '2027-05-03', target: 1.234 },
    ]);
  });
});

describe('dates', () => {
  test.each([
    [['2027-01-04', '2027/1/4'], 'ymd'],
    [['04.01.2027'], 'dmy'],
    [['04/01/2027', '31/03/2027'], 'dmy'],
    [['04/01/2027', '03/31/2027'], 'mdy'],
    [['05/05/2027'], 'dmy'],
  ] as const)('%j are in the order %s', (texts, order) => {
    expect(dateOrderOf(texts)).toBe(order);
  });

  test('a file that mixes both orders is asked about', () => {
    expect(() => dateOrderOf(['31/03/2027', '03/31/2027'])).toThrow(
      /"31\/03\/2027" begins with the day and "03\/31\/2027"/,
    );
  });

  test.each([
    ['2027-01-04T09:30:00Z', '2027-01-04'],
    ['4 Jan 2027', '2027-01-04'],
    ['January 4, 2027', '2027-01-04'],
    ['4. März 2027', '2027-03-04'],
    ['29.02.2027', undefined],
    ['soon', undefined],
  ])('%s is %s', (text, day) => {
    expect(dayFrom(text, 'dmy')).toBe(day);
  });
});

describe('numbers', () => {
  test.each([
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1 234,5 €', ',', 1234.5],
    ['1’234.50', '.', 1234.5],
    ['−5', '.', -5],
    ['12 %', '.', 12],
    ['USD 1,200', '.', 1200],
    ['12,34,5', '.', undefined],
    ['1.2.3', '.', undefined],
    ['twelve', '.', undefined],
    ['1e9', '.', undefined],
  ] as const)('%s with "%s" is %s', (text, sign, value) => {
    expect(numberFrom(text, sign)?.value).toBe(value);
  });

  test.each([
    [['10', '1,234.5'], '.'],
    [['0,5', '1.234'], ','],
    [['1.234.567'], ','],
    [['12.25'], '.'],
    [['0.125'], '.'],
  ] as const)('%j part their decimals by "%s"', (texts, sign) => {
    expect(decimalSignOf(texts)).toBe(sign);
  });

  test('a file that mixes both ways is asked about', () => {
    expect(() => decimalSignOf(['0,5', '0.5'])).toThrow(/part their decimals differently/);
  });
});

describe('S01: no cell can run in a spreadsheet when it is exported again', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ['-HYPERLINK("http://x")', '\'-HYPERLINK("http://x")'],
    ['+20 % NPS', '+20 % NPS'],
    ['-5 days', '-5 days'],
  ])('%s comes in as %s', (cell, wanted) => {
    expect(neutralised(cell)).toBe(wanted);
  });
});
