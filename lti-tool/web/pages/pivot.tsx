/** A pivot: write the new goal, see what is kept, put down and added, tick what it needs, say why. */
import './pivot.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PivotDiffView, PivotSkillRow, PivotView } from '@keylift/core';
import { Crumb } from '../components/crumb.js';
import { DayField, NumberField, TextField } from '../components/field.js';
import { HeaderBar } from '../components/header-bar.js';
import { useServer, useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { hrefOf } from '../router.js';
import { useAction } from '../use-action.js';
import { FormActions, sends } from '../components/form-actions.js';

const keyOf = ({ teamId, skillId }: Pick<PivotSkillRow, 'teamId' | 'skillId'>): string =>
  JSON.stringify([teamId, skillId]);
const lines = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

export function PivotPage({ view }: { readonly view: PivotView }): JSX.Element {
  const words = useWords(steeringMessages);
  const api = useServer();
  const [draft, setDraft] = useState(view.draft);
  const [diff, setDiff] = useState<PivotDiffView>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const looking = useAction();
  const making = useAction();
  const change = (part: Partial<PivotView['draft']>): void => setDraft({ ...draft, ...part });
  const goal = { keyResultId: view.id, title: draft.title, behaviours: lines(draft.behaviours) };

  const look = async (): Promise<void> => {
    const found = await api.previewPivot(goal);
    const rows = found.groups.flatMap((group) => group.rows);
    setDiff(found);
    setChosen(new Set(rows.filter(({ isChosen }) => isChosen).map(keyOf)));
  };
  const make = async (): Promise<void> => {
    const rows = diff?.groups.flatMap((group) => group.rows) ?? [];
    const skills = rows.filter((row) => chosen.has(keyOf(row))).map(({ teamId, skillId }) => ({ teamId, skillId }));
    const { baseline, target, due } = draft;
    await api.makePivot({ ...goal, version: view.version, baseline, target, due, skills, reason });
    location.hash = hrefOf({ page: 'key-result', keyResultId: view.id });
  };
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };

  return (
    <div class="page">
      <HeaderBar />
      <Crumb keyResultId={view.id} title={view.draft.title} />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        <form class="panel pivot" onSubmit={sends(() => looking.run(look))}>
          <div class="fields">
            <div class="wide">
              <TextField label={words.pivotTitle} value={draft.title} set={(title) => change({ title })} rows={2} />
            </div>
            <NumberField
              label={words.pivotBaseline(view.unit)}
              value={draft.baseline}
              set={(baseline) => change({ baseline })}
            />
            <NumberField
              label={words.pivotTarget(view.unit)}
              value={draft.target}
              set={(target) => change({ target })}
            />
            <DayField label={words.pivotDue} value={draft.due} set={(due) => change({ due })} />
            <div class="wide">
              <TextField
                label={words.pivotBehaviours}
                value={draft.behaviours}
                set={(behaviours) => change({ behaviours })}
                rows={2}
                most={2000}
              />
            </div>
          </div>
          <FormActions
            label={words.pivotLook}
            look={diff ? 'line' : undefined}
            isBusy={looking.isBusy}
            said={looking.said}
          />
        </form>
        {diff && (
          <form onSubmit={sends(() => making.run(make))}>
            <Diff diff={diff} chosen={chosen} toggle={toggle} />
            <div class="panel confirm">
              <TextField label={words.pivotReason} value={reason} set={setReason} rows={2} most={2000} />
              <FormActions label={words.pivotMake} isBusy={making.isBusy} said={making.said} />
            </div>
          </form>
        )}
      </main>
    </div>
  );
}

interface DiffProps {
  readonly diff: PivotDiffView;
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

function Diff({ diff, chosen, toggle }: DiffProps): JSX.Element {
  return (
    <section class="sec" aria-labelledby="diff">
      <header>
        <h2 id="diff">{diff.title}</h2>
        <span class="meta" role="status">
          {diff.gate[Math.min(chosen.size, diff.gate.length - 1)]}
        </span>
      </header>
      <p class="meta">{diff.note}</p>
      <div class="diff">
        {diff.groups.map((group) => (
          <fieldset key={group.change} class={group.change}>
            <legend>{group.title}</legend>
            <p class="meta">{group.note}</p>
            {group.rows.map((row) => (
              <label key={keyOf(row)}>
                <input type="checkbox" checked={chosen.has(keyOf(row))} onChange={() => toggle(keyOf(row))} />
                <span>
                  <b>{row.label}</b>
                  <span class="meta">{row.meta}</span>
                  <span class="meta">{row.credit}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      {diff.closes && (
        <>
          <h3>{diff.closes.title}</h3>
          <ul class="closes">
            {diff.closes.rows.map((row) => (
              <li>{row}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
