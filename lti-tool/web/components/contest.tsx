/** "Contest this": say what looks off, and see what was answered. */
import './contest.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ContestView, KeyResultView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { randomId } from '../random-id.js';
import { useAction } from '../use-action.js';
import { TextField } from './field.js';
import { FormActions, sends } from './form-actions.js';

export interface ContestProps {
  readonly view: Pick<KeyResultView, 'id' | 'contest'>;
  readonly changed: (view: KeyResultView) => void;
}

export function Contest({ view: { id: keyResultId, contest }, changed }: ContestProps): JSX.Element {
  const words = useWords(steeringMessages);
  const api = useServer();
  const id = useRef(randomId());
  return (
    <details class="contest">
      <summary>{contest.title}</summary>
      <p class="meta">{contest.note}</p>
      <ul role="list">
        {contest.rows.map((row) => (
          <li key={row.id}>
            <p>{row.text}</p>
            {row.answer !== undefined && <p>{row.answer}</p>}
            {row.due !== '' && <p class="meta">{row.due}</p>}
            {row.mayAnswer && (
              <Say
                label={words.contestAnswer}
                press={words.contestSendAnswer}
                send={async (text) => changed(await api.answerContest({ keyResultId, contestId: row.id, text }))}
              />
            )}
          </li>
        ))}
      </ul>
      <Say
        label={words.contestWhat}
        press={words.contestSend}
        send={async (text) => {
          changed(await api.contest({ keyResultId, id: id.current, text }));
          id.current = randomId();
        }}
      />
    </details>
  );
}

/** Said to everybody while something is contested. */
export function ContestMark({ mark }: Pick<ContestView, 'mark'>): JSX.Element | null {
  return mark === undefined ? null : <p class="contested">{mark}</p>;
}

interface SayProps {
  readonly label: string;
  readonly press: string;
  readonly send: (text: string) => Promise<void>;
}

function Say({ label, press, send }: SayProps): JSX.Element {
  const [text, setText] = useState('');
  const { said, isBusy, run } = useAction();
  return (
    <form
      class="say"
      onSubmit={sends(() =>
        run(async () => {
          await send(text);
          setText('');
        }),
      )}
    >
      <TextField label={label} value={text} set={setText} rows={2} most={2000} />
      <FormActions label={press} look="line small" isBusy={isBusy} said={said} />
    </form>
  );
}
