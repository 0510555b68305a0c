/** "How we know": what was seen, by which rule, and what would change it. */
import './why.css';
import type { JSX } from 'preact';
import type { Why } from '@keylift/core';
import { useWords } from '../context.js';

export interface WhyDisclosureProps {
  readonly title?: string;
  readonly rows: readonly { readonly about?: string; readonly why: Why }[];
}

export function WhyDisclosure({ title, rows }: WhyDisclosureProps): JSX.Element | null {
  const words = useWords();
  if (rows.length === 0) return null;
  return (
    <details class="how">
      <summary>{title ?? words.howWeKnow}</summary>
      <div class="reasons">
        {rows.map(({ about, why }) => (
          <section>
            {about !== undefined && <h3>{about}</h3>}
            <dl>
              <dt>{words.inputs}</dt>
              {why.inputs.map((input) => (
                <dd>{input}</dd>
              ))}
              <dt>{words.wouldChange}</dt>
              <dd>{why.wouldChange}</dd>
              <dt>{words.rule}</dt>
              <dd>{why.rule}</dd>
            </dl>
          </section>
        ))}
      </div>
    </details>
  );
}
