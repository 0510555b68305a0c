/** Icons on a 16 grid, 1.5 stroke; always beside a word, so never announced. */
import type { ComponentChildren, JSX } from 'preact';

const shapes = {
  back: <path d="M13.2 8h-10M7 4.2 3.2 8 7 11.8" />,
  on: <path d="M2.8 8h10M9 4.2 12.8 8 9 11.8" />,
  up: <path d="M8 13V3.2M4.2 7 8 3.2 11.8 7" />,
  down: <path d="M8 3v9.8M4.2 9 8 12.8 11.8 9" />,
  review: (
    <>
      <path d="M13.2 8a5.2 5.2 0 1 1-1.7-3.9" />
      <path d="M12 1.6v2.8H9.2" />
    </>
  ),
  new: (
    <path d="M8 4.6C6.8 3.6 5 3.2 2.4 3.2v9C5 12.2 6.8 12.6 8 13.6c1.2-1 3-1.4 5.6-1.4v-9C11 3.2 9.2 3.6 8 4.6Zm0 0v9" />
  ),
  apply: (
    <>
      <path d="M4.5 11.5 11.5 4.5" />
      <path d="M5.8 4.5h5.7v5.7" />
    </>
  ),
  lock: (
    <>
      <rect x="3.2" y="7" width="9.6" height="6.5" rx="1.2" />
      <path d="M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2" />
    </>
  ),
  check: <path d="m3.2 8.6 3.1 3.1 6.5-7" />,
  copy: (
    <>
      <rect x="5.6" y="5.6" width="7.8" height="7.8" rx="1.2" />
      <path d="M10.4 5.6V3.8a1.2 1.2 0 0 0-1.2-1.2H3.8a1.2 1.2 0 0 0-1.2 1.2v5.4a1.2 1.2 0 0 0 1.2 1.2h1.8" />
    </>
  ),
  /** Waiting or unknown. */
  dashed: <circle cx="8" cy="8" r="5.5" class="dashed" />,
  /** Not yet, and not waiting for anything. */
  open: <circle cx="8" cy="8" r="5.5" />,
  /** Growing or under way. */
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" class="solid" />
    </>
  ),
  /** Ready, resilient or done. */
  full: (
    <>
      <circle cx="8" cy="8" r="5.5" class="solid" />
      <path d="m5.4 8.2 1.9 1.9 3.4-3.7" class="cut" stroke-width="1.6" />
    </>
  ),
  /** Between fragile and resilient. */
  diamond: <path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" />,
  /** Fragile: a diamond with a crack. */
  cracked: (
    <>
      <path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" class="solid" />
      <path d="m8.6 4.2-1.7 3 2.2 1.4-1.7 3.2" class="cut" stroke-width="1.4" />
    </>
  ),
} satisfies { readonly [name: string]: ComponentChildren };

export type IconName = keyof typeof shapes;

const directional: ReadonlySet<IconName> = new Set(['back', 'on', 'apply']);

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={directional.has(name) ? 'ic dir' : 'ic'} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
