/** The settings of a content selection (LTI Deep Linking 2.0 §4.4.1). */
import type { ContentRequest } from '@keylift/core';
import { parseHttpUrl } from '../urls.js';

/** Undefined when the answer would have nowhere to go, or the platform does not say what it takes. */
export function readContentRequest(settings: Readonly<Record<string, unknown>>): ContentRequest | undefined {
  const { deep_link_return_url: returnUrl, accept_types: acceptTypes, data } = settings;
  if (typeof returnUrl !== 'string' || !parseHttpUrl(returnUrl) || !Array.isArray(acceptTypes)) return undefined;
  return {
    returnUrl,
    acceptTypes: texts(acceptTypes),
    targets: texts(settings['accept_presentation_document_targets']),
    multiple: settings['accept_multiple'] === true,
    // Moodle does not say and stores them; only a plain no is a no.
    lineItems: settings['accept_lineitem'] !== false,
    autoCreate: settings['auto_create'] === true,
    ...(typeof data === 'string' && { data }),
  };
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string').slice(0, 50) : [];
