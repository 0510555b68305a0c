/** The 0–5 scale: a range with a tick, never a lonely number. Its words stand beside it, so it is not announced. */
import './scale.css';
import type { JSX } from 'preact';
import type { StandingRow } from '@keylift/core';
import { percent } from './percent.js';

export interface ScaleProps {
  readonly now: StandingRow;
  /** Drawn dashed behind the present range. */
  readonly before?: StandingRow;
}

export function Scale({ now, before }: ScaleProps): JSX.Element {
  return (
    <div class="scale" aria-hidden="true">
      {before?.estimate && <Range kind="before" range={before.estimate} />}
      {now.estimate && <Range kind="range" range={now.estimate} />}
      {now.needed && <i class="need" style={{ '--at': percent(now.needed.at) }} />}
      {now.estimate && <i class="best" style={{ '--at': percent(now.estimate.at) }} />}
    </div>
  );
}

interface RangeProps {
  readonly kind: 'before' | 'range';
  readonly range: { readonly from: number; readonly to: number };
}

function Range({ kind, range }: RangeProps): JSX.Element {
  return <i class={kind} style={{ '--from': percent(range.from), '--to': percent(range.to) }} />;
}
