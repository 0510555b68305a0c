/** Key Results of another OKR tool: choose a file, see what would change line by line, then write it or not. */
import './import.css';
import type { JSX } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { OkrImportAnswer } from '@keylift/core/api';
import { ChoiceField, Field, TextField } from '../components/field.js';
import { HeaderBar } from '../components/header-bar.js';
import { useServer, useWords, Who } from '../context.js';
import { csvText } from '../csv-text.js';
import { importMessages } from '../import-messages.js';
import { ImportPreview } from '../import/outcome.js';
import { hrefOf } from '../router.js';
import { focusOn } from './page.js';

const MOST_CHARACTERS = 1_000_000;
const tools = {
  keylift: 'Keylift',
  betterworks: 'Betterworks',
  cultureamp: 'Culture Amp',
  peoplecues: 'PeopleCues',
  peoplebox: 'Peoplebox',
  engagedly: 'Engagedly',
} as const;
type Tool = keyof typeof tools | 'generic';
interface Choices {
  readonly profile: Tool | '';
  readonly dates: 'dmy' | 'mdy' | 'ymd' | '';
  readonly decimal: '.' | ',' | '';
  readonly team: string;
  readonly makesTeams: boolean;
}

export function ImportPage(): JSX.Element {
  const words = useWords(importMessages);
  const api = useServer();
  const { role } = useContext(Who);
  const [csv, setCsv] = useState<string>();
  const [choices, setChoices] = useState<Choices>({ profile: '', dates: '', decimal: '', team: '', makesTeams: false });
  const [preview, setPreview] = useState<OkrImportAnswer>();
  const [written, setWritten] = useState<OkrImportAnswer>();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const turn = useRef(0);

  const forget = (): void => {
    turn.current += 1;
    setPreview(undefined);
    setSaid('');
    setBusy(false);
  };
  const choose = (part: Partial<Choices>): void => {
    if (preview) setSaid(words.importChanged);
    setPreview(undefined);
    setChoices({ ...choices, ...part });
  };
  /** An answer that comes after "cancel" is not looked at. */
  const ask = async (text: string, writes: { write?: true; skipBad?: true }): Promise<void> => {
    if (isBusy) return;
    const own = (turn.current += 1);
    setBusy(true);
    setSaid(writes.write ? words.importWriting : words.importLooking);
    const { profile, dates, decimal, team, makesTeams } = choices;
    try {
      const answer = await api.importOkrs({
        csv: text,
        ...writes,
        ...(profile && { profile }),
        ...(dates && { dates }),
        ...(decimal && { decimal }),
        ...(team.trim() !== '' && { team: team.trim() }),
        ...(makesTeams && { makesTeams }),
      });
      if (own !== turn.current) return;
      setSaid('');
      if (answer.written) setWritten(answer);
      else setPreview(answer);
      requestAnimationFrame(() => focusOn('outcome'));
    } catch (error) {
      if (own !== turn.current) return;
      const { code, message } = error as { code?: string; message: string };
      setSaid(code === 'invalid' ? `${words.importUnreadable} (${message})` : words.notSaved);
    }
    setBusy(false);
  };
  const read = async (file: File | undefined): Promise<void> => {
    forget();
    setCsv(undefined);
    if (!file) return;
    const text = csvText(new Uint8Array(await file.arrayBuffer()));
    if (text.length > MOST_CHARACTERS) return setSaid(words.importTooLarge);
    setCsv(text);
  };

  return (
    <div class="page import">
      <HeaderBar here="import" />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{words.importTitle}</h1>
        <p class="lead">{words.importLead}</p>
        {role !== 'admin' ? (
          <p>{words.importOnlyAdmins}</p>
        ) : written ? (
          <section class="sec" aria-labelledby="outcome">
            <h2 id="outcome" tabIndex={-1}>
              {words.importWritten}
            </h2>
            <Counts answer={written} />
            <div class="acts">
              <a class="btn" href={hrefOf({ page: 'key-results' })}>
                {words.importSeeKeyResults}
              </a>
              {written.teams.length > 0 && (
                <a class="btn line" href={hrefOf({ page: 'teams' })}>
                  {words.importSeeTeams}
                </a>
              )}
              <button
                type="button"
                class="btn line"
                onClick={() => {
                  setWritten(undefined);
                  setCsv(undefined);
                  forget();
                }}
              >
                {words.importMore}
              </button>
            </div>
          </section>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (csv === undefined) setSaid(said || words.importChoose);
              else void ask(csv, {});
            }}
          >
            <div class="fields">
              <Field label={words.importFile}>
                <input
                  type="file"
                  accept=".csv,.tsv,.txt,text/csv"
                  onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
                />
              </Field>
            </div>
            <label class="tick">
              <input
                type="checkbox"
                checked={choices.makesTeams}
                onChange={({ currentTarget }) => choose({ makesTeams: currentTarget.checked })}
              />
              {words.importMakesTeams}
            </label>
            <details>
              <summary>{words.importHelp}</summary>
              <div class="fields">
                <ChoiceField
                  label={words.importProfile}
                  value={choices.profile || 'header'}
                  set={(profile) => choose({ profile: profile === 'header' ? '' : (profile as Tool) })}
                  options={[
                    { value: 'header', label: words.importByHeader },
                    ...Object.entries(tools).map(([value, label]) => ({ value, label })),
                    { value: 'generic', label: words.importAnyTool },
                  ]}
                />
                <ChoiceField
                  label={words.importDates}
                  value={choices.dates || 'clear'}
                  set={(dates) => choose({ dates: dates === 'clear' ? '' : (dates as 'dmy') })}
                  options={[
                    { value: 'clear', label: words.importClear },
                    { value: 'dmy', label: '31/12/2026' },
                    { value: 'mdy', label: '12/31/2026' },
                    { value: 'ymd', label: '2026-12-31' },
                  ]}
                />
                <ChoiceField
                  label={words.importDecimal}
                  value={choices.decimal || 'clear'}
                  set={(decimal) => choose({ decimal: decimal === 'clear' ? '' : (decimal as '.') })}
                  options={[
                    { value: 'clear', label: words.importClear },
                    { value: '.', label: '1,234.5' },
                    { value: ',', label: '1.234,5' },
                  ]}
                />
                <TextField label={words.importTeam} value={choices.team} set={(team) => choose({ team })} isOptional />
              </div>
            </details>
            <div class="acts">
              <button type="submit" class={preview ? 'btn line' : 'btn'} aria-disabled={isBusy}>
                {words.importLook}
              </button>
              {(isBusy || preview) && (
                <button type="button" class="btn text" onClick={forget}>
                  {words.importCancel}
                </button>
              )}
            </div>
            <p class="said" role="status">
              {said}
            </p>
          </form>
        )}
        {!written && preview && csv !== undefined && (
          <ImportPreview
            answer={preview}
            counts={<Counts answer={preview} />}
            isBusy={isBusy}
            write={(skipsBad) => void ask(csv, { write: true, ...(skipsBad && { skipBad: true }) })}
          />
        )}
      </main>
    </div>
  );
}

function Counts({ answer: { keyResults, teams } }: { readonly answer: OkrImportAnswer }): JSX.Element {
  const words = useWords(importMessages);
  const count = (change: string): number => keyResults.filter((one) => one.change === change).length;
  return (
    <p>
      {words.importCounts(count('new'), count('changed'), count('unchanged'))}
      {teams.length > 0 && ` ${words.importNewTeams(teams.join(', '))}`}
    </p>
  );
}
