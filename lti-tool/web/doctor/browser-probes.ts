/** What this browser does in this frame: measured, not guessed from its name. */
import { askPlatform } from './ask-platform.js';

export interface Probe {
  readonly look: 'frame' | 'cookie' | 'third-party' | 'storage' | 'platform-storage' | 'clock' | 'server';
  readonly result: 'ok' | 'warn' | 'unknown';
  /** `third-party` and `storage` are fine either way. */
  readonly way?: 'allowed' | 'blocked';
  readonly origin?: string;
  readonly seconds?: number;
}

/** What `/lti/doctor` answers. */
interface Told {
  readonly partitioned: boolean;
  readonly thirdParty: boolean;
  readonly now: string;
  readonly storageOrigin?: string;
}

/** A difference that a person would notice. */
const SECONDS = 60;

export async function probeBrowser(page: Window): Promise<readonly Probe[]> {
  const address = new URLSearchParams(page.location.search);
  const platform = address.get('platform');
  const target = address.get('storage');
  const url = `/lti/doctor${platform === null ? '' : `?platform=${encodeURIComponent(platform)}`}`;
  const ask = async (): Promise<Told> => {
    const answer = await page.fetch(url, { credentials: 'include' });
    if (!answer.ok) throw new Error(`[web] ${url} answered ${answer.status}.`);
    return (await answer.json()) as Told;
  };
  const local = [frameOf(page), storageOf(page)];
  try {
    await ask(); // sets the cookies that the second answer tells about
    const told = await ask();
    return [
      local[0] ?? frameOf(page),
      { look: 'cookie', result: told.partitioned ? 'ok' : 'warn' },
      await platformStorage(page, target, told.storageOrigin),
      { look: 'third-party', result: 'ok', ...(told.thirdParty && { way: 'allowed' }) },
      local[1] ?? storageOf(page),
      clockOf(told.now),
    ];
  } catch {
    return [...local, { look: 'server', result: 'warn' }];
  }
}

function frameOf(page: Window): Probe {
  if (page.top === page) return { look: 'frame', result: 'unknown' };
  const around = page.location.ancestorOrigins as DOMStringList | undefined; // not in every browser
  const referrer = page.document.referrer;
  const origin = around?.[0] ?? (URL.canParse(referrer) ? new URL(referrer).origin : '');
  return { look: 'frame', result: 'ok', origin };
}

function storageOf(page: Window): Probe {
  const key = 'keylift-doctor';
  try {
    page.localStorage.setItem(key, '1');
    page.localStorage.removeItem(key);
    return { look: 'storage', result: 'ok' };
  } catch {
    return { look: 'storage', result: 'ok', way: 'blocked' };
  }
}

async function platformStorage(page: Window, target: string | null, origin: string | undefined): Promise<Probe> {
  const look = 'platform-storage';
  if (target === null || origin === undefined) return { look, result: 'unknown' };
  const key = 'keylift_doctor';
  const value = crypto.randomUUID();
  const storage = { page, target, origin };
  await askPlatform(storage, { subject: 'lti.put_data', key, value });
  const kept = await askPlatform(storage, { subject: 'lti.get_data', key });
  if (kept?.value === value) void askPlatform(storage, { subject: 'lti.put_data', key, value: null });
  return { look, result: kept?.value === value ? 'ok' : 'warn' };
}

function clockOf(now: string): Probe {
  const seconds = Math.round(Math.abs(Date.now() - Date.parse(now)) / 1000);
  return seconds < SECONDS ? { look: 'clock', result: 'ok' } : { look: 'clock', result: 'warn', seconds };
}
