/** Launches the LMS has begun and the tool has not yet asked about. Each is good for one authentication request. */
import type { MessageType } from './lti-terms.js';

export type DocumentTarget = 'iframe' | 'window' | 'frame';

export interface PendingLaunch {
  readonly id: string;
  readonly message: MessageType;
  readonly clientId: string;
  readonly personId: string;
  readonly courseId: string;
  /** Absent in deep linking: there is no activity yet. */
  readonly activityId?: string;
  readonly target: DocumentTarget;
  readonly targetLinkUri: string;
  /** Whose work a submission review is about: an LMS person id. */
  readonly forPersonId?: string;
  /** The browser session it was begun in; absent when begun by a program. */
  readonly sessionId?: string;
}

export class Launches {
  readonly #pending = new Map<string, PendingLaunch>();
  readonly #random: () => string;

  constructor(random: () => string) {
    this.#random = random;
  }

  begin(launch: Omit<PendingLaunch, 'id'>): PendingLaunch {
    const begun = { ...launch, id: `ltilaunch_${this.#random()}` };
    this.#pending.set(begun.id, begun);
    return begun;
  }

  /** Looks without consuming. */
  peek(id: string): PendingLaunch | undefined {
    return this.#pending.get(id);
  }

  consume(id: string): void {
    this.#pending.delete(id);
  }
}

/** `lti_message_hint`: Moodle's is a JSON string, Canvas's is opaque. */
export function writeHint(launch: PendingLaunch, asJson: boolean): string {
  if (!asJson) return launch.id;
  return JSON.stringify({ ...(launch.activityId && { cmid: Number(launch.activityId) }), launchid: launch.id });
}

/** The launch id inside a hint, if it is one of ours. */
export function readHint(hint: string, asJson: boolean): string | undefined {
  if (!asJson) return hint;
  try {
    const parsed: unknown = JSON.parse(hint);
    if (typeof parsed !== 'object' || parsed === null || !('launchid' in parsed)) return undefined;
    return typeof parsed.launchid === 'string' ? parsed.launchid : undefined;
  } catch {
    return undefined;
  }
}
