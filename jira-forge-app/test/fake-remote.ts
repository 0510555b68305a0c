/** The organisation's server as the app sees it: answers by path, and everything that was sent. */
import type { Remote, RemoteAnswer, RemoteRequest } from '../src/connected/remote';

export interface FakeRemote extends Remote {
  /** `POST /forge/evidence {…}` */
  readonly sent: string[];
  /** What the next calls of a path are answered with; `away` does not answer. */
  answer(path: string, ...answers: readonly (RemoteAnswer | 'away')[]): void;
  /** Nothing answers. */
  away: boolean;
}

export function fakeRemote(): FakeRemote {
  const sent: string[] = [];
  const planned = new Map<string, (RemoteAnswer | 'away')[]>();
  const usual = (path: string, request: RemoteRequest | undefined): RemoteAnswer => {
    if (path !== '/forge/evidence' || request === undefined) return { status: 200, body: {} };
    const { people } = request.body as { readonly people: readonly object[] };
    return { status: 200, body: { people: people.map(() => ({ linked: true })) } };
  };
  const remote: FakeRemote = {
    sent,
    away: false,
    answer: (path, ...answers) => void planned.set(path, [...(planned.get(path) ?? []), ...answers]),
    call: async (method, path, request) => {
      sent.push(`${method} ${path} ${JSON.stringify(request ?? {})}`);
      const answer = planned.get(path)?.shift() ?? (remote.away ? 'away' : usual(path, request));
      if (answer === 'away') throw new Error('no answer');
      return answer;
    },
  };
  return remote;
}

export const refusal = (status: number, message: string): RemoteAnswer => ({
  status,
  body: { error: { code: 'x', message } },
});
