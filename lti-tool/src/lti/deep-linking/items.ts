/** What was chosen, as content items: activities only, because files, links and HTML would open nothing here. */
import type { ContentRequest, ContentRow, KeyResultId } from '@keylift/core';

/** Custom parameters that come back with every launch of the activity, also in a course that was copied. */
export const KEY_RESULT_PARAMETER = 'keylift_key_result';

const PRACTICE_POINTS = 100;

export interface ChosenContent {
  readonly rows: readonly ContentRow[];
  /** Rows that can have a column get one. */
  readonly column: boolean;
  readonly keyResultId?: KeyResultId;
}

export function contentItems(
  { rows, column, keyResultId }: ChosenContent,
  request: ContentRequest,
  launchUrl: string,
): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((row) => ({
    type: 'ltiResourceLink',
    title: row.title,
    text: row.text,
    url: `${launchUrl}?${new URLSearchParams({ go: pageOf(row, keyResultId) }).toString()}`,
    ...customOf(row, keyResultId),
    ...(row.graded &&
      column && {
        lineItem: {
          label: row.title,
          scoreMaximum: PRACTICE_POINTS,
          resourceId: row.kind === 'lesson' ? `lesson/${row.id}` : row.kind,
          tag: 'practice',
          // Where those who teach see what the platform was sent.
          submissionReview: { reviewableStatus: ['Completed'], label: 'Keylift', url: launchUrl },
        },
      }),
    ...presentation(request.targets),
  }));
}

/** Absent rather than empty: Moodle reads `{}` as a list, and its page ends in an error. */
function customOf({ kind, id }: ContentRow, keyResultId: KeyResultId | undefined): Readonly<Record<string, unknown>> {
  const custom = {
    ...(keyResultId !== undefined && { [KEY_RESULT_PARAMETER]: keyResultId }),
    ...((kind === 'skill' || kind === 'lesson') && { [`keylift_${kind}`]: id }),
  };
  return Object.keys(custom).length > 0 ? { custom } : {};
}

function pageOf({ kind, id }: ContentRow, keyResultId: KeyResultId | undefined): string {
  switch (kind) {
    case 'today':
      return '/today';
    case 'progress':
      return `/key-results/${encodeURIComponent(keyResultId ?? '')}`;
    case 'skill':
      return `/skills/${encodeURIComponent(id)}`;
    case 'lesson':
      return `/lessons/${encodeURIComponent(id)}`;
  }
}

/** In the course where it can be, else in a window; a platform that names neither decides by itself. */
function presentation(targets: readonly string[]): Readonly<Record<string, unknown>> {
  if (targets.includes('iframe')) return { iframe: { width: 900, height: 700 } };
  return targets.includes('window') ? { window: { targetName: 'keylift' } } : {};
}
