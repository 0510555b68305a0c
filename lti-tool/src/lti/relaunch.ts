/** The way out for a browser that keeps nothing in a frame. */
import type { LoginRecord, Registration } from '@keylift/core';

/** Starts the same login again, in a window where the cookie is first-party. */
export function relaunchUrl(
  deps: { readonly publicUrl: string },
  { issuer, clientId }: Registration,
  record: LoginRecord,
): string {
  const url = new URL(`${deps.publicUrl}/lti/login`);
  const parameters = {
    iss: issuer,
    client_id: clientId,
    login_hint: record.loginHint,
    target_link_uri: record.targetLinkUri,
    lti_message_hint: record.messageHint,
    lti_deployment_id: record.deploymentId,
  };
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
