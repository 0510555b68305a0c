/** What the one who was asked may say: yes, something else, or no. After the review: done. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { InterventionAction, InterventionRow, KeyResultId, KeyResultView } from '@keylift/core';
import type { RouteInput } from '@keylift/core/api';
import { useServer, useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { useAction } from '../use-action.js';
import { DayField, TextField } from './field.js';
import { sends } from './form-actions.js';

type Decision = RouteInput<'decideOffer'>;

export interface OfferAnswerProps {
  readonly keyResultId: KeyResultId;
  readonly row: InterventionRow;
  readonly changed: (view: KeyResultView) => void;
}

export function OfferAnswer({ keyResultId, row, changed }: OfferAnswerProps): JSX.Element | null {
  const words = useWords(steeringMessages);
  const api = useServer();
  const [asking, setAsking] = useState<'swap' | 'decline'>();
  const { said, isBusy, run } = useAction();
  if (row.actions.length === 0) return null;

  const at = { keyResultId, interventionId: row.id };
  const decide = (decision: Decision): void => run(async () => changed(await api.decideOffer(decision)));
  const press = (action: InterventionAction): void => {
    if (action === 'accept') decide({ ...at, decision: 'accept' });
    else if (action === 'done') run(async () => changed(await api.finishIntervention(at)));
    else setAsking(asking === action ? undefined : action);
  };
  const labels = { accept: words.sayYes, swap: words.somethingElse, decline: words.sayNo, done: words.done };

  return (
    <div class="answer">
      <div class="acts">
        {row.actions.map((action) => (
          <button
            key={action}
            type="button"
            class={action === 'accept' ? 'btn small' : action === 'done' ? 'btn line small' : 'btn text small'}
            aria-disabled={isBusy}
            aria-expanded={action === 'swap' || action === 'decline' ? asking === action : undefined}
            onClick={() => press(action)}
          >
            {labels[action]}
          </button>
        ))}
        <span class="meta" role="status">
          {said}
        </span>
      </div>
      {asking === 'decline' && <No send={(reason) => decide({ ...at, decision: 'decline', reason })} />}
      {asking === 'swap' && <Instead row={row} send={(instead) => decide({ ...at, decision: 'swap', ...instead })} />}
    </div>
  );
}

function No({ send }: { readonly send: (reason: string) => void }): JSX.Element {
  const words = useWords(steeringMessages);
  const [reason, setReason] = useState('');
  return (
    <form class="panel" onSubmit={sends(() => send(reason))}>
      <TextField label={words.noReason} value={reason} set={setReason} isOptional rows={2} most={2000} />
      <div class="acts">
        <button type="submit" class="btn line small">
          {words.sendNo}
        </button>
      </div>
    </form>
  );
}

interface InsteadProps {
  readonly row: InterventionRow;
  readonly send: (instead: Pick<Extract<Decision, { decision: 'swap' }>, 'title' | 'start' | 'reviewOn'>) => void;
}

function Instead({ row, send }: InsteadProps): JSX.Element {
  const words = useWords(steeringMessages);
  const [title, setTitle] = useState('');
  const [start, setStart] = useState(row.start);
  const [reviewOn, setReview] = useState(row.reviewOn);
  return (
    <form class="panel" onSubmit={sends(() => send({ title, start, reviewOn }))}>
      <div class="fields">
        <div class="wide">
          <TextField label={words.insteadWhat} value={title} set={setTitle} />
        </div>
        <DayField label={words.offerStart} value={start} set={setStart} />
        <DayField label={words.offerReview} value={reviewOn} set={setReview} min={start} />
      </div>
      <div class="acts">
        <button type="submit" class="btn small">
          {words.sendInstead}
        </button>
      </div>
    </form>
  );
}
