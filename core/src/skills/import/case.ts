/** Skills from a CASE 1.0 or 1.1 package (1EdTech Competencies and Academic Standards Exchange), as JSON. */
import { KeyliftError } from '../../errors.js';
import type { Skill, SkillId } from '../../model.js';
import {
  type BucketOf,
  type ImportedSkills,
  type ImportProblem,
  usualHalfLifeDays,
  withoutRepeats,
} from './imported.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads `CFItems` and, of `CFAssociations`, `precedes` (a prerequisite) and `isRelatedTo`. Throws `invalid` when the text is
 * no CASE package; bad items and associations become problems.
 */
export function importCase(
  text: string,
  { bucketOf = () => 'technical' }: { readonly bucketOf?: BucketOf } = {},
): ImportedSkills {
  const document = parse(text);
  const problems: ImportProblem[] = [];
  const reject = (where: string, field: string, message: string): void => void problems.push({ where, field, message });
  const skills = new Map<SkillId, Skill>();
  const sources = new Map<SkillId, string>();

  for (const [index, item] of listOf(document, 'CFItems').entries()) {
    const where = `CFItems[${index}]`;
    const identifier = textOf(item, 'identifier');
    const statement = textOf(item, 'fullStatement');
    const id = idOf(identifier);
    if (identifier === '') reject(where, 'identifier', 'is missing');
    else if (statement === '') reject(where, 'fullStatement', 'is missing');
    else if (skills.has(id)) reject(where, 'identifier', `"${identifier}" was there before`);
    else {
      const label = textOf(item, 'abbreviatedStatement') || statement;
      const bucket = bucketOf({ label, kind: textOf(item, 'CFItemType') });
      skills.set(id, {
        id,
        label,
        bucket,
        definition: statement,
        aliases: withoutRepeats(label, [textOf(item, 'humanCodingScheme'), ...textsOf(item, 'conceptKeywords')]),
        prerequisites: [],
        related: [],
        halfLifeDays: usualHalfLifeDays(bucket),
      });
      sources.set(id, textOf(item, 'uri') || identifier);
    }
  }

  for (const [index, association] of listOf(document, 'CFAssociations').entries()) {
    const kind = textOf(association, 'associationType');
    if (kind !== 'precedes' && kind !== 'isRelatedTo') continue;
    const where = `CFAssociations[${index}]`;
    const from = skills.get(idOf(nodeOf(association, 'originNodeURI')));
    const to = skills.get(idOf(nodeOf(association, 'destinationNodeURI')));
    if (from === undefined) reject(where, 'originNodeURI', 'names no item of this package');
    else if (to === undefined) reject(where, 'destinationNodeURI', 'names no item of this package');
    else if (from === to) reject(where, 'destinationNodeURI', 'is the item itself');
    else if (kind === 'precedes') skills.set(to.id, { ...to, prerequisites: joined(to.prerequisites, from.id) });
    else skills.set(from.id, { ...from, related: joined(from.related, to.id) });
  }
  return { skills: [...skills.values()], sources, problems };
}

const idOf = (identifier: string): SkillId => `case-${identifier.toLowerCase()}` as SkillId;
const joined = (ids: readonly SkillId[], id: SkillId): readonly SkillId[] => [...new Set([...ids, id])];
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): Json {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new KeyliftError('invalid', 'The file is not JSON.', { field: 'document', cause: error });
  }
  if (!isRecord(document) || !Array.isArray(document['CFItems'])) {
    throw new KeyliftError('invalid', 'The file is no CASE package: "CFItems" is missing.', { field: 'CFItems' });
  }
  return document;
}

function listOf(document: Json, field: string): readonly Json[] {
  const list = document[field];
  return Array.isArray(list) ? list.map((one: unknown) => (isRecord(one) ? one : {})) : [];
}

function textOf(item: Json, field: string): string {
  const value = item[field];
  return typeof value === 'string' ? value.trim() : '';
}

function textsOf(item: Json, field: string): readonly string[] {
  const value = item[field];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** A node is named by its `identifier`, or by an address that ends in it. */
function nodeOf(association: Json, field: string): string {
  const node = association[field];
  if (typeof node === 'string') return node.split('/').at(-1) ?? '';
  return isRecord(node) ? textOf(node, 'identifier') || (textOf(node, 'uri').split('/').at(-1) ?? '') : '';
}
