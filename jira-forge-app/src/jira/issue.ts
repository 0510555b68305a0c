/** A work item as Jira's REST API answers it; every field may be missing on one site or another. */

export interface JiraStatus {
  readonly name?: string;
  readonly statusCategory?: { readonly key?: string };
}

export interface JiraLinkedIssue {
  readonly id?: string;
  readonly key?: string;
  readonly fields?: { readonly summary?: string; readonly status?: JiraStatus };
}

export interface JiraIssueLink {
  readonly type?: { readonly id?: string; readonly inward?: string };
  readonly inwardIssue?: JiraLinkedIssue;
  readonly outwardIssue?: JiraLinkedIssue;
}

export interface JiraIssue {
  readonly id?: string;
  readonly key: string;
  readonly fields: {
    readonly summary?: string | null;
    readonly status?: JiraStatus | null;
    readonly labels?: readonly string[] | null;
    readonly components?: readonly { readonly name?: string }[] | null;
    readonly issuelinks?: readonly JiraIssueLink[] | null;
    readonly parent?: { readonly key?: string } | null;
    readonly project?: { readonly id?: string; readonly key?: string } | null;
    readonly updated?: string | null;
    readonly [customField: string]: unknown;
  };
}

const always = 'summary,status,labels,components,issuelinks,parent,project,updated';

/** What one question to Jira asks for; the description is never read. */
export const fieldsToRead = (flaggedFieldId: string | undefined): string =>
  flaggedFieldId === undefined ? always : `${always},${flaggedFieldId}`;

/** Takes an answer apart only where it has the shape; a deleted field is a field that is not there. */
export function readIssue(body: unknown): JiraIssue | undefined {
  if (!isRecord(body) || typeof body['key'] !== 'string' || !isRecord(body['fields'])) return undefined;
  const fields = body['fields'];
  return {
    ...(typeof body['id'] === 'string' && { id: body['id'] }),
    key: body['key'],
    fields: {
      ...fields,
      summary: typeof fields['summary'] === 'string' ? fields['summary'] : null,
      status: isRecord(fields['status']) ? fields['status'] : null,
      labels: texts(fields['labels']),
      components: records(fields['components']),
      issuelinks: records(fields['issuelinks']),
      parent: isRecord(fields['parent']) ? fields['parent'] : null,
      project: isRecord(fields['project']) ? fields['project'] : null,
      updated: typeof fields['updated'] === 'string' ? fields['updated'] : null,
    },
  };
}

export const projectKeyOf = ({ key, fields }: JiraIssue): string =>
  fields.project?.key ?? key.slice(0, Math.max(0, key.lastIndexOf('-')));

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
