/** The parts of an X-ray: the sentence as it was read, the gate, questions that help, and the proposed skills. */
import type { JSX } from 'preact';
import type { Bucket, XraySkillRow, XrayView } from '@keylift/core';
import { useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { Icon } from './icon.js';

/** Buckets differ by their line: solid, double, dotted. */
const lines: Readonly<Record<Bucket, string>> = { technical: 'solid', cognitive: 'double', soft: 'dotted' };

export function XrayRead({ view: { sentence, gate } }: { readonly view: XrayView }): JSX.Element {
  return (
    <section class="reading" aria-labelledby="read">
      <h2 class="meta" id="read">
        {sentence.label}
      </h2>
      <p class="sentence" dir="auto">
        {sentence.runs.map((run) => {
          if (run.is === 'number') return <span class="figure">{run.text}</span>;
          if (run.is === 'vague') return <mark class="vague">{run.text}</mark>;
          if (run.is !== 'skill' || run.bucket === undefined) return run.text;
          return (
            <mark class={lines[run.bucket]}>
              {run.text}
              <sup>{run.number}</sup>
            </mark>
          );
        })}
      </p>
      <div class="gate">
        <div class={gate.state === 'too-vague' ? 'say vague' : 'say'}>
          <Icon name={gate.state === 'clear' ? 'full' : gate.state === 'too-vague' ? 'cracked' : 'diamond'} />
          <div>
            <h2>{gate.title}</h2>
            <p>{gate.sentence}</p>
          </div>
        </div>
        <div class="meter" role="img" aria-label={gate.summary}>
          {gate.steps.map(({ count, label, here }) => (
            <span class={here ? 'here' : undefined}>
              <b>
                <bdi>{count}</bdi>
              </b>
              {label}
            </span>
          ))}
        </div>
      </div>
    </section>
  );
}

export function XrayRewrite({ rewrite }: { readonly rewrite: NonNullable<XrayView['rewrite']> }): JSX.Element {
  return (
    <section class="sec rewrite" aria-labelledby="rewrite">
      <header>
        <h2 id="rewrite">{rewrite.title}</h2>
      </header>
      <ol role="list">
        {rewrite.questions.map((question) => (
          <li>{question}</li>
        ))}
      </ol>
    </section>
  );
}

export interface XraySkillsProps {
  readonly skills: XrayView['skills'];
  /** Chosen skills and how to choose; absent where nothing can be kept. */
  readonly choice?: { readonly chosen: ReadonlySet<string>; readonly toggle: (skillId: string) => void };
}

export function XraySkills({ skills, choice }: XraySkillsProps): JSX.Element {
  return (
    <section class="sec" aria-labelledby="skills">
      <header>
        <h2 id="skills">{skills.title}</h2>
        {skills.rows.length > 0 && <span class="meta">{skills.note}</span>}
      </header>
      {skills.rows.length > 0 && (
        <div class="buckets">
          {skills.rows.map((row) => (
            <XraySkill key={row.skillId} row={row} choice={choice} />
          ))}
        </div>
      )}
      {skills.balance !== undefined && <p class="balance">{skills.balance}</p>}
      {skills.near && (
        <>
          <h3 class="balance">{skills.near.title}</h3>
          <div class="buckets near">
            {skills.near.rows.map((row) => (
              <XraySkill key={row.skillId} row={row} choice={choice} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

interface XraySkillProps {
  readonly row: XraySkillRow;
  readonly choice: XraySkillsProps['choice'];
}

function XraySkill({ row, choice }: XraySkillProps): JSX.Element {
  const words = useWords(steeringMessages);
  return (
    <article>
      <span class={`stroke ${lines[row.bucket]}`} />
      <p class="cap">
        <b>{row.number}</b> {row.bucketLabel}
      </p>
      <h3>{row.label}</h3>
      <p>{row.definition}</p>
      <dl>
        {row.facts.map(({ term, text }) => (
          <>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
      {choice && (
        <label class="choose">
          <input
            type="checkbox"
            checked={choice.chosen.has(row.skillId)}
            onChange={() => choice.toggle(row.skillId)}
            aria-label={`${words.keepSkill}: ${row.label}`}
          />
          {words.keepSkill}
        </label>
      )}
    </article>
  );
}
