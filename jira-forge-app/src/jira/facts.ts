/** What differs between Jira sites, from Jira's own lists. */
import type { SiteFacts } from './blocked';
import { isRecord } from './issue';

/** `fields` of GET /field, `linkTypes` of GET /issueLinkType; either may be missing. */
export function factsFrom(fields: unknown, linkTypes: unknown): SiteFacts {
  const flagged = Array.isArray(fields)
    ? fields.filter(isRecord).find((field) => isFlagged(field['name']) || isFlagged(field['untranslatedName']))
    : undefined;
  const types = isRecord(linkTypes) && Array.isArray(linkTypes['issueLinkTypes']) ? linkTypes['issueLinkTypes'] : [];
  const blocking = types.filter(isRecord).filter(isBlocking);
  return {
    ...(typeof flagged?.['id'] === 'string' && { flaggedFieldId: flagged['id'] }),
    ...(blocking.length > 0 && {
      blocksLinkTypeIds: blocking.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
    }),
  };
}

const isFlagged = (name: unknown): boolean => name === 'Flagged';

const isBlocking = ({ name, inward }: Readonly<Record<string, unknown>>): boolean =>
  name === 'Blocks' || (typeof inward === 'string' && inward.toLowerCase() === 'is blocked by');
