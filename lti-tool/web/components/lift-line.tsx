/** A Key Result as a key lying on its side. Promise stands above the shaft, evidence lies on and below it. */
import './lift-line.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LiftLine as Line } from '@keylift/core';
import { between, centred, pair } from './label-layout.js';

const percent = (share: number): string => `${share * 100}%`;

export function LiftLine({ line }: { readonly line: Line }): JSX.Element {
  const { now, pace, forecast } = line;
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const place = (): void => placeLabels(element, line);
    place();
    const watcher = new ResizeObserver(place);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [line]);

  return (
    <div class="lift" role="img" aria-label={line.summary} ref={root} style={{ '--now': percent(now.at) }}>
      <div class="above" aria-hidden="true">
        <bdi class="l-now">{now.label}</bdi>
        {pace && <bdi class="l-pace">{pace.label}</bdi>}
      </div>
      <div class="shaft" aria-hidden="true">
        {forecast && <i class="forecast" style={{ '--from': percent(forecast.from), '--to': percent(forecast.to) }} />}
        {pace && <i class="dead" style={{ '--from': percent(pace.band[0]), '--to': percent(pace.band[1]) }} />}
        {pace && <i class="pace" style={{ '--at': percent(pace.at) }} />}
        <i class="done" />
        <i class="bow" />
        <i class="bit b1" />
        <i class="bit b2" />
        <i class="bit b3" />
        <i class="now" />
      </div>
      <div class="below" aria-hidden="true">
        <bdi class="l-start">{line.start}</bdi>
        {forecast && <bdi class="l-forecast">{forecast.label}</bdi>}
        <span class="l-goal">
          <bdi>{line.goal}</bdi> {line.goalBy}
        </span>
      </div>
    </div>
  );
}

function placeLabels(root: HTMLElement, line: Line): void {
  const length = root.clientWidth;
  const part = (name: string): HTMLElement | null => root.querySelector(`.l-${name}`);
  const widthOf = (element: HTMLElement | null): number => Math.ceil(element?.getBoundingClientRect().width ?? 0);
  const put = (element: HTMLElement | null, start: number): void => element?.style.setProperty('--x', `${start}px`);

  const now = { at: line.now.at * length, width: widthOf(part('now')) };
  const pace = line.pace && { at: line.pace.at * length, width: widthOf(part('pace')) };
  const above = pace && pair(now, pace, length);
  put(part('now'), above?.[0] ?? centred(now, length));
  if (pace) put(part('pace'), above?.[1] ?? centred(pace, length));
  root.classList.toggle('pace-higher', pace !== undefined && above === undefined);

  if (!line.forecast) return;
  const middle = ((line.forecast.from + line.forecast.to) / 2) * length;
  const forecast = { at: middle, width: widthOf(part('forecast')) };
  const start = between(forecast, [widthOf(part('start')), length - widthOf(part('goal'))]);
  put(part('forecast'), start ?? centred(forecast, length));
  root.classList.toggle('forecast-lower', start === undefined);
}
