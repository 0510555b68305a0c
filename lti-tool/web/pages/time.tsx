/** My time: days, hours, quiet hours, offers, a pause, and the calendar. */
import './time.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TimeView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { timeMessages } from '../time-messages.js';
import { CalendarAddress } from '../components/calendar-address.js';
import { DayRows } from '../components/day-rows.js';
import { ChoiceField, Field } from '../components/field.js';
import { HeaderBar } from '../components/header-bar.js';
import { PolicyForm } from '../components/policy-form.js';
import { today } from '../today.js';
import { useAction } from '../use-action.js';
import { FormActions, sends } from '../components/form-actions.js';

type Settings = TimeView['settings'];
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const SNOOZE_MINUTES = 120;

export function TimePage({ view: first }: { readonly view: TimeView }): JSX.Element {
  const words = useWords(timeMessages);
  const api = useServer();
  const [view, setView] = useState(first);
  const snoozing = useAction();
  return (
    <div class="page">
      <HeaderBar here="time" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <div class="time-next">
          <p role="status">{snoozing.said || view.next}</p>
          <button
            type="button"
            class="btn line small"
            aria-disabled={snoozing.isBusy}
            onClick={() => snoozing.run(async () => setView(await api.snooze({ minutes: SNOOZE_MINUTES })))}
          >
            {words.snooze}
          </button>
        </div>
        <Hours view={view} changed={setView} />
        <CalendarAddress isOpen={view.hasFeed} />
        <section class="sec" aria-labelledby="limits">
          <header>
            <h2 id="limits">{words.timeLimits}</h2>
          </header>
          <p>{view.limits}</p>
          <p>{view.holidays}</p>
        </section>
        {view.policy && <PolicyForm policy={view.policy} saved={async () => setView(await api.learningTime())} />}
      </main>
    </div>
  );
}

function Hours({
  view,
  changed,
}: {
  readonly view: TimeView;
  readonly changed: (view: TimeView) => void;
}): JSX.Element {
  const words = useWords(timeMessages);
  const api = useServer();
  const { said, isBusy, run } = useAction();
  const [isSaved, setSaved] = useState(false);
  const [draft, setDraft] = useState<Settings>(view.settings);
  const change = (part: Partial<Settings>): void => {
    setSaved(false);
    setDraft({ ...draft, ...part });
  };
  const { mostNudges, quiet, pausedUntil, away = [], snoozedUntil: _snoozed, ...kept } = draft;
  const save = (): void =>
    run(async () => {
      const settings = {
        ...kept,
        weekdays: [...kept.weekdays],
        ...(quiet && { quiet }),
        ...(pausedUntil !== undefined && pausedUntil !== '' && { pausedUntil }),
        ...(away.length > 0 && { away: [...away] }),
        ...(view.settings.snoozedUntil !== undefined && { snoozedUntil: view.settings.snoozedUntil }),
      };
      changed(await api.setLearningTime(settings));
      setSaved(true);
    });
  return (
    <form class="sec time-form" onSubmit={sends(save)}>
      <fieldset>
        <legend>{words.timeDays}</legend>
        <div class="days">
          {WEEK.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={draft.weekdays.includes(day)}
                onChange={({ currentTarget }) =>
                  change({
                    weekdays: WEEK.filter((one) =>
                      one === day ? currentTarget.checked : draft.weekdays.includes(one),
                    ),
                  })
                }
              />
              {words.weekday(day)}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="fields">
        <MinuteField
          label={words.timeFrom}
          value={draft.hours.fromMinute}
          set={(fromMinute) => change({ hours: { ...draft.hours, fromMinute } })}
        />
        <MinuteField
          label={words.timeTo}
          value={draft.hours.toMinute}
          set={(toMinute) => change({ hours: { ...draft.hours, toMinute } })}
        />
        <ChoiceField
          label={words.timeZone}
          value={draft.timeZone ?? ''}
          set={(timeZone) => change({ timeZone })}
          options={zones(draft.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          {...(draft.timeZone === undefined && { prompt: 'UTC' })}
        />
        <ChoiceField
          label={words.timeOffers}
          value={String(Math.min(draft.nudgesPerDay, mostNudges))}
          set={(most) => change({ nudgesPerDay: Number(most) })}
          options={Array.from({ length: mostNudges + 1 }, (_, n) => ({ value: String(n), label: String(n) }))}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={quiet !== undefined}
          onChange={({ currentTarget }) => {
            const { quiet: _quiet, ...rest } = draft;
            setSaved(false);
            setDraft(currentTarget.checked ? { ...rest, quiet: { fromMinute: 720, toMinute: 780 } } : rest);
          }}
        />
        {words.timeQuiet}
      </label>
      {quiet && (
        <div class="fields">
          <MinuteField
            label={words.timeQuietFrom}
            value={quiet.fromMinute}
            set={(fromMinute) => change({ quiet: { ...quiet, fromMinute } })}
          />
          <MinuteField
            label={words.timeQuietTo}
            value={quiet.toMinute}
            set={(toMinute) => change({ quiet: { ...quiet, toMinute } })}
          />
        </div>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.protectsTen}
          onChange={({ currentTarget }) => change({ protectsTen: currentTarget.checked })}
        />
        {words.timeProtect}
      </label>
      <div class="fields">
        <Field label={words.timePause}>
          <input
            type="date"
            value={pausedUntil ?? ''}
            onInput={({ currentTarget }) => change({ pausedUntil: currentTarget.value })}
          />
        </Field>
      </div>
      <DayRows
        legend={words.away}
        labels={[words.awayFrom, words.awayUntil]}
        rows={away.map(({ from, until }) => [from, until])}
        set={(rows) => change({ away: rows.map(([from = '', until = '']) => ({ from, until })) })}
        add={words.awayAdd}
        remove={words.dayRemove}
        start={today()}
      />
      <p class="meta">{words.awayNote}</p>
      <FormActions label={words.save} isBusy={isBusy} said={isSaved ? words.saved : said} />
    </form>
  );
}

interface MinuteProps {
  readonly label: string;
  readonly value: number;
  readonly set: (minute: number) => void;
}

function MinuteField({ label, value, set }: MinuteProps): JSX.Element {
  const two = (number: number): string => String(number).padStart(2, '0');
  return (
    <Field label={label}>
      <input
        type="time"
        required
        value={`${two(Math.floor(value / 60) % 24)}:${two(value % 60)}`}
        onInput={({ currentTarget }) => {
          const [hour = NaN, minute = NaN] = currentTarget.value.split(':').map(Number);
          if (!Number.isNaN(hour + minute)) set(hour * 60 + minute);
        }}
      />
    </Field>
  );
}

/** Every zone the browser knows, and the one that is set. */
function zones(own: string | undefined): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return own === undefined || known.includes(own) ? known : [own, ...known];
}
