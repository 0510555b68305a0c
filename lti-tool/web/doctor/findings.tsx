/** A list of what was looked at: what was seen, and what mends it. */
import './findings.css';
import type { JSX } from 'preact';
import type { DoctorFindings } from '@keylift/core/api';
import { Icon, type IconName } from '../components/icon.js';

type Finding = DoctorFindings['findings'][number];

const looks: Readonly<Record<Finding['result'], { readonly icon: IconName; readonly tone: string }>> = {
  ok: { icon: 'full', tone: 'tag good' },
  warn: { icon: 'diamond', tone: 'tag goal' },
  fail: { icon: 'cracked', tone: 'tag risk' },
  unknown: { icon: 'dashed', tone: 'tag' },
};

export interface FindingsProps {
  readonly findings: readonly Finding[];
  /** One more than the heading above the list. */
  readonly level?: 2 | 3;
}

export function Findings({ findings, level = 3 }: FindingsProps): JSX.Element {
  const Heading = `h${level}` as const;
  return (
    <ul class="findings">
      {findings.map(({ fix, result, said, seen, title }, index) => (
        // Two refused launches differ in what was seen only, and the list never changes its order.
        <li key={index} data-result={result}>
          <Heading>{title}</Heading>
          <span class={looks[result].tone}>
            <Icon name={looks[result].icon} /> {said}
          </span>
          <p>{seen}</p>
          {fix !== undefined && <p class="fix">{fix}</p>}
        </li>
      ))}
    </ul>
  );
}
