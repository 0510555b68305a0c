/** One message of LTI Platform Storage (Client Side postMessages 1.0) and its answer. */

/** Some platforms offer storage and never answer (Canvas mobile apps). */
const WAIT_MS = 1_000;

export interface PlatformStorage {
  readonly page: Window;
  /** A frame's name, or `_parent`. */
  readonly target: string;
  /** The only origin written to and listened to. */
  readonly origin: string;
}

export interface StorageMessage {
  readonly subject: 'lti.put_data' | 'lti.get_data';
  readonly key: string;
  readonly value?: string | null;
}

/** Undefined when there is no answer, or an error. */
export function askPlatform(
  { origin, page, target }: PlatformStorage,
  message: StorageMessage,
): Promise<{ readonly value?: unknown } | undefined> {
  const message_id = crypto.randomUUID();
  return new Promise((done) => {
    const timer = setTimeout(() => finish(undefined), WAIT_MS);
    function listen({ data, origin: from }: MessageEvent<Record<string, unknown> | null>): void {
      if (from !== origin || data?.['message_id'] !== message_id) return;
      if (data['subject'] === `${message.subject}.response`) finish(data['error'] === undefined ? data : undefined);
    }
    function finish(answer: { readonly value?: unknown } | undefined): void {
      clearTimeout(timer);
      page.removeEventListener('message', listen);
      done(answer);
    }
    page.addEventListener('message', listen);
    try {
      storageIn(page, target).postMessage({ ...message, message_id }, origin);
    } catch {
      finish(undefined);
    }
  });
}

function storageIn(page: Window, target: string): Window {
  const platform = (page.opener as Window | null) ?? page.parent;
  if (target === '_parent') return platform;
  try {
    return (platform.frames as unknown as Record<string, Window | undefined>)[target] ?? platform;
  } catch {
    return platform; // its frames are not to be looked at
  }
}
