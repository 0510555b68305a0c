/** The least a platform needs to see of a tool: a key set on the network, and things signed with its key. */
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NewTool } from '../add-tool.js';

export interface ToolDouble {
  readonly tool: NewTool;
  sign(claims: JWTPayload, header?: { readonly kid?: string }): Promise<string>;
  close(): Promise<void>;
}

export async function startToolDouble(clientId = 'tool-1'): Promise<ToolDouble> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'tool-key', alg: 'RS256', use: 'sig' };
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    tool: {
      clientId,
      name: 'A tool',
      initiateLoginUri: `${origin}/login`,
      redirectUris: [`${origin}/launch`],
      targetLinkUri: `${origin}/launch`,
      deepLinkingUri: `${origin}/select`,
      jwksUri: `${origin}/jwks`,
    },
    sign: (claims, header) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'tool-key', ...header }).sign(privateKey),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
