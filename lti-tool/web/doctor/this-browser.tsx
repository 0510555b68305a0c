/** The part of the doctor that runs in the browser of whoever looks. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DoctorFindings } from '@keylift/core/api';
import { useWords } from '../context.js';
import { doctorMessages } from '../doctor-messages.js';
import { probeBrowser, type Probe } from './browser-probes.js';
import { Findings } from './findings.js';

type DoctorMessages = (typeof doctorMessages)['en'];

export interface ThisBrowserProps {
  /** Another number looks again. */
  readonly turn: number;
  readonly level?: 2 | 3;
}

export function ThisBrowser({ turn, level = 3 }: ThisBrowserProps): JSX.Element {
  const words = useWords(doctorMessages);
  const [probes, setProbes] = useState<readonly Probe[]>();
  useEffect(() => {
    let stale = false;
    setProbes(undefined);
    void probeBrowser(window).then((found) => stale || setProbes(found));
    return () => {
      stale = true;
    };
  }, [turn]);
  if (!probes) return <p role="status">{words.loading}</p>;
  return <Findings level={level} findings={probes.map((probe) => said(probe, words))} />;
}

function said(probe: Probe, words: DoctorMessages): DoctorFindings['findings'][number] {
  const { look, result } = probe;
  const results = { ok: words.browserOk, warn: words.browserWarn, unknown: words.browserUnknown };
  return {
    title: words[`${look}-title`],
    result,
    said: results[result],
    seen: seen(probe, words),
    ...(result === 'warn' && look !== 'third-party' && look !== 'storage' && look !== 'frame'
      ? { fix: words[`${look}-fix`] }
      : {}),
  };
}

function seen({ look, origin = '', result, seconds = 0, way }: Probe, words: DoctorMessages): string {
  switch (look) {
    case 'frame':
      return result === 'ok' ? words['frame-ok'](origin) : words['frame-unknown'];
    case 'cookie':
      return result === 'ok' ? words['cookie-ok'] : words['cookie-warn'];
    case 'third-party':
      return way === 'allowed' ? words['third-party-allowed'] : words['third-party-ok'];
    case 'storage':
      return way === 'blocked' ? words['storage-blocked'] : words['storage-ok'];
    case 'platform-storage':
      return words[`platform-storage-${result}`];
    case 'clock':
      return result === 'ok' ? words['clock-ok'] : words['clock-warn'](seconds);
    case 'server':
      return words['server-warn'];
  }
}
