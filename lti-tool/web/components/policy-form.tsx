/** Holidays and limits of the whole organisation, for administrators. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TimeView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { timeMessages } from '../time-messages.js';
import { today } from '../today.js';
import { useAction } from '../use-action.js';
import { DayRows } from './day-rows.js';
import { ChoiceField } from './field.js';
import { FormActions, sends } from './form-actions.js';

interface PolicyProps {
  readonly policy: NonNullable<TimeView['policy']>;
  /** The page is loaded again: its limits are others now. */
  readonly saved: () => Promise<void>;
}

/** Minutes between two offers that may be chosen, beside the least there are. */
const APART = [60, 90, 120, 240];

export function PolicyForm({ policy, saved }: PolicyProps): JSX.Element {
  const words = useWords(timeMessages);
  const api = useServer();
  const [draft, setDraft] = useState(policy.settings);
  const [isSaved, setSaved] = useState(false);
  const { said, isBusy, run } = useAction();
  const change = (part: Partial<typeof draft>): void => {
    setSaved(false);
    setDraft({ ...draft, ...part });
  };
  const { widest } = policy;
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, n) => ({ value: String(n), label: String(n) }));
  const apart = [...new Set([widest.minutesApart, ...APART, draft.minutesApart])].sort((a, b) => a - b);
  return (
    <form
      class="sec time-form"
      aria-labelledby="policy"
      onSubmit={sends(() =>
        run(async () => {
          await api.setLearningPolicy({ ...draft, holidays: [...draft.holidays] });
          await saved();
          setSaved(true);
        }),
      )}
    >
      <div>
        <h2 id="policy">{words.policyTitle}</h2>
        <p>{words.policyLead}</p>
      </div>
      <DayRows
        legend={words.policyHolidays}
        labels={[words.policyHoliday]}
        rows={draft.holidays.map((day) => [day])}
        set={(rows) => change({ holidays: rows.flatMap(([day]) => day ?? []) })}
        add={words.policyAddHoliday}
        remove={words.dayRemove}
        start={today()}
      />
      <div class="fields">
        <ChoiceField
          label={words.policyPerDay}
          value={String(draft.perDay)}
          set={(perDay) => change({ perDay: Number(perDay) })}
          options={upTo(widest.perDay)}
        />
        <ChoiceField
          label={words.policyPerWeek}
          value={String(draft.perWeek)}
          set={(perWeek) => change({ perWeek: Number(perWeek) })}
          options={upTo(widest.perWeek)}
        />
        <ChoiceField
          label={words.policyApart}
          value={String(draft.minutesApart)}
          set={(minutesApart) => change({ minutesApart: Number(minutesApart) })}
          options={apart.map((minutes) => ({ value: String(minutes), label: String(minutes) }))}
        />
      </div>
      <FormActions label={words.policySave} isBusy={isBusy} said={isSaved ? words.saved : said} />
    </form>
  );
}
