/** Keeping a pasted sentence as a Key Result: numbers, days, the team, and what people will do differently. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { KeepForm as KeepFormView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { randomId } from '../random-id.js';
import { hrefOf } from '../router.js';
import { useAction } from '../use-action.js';
import { ChoiceField, DayField, NumberField, TextField } from './field.js';
import { FormActions, sends } from './form-actions.js';

export interface KeepFormProps {
  readonly keep: KeepFormView;
  /** The ones that are ticked. */
  readonly skills: readonly string[];
}

export function KeepForm({ keep, skills }: KeepFormProps): JSX.Element {
  const words = useWords(steeringMessages);
  const api = useServer();
  // One id for this form: pressing again after a lost answer is the same Key Result.
  const id = useRef(randomId()).current;
  const { said, isBusy, run } = useAction();
  const [draft, setDraft] = useState({
    title: keep.text.slice(0, 500),
    teamId: String(keep.teams[0]?.teamId ?? ''),
    unit: '',
    suffix: keep.suffix,
    baseline: keep.baseline ?? NaN,
    target: keep.target ?? NaN,
    start: keep.start,
    due: keep.due,
    kind: 'committed',
    behaviours: '',
  });
  const set =
    <Key extends keyof typeof draft>(key: Key) =>
    (value: (typeof draft)[Key]): void =>
      setDraft({ ...draft, [key]: value });
  const send = async (): Promise<void> => {
    const kept = await api.keepKeyResult({
      ...draft,
      id,
      kind: draft.kind === 'stretch' ? 'stretch' : 'committed',
      behaviours: draft.behaviours.split('\n').flatMap((line) => line.trim() || []),
      skills: [...skills],
    });
    location.hash = hrefOf({ page: 'key-result', keyResultId: kept.id });
  };

  return (
    <form class="panel keep-form" aria-labelledby="keep" onSubmit={sends(() => run(send))}>
      <div>
        <h2 id="keep">{keep.title}</h2>
        <p class="meta">{keep.note}</p>
      </div>
      <div class="fields">
        <div class="wide">
          <TextField label={words.keepText} value={draft.title} set={set('title')} rows={2} />
        </div>
        <div class="wide">
          <TextField
            label={words.keepBehaviours}
            value={draft.behaviours}
            set={set('behaviours')}
            isOptional
            rows={2}
            most={2000}
          />
        </div>
        <NumberField label={words.pivotBaseline(draft.suffix)} value={draft.baseline} set={set('baseline')} />
        <NumberField label={words.pivotTarget(draft.suffix)} value={draft.target} set={set('target')} />
        <TextField label={words.keepUnit} value={draft.unit} set={set('unit')} most={40} />
        <TextField label={words.keepSuffix} value={draft.suffix} set={set('suffix')} isOptional most={10} />
        <DayField label={words.keepStart} value={draft.start} set={set('start')} />
        <DayField label={words.pivotDue} value={draft.due} set={set('due')} min={draft.start} />
        <ChoiceField
          label={words.keepTeam}
          value={draft.teamId}
          set={set('teamId')}
          options={keep.teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
        />
        <ChoiceField
          label={words.keepKind}
          value={draft.kind}
          set={set('kind')}
          options={[
            { value: 'committed', label: words.committed },
            { value: 'stretch', label: words.stretch },
          ]}
        />
      </div>
      <FormActions label={words.keepIt} isBusy={isBusy} said={said} />
    </form>
  );
}
