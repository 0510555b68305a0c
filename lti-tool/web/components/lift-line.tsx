/** A Key Result as a key lying on its side. Promise stands above the shaft, evidence lies on and below it. */
import './lift-line.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LiftLine as Line } from '@keylift/core';
import { between, centred, pair } from './label-layout.js';
import { percent } from './percent.js';

const names = ['now', 'pace', 'start', 'forecast', 'goal'] as const;
type Name = (typeof names)[number];

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
        <Label name="now" text={now.label} />
        {pace && <Label name="pace" text={pace.label} />}
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
        <Label name="start" text={line.start} />
        {forecast && <Label name="forecast" text={forecast.label} />}
        <span class="l-goal">
          <bdi>
            <b>{line.goal}</b> {line.goalBy}
          </bdi>
        </span>
      </div>
    </div>
  );
}

/** The `bdi` stands inside, because an element is placed by its own direction. */
function Label({ name, text }: { readonly name: Name; readonly text: string }): JSX.Element {
  return (
    <span class={`l-${name}`}>
      <bdi>{text}</bdi>
    </span>
  );
}

function placeLabels(root: HTMLElement, line: Line): void {
  root.classList.remove('listed');
  const length = root.clientWidth;
  const labels = new Map(names.map((name) => [name, root.querySelector<HTMLElement>(`.l-${name}`)]));
  const widthOf = (name: Name): number => Math.ceil(labels.get(name)?.getBoundingClientRect().width ?? 0);
  if (names.some((name) => widthOf(name) > length)) {
    root.classList.add('listed');
    return;
  }
  const put = (name: Name, start: number, row = 0): void => {
    labels.get(name)?.style.setProperty('--x', `${start}px`);
    labels.get(name)?.style.setProperty('--row', `${row}`);
  };

  const now = { at: line.now.at * length, width: widthOf('now') };
  const pace = { at: (line.pace?.at ?? 0) * length, width: widthOf('pace') };
  const above = line.pace ? pair(now, pace, length) : [centred(now, length), 0];
  put('now', above?.[0] ?? centred(now, length));
  put('pace', above?.[1] ?? centred(pace, length), above ? 0 : 1);

  const { from, to } = line.forecast ?? { from: 0, to: 0 };
  const forecast = { at: ((from + to) / 2) * length, width: widthOf('forecast') };
  const goalStart = length - widthOf('goal');
  const goalRow = widthOf('start') + 8 > goalStart ? 1 : 0;
  const start = goalRow === 0 ? between(forecast, [widthOf('start'), goalStart]) : undefined;
  const forecastRow = start === undefined ? goalRow + 1 : 0;
  put('start', 0);
  put('goal', goalStart, goalRow);
  put('forecast', start ?? centred(forecast, length), forecastRow);

  root.style.setProperty('--rows-above', above ? '1' : '2');
  root.style.setProperty('--rows-below', `${1 + Math.max(goalRow, line.forecast ? forecastRow : 0)}`);
}
