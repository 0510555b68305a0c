/** How many people hold each skill: three bands and one floor, never a count and never a name. */
import './coverage.css';
import type { JSX } from 'preact';
import type { CoverageRow, KeyResultView } from '@keylift/core';
import { useWords } from '../context.js';
import { keyResultMessages } from '../key-result-messages.js';
import { percent } from './percent.js';
import { PrivateNote } from './private-note.js';
import { Tag } from './tag.js';

export function Coverage({ coverage }: { readonly coverage: KeyResultView['coverage'] }): JSX.Element {
  return (
    <section class="sec" aria-labelledby="coverage">
      <header>
        <h2 id="coverage">{coverage.title}</h2>
        <div class="legend">
          <span>
            {coverage.floorAt !== undefined && <i class="k-need" />}
            {coverage.floor}
          </span>
        </div>
      </header>
      <div class="coverage">
        <ul role="list" style={coverage.floorAt === undefined ? undefined : { '--floor': percent(coverage.floorAt) }}>
          {coverage.rows.map((row) => (
            <Row key={row.skillId} row={row} floor={coverage.floorAt !== undefined} />
          ))}
        </ul>
        <PrivateNote text={coverage.note} />
      </div>
    </section>
  );
}

function Row({ row, floor }: { readonly row: CoverageRow; readonly floor: boolean }): JSX.Element {
  const words = useWords(keyResultMessages);
  const band = row.band === undefined ? undefined : row.bands[row.band];
  return (
    <li>
      <h3>
        {row.label}
        <small>{row.meta}</small>
      </h3>
      {band === undefined ? (
        <p class="bands withheld">{words.withheld}</p>
      ) : (
        <p class={floor ? 'bands floor' : 'bands'}>
          <span class="sr">
            {band} {words.people}
          </span>
          {row.bands.map((name, index) => (
            <span class={index === row.band ? `band on ${row.state}` : 'band'} aria-hidden="true">
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
      <Tag state={row.state} label={row.stateLabel} />
    </li>
  );
}
