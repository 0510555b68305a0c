/** Serves the built preview of the Jira app, so that the demo can lead there. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

export interface RunningPreview {
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Only files of the folder; anything else is not there. */
export async function startJiraPreview(
  folder: string,
  { host, port }: { host: string; port: number },
): Promise<RunningPreview> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://preview').pathname);
    const file = path === '/' ? '/index.html' : path;
    readFile(join(folder, file)).then(
      (body) => response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${bound}/?item=MOB-142`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
