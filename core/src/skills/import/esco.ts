/** ESCO skills from the CSV that the European Commission publishes (`skills_en.csv`). */
import { KeyliftError } from '../../errors.js';
import type { Skill, SkillId } from '../../model.js';
import { readCsv } from './csv.js';
import {
  type BucketOf,
  type ImportedSkills,
  type ImportProblem,
  usualHalfLifeDays,
  withoutRepeats,
} from './imported.js';

const required = ['conceptUri', 'preferredLabel'] as const;

/**
 * Reads `conceptUri`, `preferredLabel` and, where present, `skillType`, `reuseLevel`, `altLabels` (one per line),
 * `description` or `definition`, and `status`; obsolete concepts are left out. Throws `invalid` when the file is no CSV or
 * a column is missing; bad rows become problems.
 */
export function importEsco(
  csv: string,
  { bucketOf = escoBucket }: { readonly bucketOf?: BucketOf } = {},
): ImportedSkills {
  const [head, ...rows] = readCsv(csv);
  const names = (head?.fields ?? []).map((name) => name.trim());
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new KeyliftError('invalid', `The first line names no column "${missing}".`, { field: missing });
  }

  const skills = new Map<SkillId, Skill>();
  const sources = new Map<SkillId, string>();
  const problems: ImportProblem[] = [];
  for (const { line, fields } of rows) {
    const value = (name: string): string => fields[names.indexOf(name)]?.trim() ?? '';
    const reject = (field: string, message: string): void =>
      void problems.push({ where: `line ${line}`, field, message });
    const uri = value('conceptUri');
    const label = value('preferredLabel');
    const tail = /\/skill\/([\w-]+)$/.exec(uri)?.[1];
    const id = `esco-${tail ?? ''}` as SkillId;
    if (fields.length !== names.length) reject('line', `has ${fields.length} fields instead of ${names.length}`);
    else if (value('status') === 'obsolete') continue;
    else if (tail === undefined) reject('conceptUri', `"${uri}" is not the address of an ESCO skill`);
    else if (label === '') reject('preferredLabel', 'is empty');
    else if (skills.has(id)) reject('conceptUri', `"${uri}" was there before`);
    else {
      const bucket = bucketOf({ label, kind: value('reuseLevel') || value('skillType') });
      const text = value('description') || value('definition');
      skills.set(id, {
        id,
        label,
        bucket,
        definition: text.split('\n')[0] ?? '',
        aliases: withoutRepeats(
          label,
          value('altLabels')
            .split(/\r?\n|\s\|\s/)
            .map((alias) => alias.trim()),
        ),
        prerequisites: [],
        related: [],
        halfLifeDays: usualHalfLifeDays(bucket),
      });
      sources.set(id, uri);
    }
  }
  return { skills: [...skills.values()], sources, problems };
}

/** ESCO's transversal skills are thinking and working with people; everything else is a craft. */
function escoBucket({
  label,
  kind,
}: {
  readonly label: string;
  readonly kind: string;
}): 'technical' | 'cognitive' | 'soft' {
  if (kind !== 'transversal') return 'technical';
  return /\b(think|plan|decid|decision|analys|solv|learn|reason|prioriti)/i.test(label) ? 'cognitive' : 'soft';
}
