/** The organisation's server as the app sees it: answers by path, and everything that was sent. */
import type { Remote, RemoteAnswer } from '../src/connected/remote';

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
  const usual = (path: string, body: object | undefined): RemoteAnswer => {
    if (path !== '/forge/evidence' || body === undefined) return { status: 200, body: {} };
    const { people } = body as { readonly people: readonly object[] };
    return { status: 200, body: { people: people.map(() => ({ linked: true })) } };
  };
  const remote: FakeRemote = {
    sent,
    away: false,
    answer: (path, ...answers) => void planned.set(path, [...(planned.get(path) ?? []), ...answers]),
    call: async (method, path, body) => {
      sent.push(`${method} ${path} ${JSON.stringify(body ?? {})}`);
      const answer = planned.get(path.replace(/\?.*/, ''))?.shift() ?? (remote.away ? 'away' : usual(path, body));
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
