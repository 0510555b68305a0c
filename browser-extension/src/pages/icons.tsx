/** The few drawings of the pages; decoration only, so that words carry the meaning. */
import type { JSX } from 'preact';

export const Mark = (): JSX.Element => (
  <svg class="mark" viewBox="2 10 60 46" aria-hidden="true">
    <path class="e" d="M28.5 41a11.5 11.5 0 1 0-23 0 11.5 11.5 0 1 0 23 0H60.5M36.5 41V31M46.5 41V22" />
    <path class="g" d="M57 44.5V12" />
  </svg>
);

const paths = {
  device: 'M2.8 3h10.4v7.5H2.8zM1.4 13h13.2',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  check: 'm3.2 8.6 3.1 3.1 6.5-7',
  gear: 'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.1 1.1M11.3 11.3l1.1 1.1M3.6 12.4l1.1-1.1M11.3 4.7l1.1-1.1',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.4a2.5 2.5 0 0 1 5 0v2.1',
} as const;

export const Icon = ({ name }: { readonly name: keyof typeof paths }): JSX.Element => (
  <svg class={name === 'back' ? 'ic dir' : 'ic'} viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
