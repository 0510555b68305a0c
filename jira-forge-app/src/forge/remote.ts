/** The server behind our port: Forge sends the call on with a token that Atlassian signs. */
import { invokeRemote } from '@forge/api';
import type { Remote } from '../connected/remote';

/** As in the manifest. */
const key = 'keylift-server';
/** A function has 25 seconds, and a person waits. */
const patienceMs = 8_000;

export const forgeRemote: Remote = {
  async call(method, path, body) {
    const answer = invokeRemote(key, {
      path,
      method,
      headers: {
        Accept: 'application/json',
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await inTime(answer);
    return { status: response.status, body: parsed(await inTime(response.text())) };
  },
};

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
