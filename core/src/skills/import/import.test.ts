import { describe, expect, it } from 'vitest';
import { KeyliftError } from '../../errors.js';
import { createGraph } from '../graph.js';
import { importCase } from './case.js';
import { readCsv } from './csv.js';
import { importEsco } from './esco.js';

const fieldOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof KeyliftError && error.code === 'invalid') return error.field;
    throw error;
  }
  return undefined;
};

describe('CSV', () => {
  it.each([
    [
      'plain',
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'quotes, commas and breaks',
      'a,"b ""c"", d\ne"\nf,g',
      [
        ['a', 'b "c", d\ne'],
        ['f', 'g'],
      ],
    ],
    ['empty fields and lines', ',\n\na,', [['a', '']]],
    ['a byte order mark', '\uFEFFa', [['a']]],
    ['nothing', '', []],
  ])('reads %s', (_rule, text, rows) => {
    expect(readCsv(text).map(({ fields }) => fields)).toEqual(rows);
  });

  it('counts lines across breaks inside fields', () => {
    expect(readCsv('a\n"b\nc"\nd').map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it.each([
    ['an open quote', 'a\n"b', 'line 2'],
    ['a quote in a field', 'a"b', 'line 1'],
    ['text after a quote', '"a"b', 'line 1'],
  ])('refuses %s', (_rule, text, field) => {
    expect(fieldOf(() => readCsv(text))).toBe(field);
  });
});

const esco = (...rows: readonly string[]): string =>
  ['conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description', ...rows].join('\n');
const uri = (tail: string): string => `http://data.europa.eu/esco/skill/${tail}`;

describe('an ESCO import', () => {
  const found = importEsco(
    esco(
      `KnowledgeSkillCompetence,${uri('a-1')},skill/competence,cross-sector,manage stock,"stock control\nManage Stock\nhandle stock",released,Keeps stock.`,
      `KnowledgeSkillCompetence,${uri('b-2')},skill/competence,transversal,think critically,,released,"Weighs.\nMore."`,
      `KnowledgeSkillCompetence,${uri('old')},skill/competence,transversal,forget,,obsolete,Gone.`,
      `KnowledgeSkillCompetence,${uri('a-1')},skill/competence,cross-sector,again,,released,`,
      `KnowledgeSkillCompetence,${uri('c-3')},skill/competence,cross-sector,,,released,`,
      'KnowledgeSkillCompetence,http://example.org/x,skill/competence,cross-sector,elsewhere,,released,',
      'too,short',
    ),
  );

  it('keeps labels, alternative labels, first line and address', () => {
    expect(found.skills).toMatchObject([
      {
        id: 'esco-a-1',
        label: 'manage stock',
        aliases: ['stock control', 'handle stock'],
        bucket: 'technical',
        halfLifeDays: 365,
      },
      { id: 'esco-b-2', definition: 'Weighs.', bucket: 'cognitive', halfLifeDays: 540 },
    ]);
    expect([...found.sources.values()]).toEqual([uri('a-1'), uri('b-2')]);
  });

  it('names line and field of every row it leaves out', () => {
    expect(found.problems.map(({ where, field }) => `${where}: ${field}`)).toEqual([
      'line 8: conceptUri',
      'line 9: preferredLabel',
      'line 10: conceptUri',
      'line 11: line',
    ]);
  });

  it('refuses a file without its columns', () => {
    expect(fieldOf(() => importEsco('conceptUri,label\nx,y'))).toBe('preferredLabel');
    expect(fieldOf(() => importEsco(''))).toBe('conceptUri');
  });
});

const item = (identifier: string, more: object = {}): object => ({
  identifier,
  fullStatement: `Can do ${identifier}.`,
  ...more,
});
const association = (associationType: string, from: string, to: string): object => ({
  associationType,
  originNodeURI: { identifier: from },
  destinationNodeURI: { uri: `https://example.org/ims/case/v1p1/CFItems/${to}` },
});

describe('a CASE import', () => {
  const found = importCase(
    JSON.stringify({
      CFItems: [
        item('A', { abbreviatedStatement: 'Add', humanCodingScheme: 'M.1', conceptKeywords: ['sum', 3] }),
        item('B'),
        item('B'),
        { identifier: 'C' },
        7,
      ],
      CFAssociations: [
        association('precedes', 'A', 'B'),
        association('isRelatedTo', 'B', 'A'),
        association('isChildOf', 'A', 'Z'),
        association('precedes', 'A', 'Z'),
        association('isRelatedTo', 'A', 'A'),
      ],
    }),
  );

  it('keeps statement, short statement, code, keywords and order', () => {
    expect(found.skills).toMatchObject([
      { id: 'case-a', label: 'Add', definition: 'Can do A.', aliases: ['M.1', 'sum'], related: [] },
      { id: 'case-b', label: 'Can do B.', prerequisites: ['case-a'], related: ['case-a'] },
    ]);
  });

  it('yields a graph as it is', () => {
    expect(createGraph('case', found.skills).skills.size).toBe(2);
  });

  it('names item and field of everything it leaves out', () => {
    expect(found.problems.map(({ where, field }) => `${where}.${field}`)).toEqual([
      'CFItems[2].identifier',
      'CFItems[3].fullStatement',
      'CFItems[4].identifier',
      'CFAssociations[3].destinationNodeURI',
      'CFAssociations[4].destinationNodeURI',
    ]);
  });

  it.each([
    ['no JSON', '{', 'document'],
    ['no package', '[]', 'CFItems'],
    ['a document without items', '{"CFItems": 4}', 'CFItems'],
  ])('refuses %s', (_rule, text, field) => {
    expect(fieldOf(() => importCase(text))).toBe(field);
  });
});
