/** What the content script takes of a page's main thread, by the browser's own account: processor time, so that whatever else the machine does hardly counts. */
import type { BrowserContext } from 'playwright-core';

export interface MainThread {
  /** To compile the script and run it once. */
  readonly startMs: number;
  /** To read the page, hash its words and send them. */
  readonly lookMs: number;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

export async function onMainThread(context: BrowserContext, load: () => Promise<unknown>): Promise<MainThread> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser tells nothing of its main thread.');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await load();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const spent = (name: string): number =>
    events
      .filter((event) => event.name === name && event.args.data?.url?.endsWith('/content.js'))
      .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  return { startMs: spent('EvaluateScript'), lookMs: spent('FunctionCall') };
}
