/** A new reading of the number a Key Result is about. */
import './reading-form.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { KeyResultView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { useAction } from '../use-action.js';
import { DayField, NumberField } from './field.js';
import { sends } from './form-actions.js';

export interface ReadingFormProps {
  readonly keyResultId: KeyResultView['id'];
  readonly reading: NonNullable<KeyResultView['reading']>;
  readonly changed: (view: KeyResultView) => void;
}

export function ReadingForm({ keyResultId, reading, changed }: ReadingFormProps): JSX.Element {
  const words = useWords(steeringMessages);
  const api = useServer();
  const [value, setValue] = useState(NaN);
  const [day, setDay] = useState<string>(reading.today);
  const { said, isBusy, run } = useAction();
  const send = async (): Promise<void> => {
    // A day that is over counts from its noon, today from the moment the page was made.
    const at = day === reading.today ? reading.now : `${day}T12:00:00.000Z`;
    await api.checkIn({ keyResultId, at, value });
    changed(await api.keyResult({ keyResultId }));
    setValue(NaN);
  };
  return (
    <details class="reading">
      <summary>{words.reading}</summary>
      <form onSubmit={sends(() => run(send))}>
        <NumberField label={words.readingValue(reading.unit)} value={value} set={setValue} />
        <DayField label={words.readingDay} value={day} set={setDay} max={reading.today} />
        <button type="submit" class="btn line" aria-disabled={isBusy}>
          {words.readingKeep}
        </button>
        <span class="meta" role="status">
          {said}
        </span>
      </form>
    </details>
  );
}
