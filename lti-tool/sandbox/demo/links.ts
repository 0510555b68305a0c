/** What the demo prints when it is ready. */

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A block of aligned links with what to know around it. */
export function readyText(demo: {
  readonly links: readonly Link[];
  readonly verdicts: string;
  readonly folder: string;
}): string {
  const width = Math.max(...demo.links.map(({ label }) => label.length));
  return [
    '',
    'Keylift is ready, inside the learning platform of the fictional Meridian Group.',
    '',
    ...demo.links.map(({ label, url }) => `  ${label.padEnd(width)}  ${url}`),
    '',
    'Where the teams stand: Key Result, preparation, warning, fortnightly check.',
    '',
    ...demo.verdicts.split('\n').map((line) => `  ${line}`),
    '',
    `Everything stays on this machine, in ${demo.folder}. Press Ctrl+C to stop.`,
    '',
  ].join('\n');
}
