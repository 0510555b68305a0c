/** A Key Result's value over time. The picture, its reading in numbers, and the same as a table. */
import './series-chart.css';
import type { JSX } from 'preact';
import type { SeriesView } from '@keylift/core';
import { useWords } from '../context.js';
import { keyResultMessages } from '../key-result-messages.js';
import { layOutSeries, pathOf, type Point, type SeriesGeometry } from './series-geometry.js';

/** The geometry is in percent already. */
const percent = (value: number): string => `${value}%`;

export function SeriesChart({ series }: { readonly series: SeriesView }): JSX.Element {
  const words = useWords(keyResultMessages);
  const geometry = layOutSeries(series);
  return (
    <section class="sec" aria-labelledby="series">
      <header>
        <h2 id="series">{series.title}</h2>
        <div class="legend" aria-hidden="true">
          <span>
            <i class="k-measured" />
            {words.measured}
          </span>
          {series.forecast && (
            <span>
              <i class="k-range" />
              {words.forecast}
            </span>
          )}
          <span>
            <i class="k-pace" />
            {words.pace}, {words.deadBand}
          </span>
        </div>
      </header>
      <figure class="chart" role="img" aria-label={`${series.axis.note} ${series.sentence}`}>
        <Markers geometry={geometry} />
        <div class="y" aria-hidden="true">
          {geometry.ticks.map((tick) => (
            <span style={{ '--y': percent(tick.y) }}>
              <bdi>{tick.label}</bdi>
            </span>
          ))}
        </div>
        <Plot geometry={geometry} />
        <div class="end" aria-hidden="true">
          {geometry.end && (
            <>
              <i class="range" style={{ '--from': percent(geometry.end.high), '--to': percent(geometry.end.low) }} />
              <i class="mid" style={{ '--y': percent(geometry.end.mid) }} />
            </>
          )}
        </div>
        <div class="x" aria-hidden="true">
          {geometry.days.map((day) => (
            <span class={day.today ? `today ${day.room}` : day.room} style={{ '--x': percent(day.x) }}>
              <bdi>{day.label}</bdi>
            </span>
          ))}
        </div>
      </figure>
      <Reads series={series} />
      <p class="meta series-note">
        {series.axis.note} {series.sentence}
      </p>
      <details>
        <summary>{words.showTable}</summary>
        <SeriesTable series={series} />
      </details>
    </section>
  );
}

function Markers({ geometry }: { readonly geometry: SeriesGeometry }): JSX.Element {
  const high = geometry.markers.some((marker) => marker.row === 1);
  return (
    <div class={high ? 'marks two' : 'marks'} aria-hidden="true">
      {geometry.markers.map((marker) => (
        <span
          class={marker.planned ? 'number open' : 'number'}
          style={{ '--x': percent(marker.x), '--row': marker.row }}
        >
          {marker.number}
        </span>
      ))}
    </div>
  );
}

function Plot({ geometry }: { readonly geometry: SeriesGeometry }): JSX.Element {
  return (
    <div class="plot">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {geometry.ticks.map((tick) => (
          <path class="grid" d={`M0 ${tick.y}H100`} />
        ))}
        <path class="dead" d={pathOf(geometry.deadBand, true)} />
        <path class="forecast" d={pathOf(geometry.forecast, true)} />
        <path class="pace" d={pathOf(geometry.pace)} />
        <path class="goal" d={`M0 ${geometry.goal}H100`} />
        {geometry.markers.map((marker) => (
          <path class={marker.planned ? 'mark planned' : 'mark'} d={`M${marker.x} 0V${marker.y}`} />
        ))}
        <path class="measured" d={pathOf(geometry.measured)} />
        <path class="halo" d={dots(geometry.measured)} />
        <path class="dot" d={dots(geometry.measured)} />
      </svg>
    </div>
  );
}

/** A zero-length line with round ends is a dot that stays round while the plot stretches. */
function dots(points: readonly Point[]): string {
  return points.map((point) => `M${point.x} ${point.y}h0`).join('');
}

function Reads({ series }: { readonly series: SeriesView }): JSX.Element {
  const words = useWords(keyResultMessages);
  const last = series.measured.at(-1);
  return (
    <dl class="reads">
      {last && (
        <div>
          <dt>
            <i class="k-measured" />
            <span>{words.measured}</span>
          </dt>
          <dd>
            <bdi>{last.label}</bdi>
          </dd>
        </div>
      )}
      {series.forecast && (
        <div>
          <dt>
            <i class="k-range" />
            <span>{words.forecast}</span>
          </dt>
          <dd>
            <bdi>{series.forecast.label}</bdi>
          </dd>
        </div>
      )}
      <div class="goal">
        <dt>
          <i class="k-goal" />
          <span>{words.goal}</span>
        </dt>
        <dd>
          <bdi>{series.goal.label}</bdi>
        </dd>
      </div>
    </dl>
  );
}

function SeriesTable({ series }: { readonly series: SeriesView }): JSX.Element {
  const { header, rows } = series.table;
  const kind = (column: number): string | undefined => (column > 0 ? 'n' : undefined);
  return (
    <table class="series-table">
      <caption class="sr">
        {series.title}, {series.unit}
      </caption>
      <thead>
        <tr>
          {header.map((cell, column) => (
            <th scope="col" class={kind(column)}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, column) =>
              column === 0 ? (
                <th scope="row">{cell}</th>
              ) : (
                <td class="n">
                  <bdi>{cell}</bdi>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
