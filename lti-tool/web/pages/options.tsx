/** What could help: ways out with their ranges, questions for the next check-in, and whether other skills are asked for. */
import './options.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OptionRow, OptionsView, RemapView } from '@keylift/core';
import { Crumb } from '../components/crumb.js';
import { TextField } from '../components/field.js';
import { GrowthPrompt } from '../components/growth-prompt.js';
import { HeaderBar } from '../components/header-bar.js';
import { Tag, type TagState } from '../components/tag.js';
import { WhyDisclosure } from '../components/why.js';
import { useServer, useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { hrefOf } from '../router.js';
import { useAction } from '../use-action.js';
import { FormActions, sends } from '../components/form-actions.js';

const times: Readonly<Record<OptionRow['inTime'], TagState>> = { yes: 'resilient', maybe: 'thin', no: 'closed' };

export function OptionsPage({ view }: { readonly view: OptionsView }): JSX.Element {
  return (
    <div class="page">
      <HeaderBar />
      <Crumb keyResultId={view.id} title={view.about} />
      <main id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="lead">{view.lead}</p>
        {view.rows.length > 0 && (
          <>
            <ul class="options" role="list">
              {view.rows.map((row) => (
                <li key={row.kind}>
                  <div>
                    <h2>{row.label}</h2>
                    <p>{row.what}</p>
                    <Tag state={times[row.inTime]} label={row.inTimeLabel} />
                  </div>
                  <dl>
                    {row.facts.map(({ term, text }) => (
                      <div>
                        <dt>{term}</dt>
                        <dd>{text}</dd>
                      </div>
                    ))}
                  </dl>
                </li>
              ))}
            </ul>
            <p class="meta">{view.note}</p>
          </>
        )}
        <GrowthPrompt title={view.checkIn.title} questions={view.checkIn.questions} />
        <Remap view={view} />
        <WhyDisclosure title={view.why.title} rows={view.why.rows.map((why) => ({ why }))} />
      </main>
    </div>
  );
}

function Remap({ view }: { readonly view: OptionsView }): JSX.Element {
  const words = useWords(steeringMessages);
  const api = useServer();
  const [text, setText] = useState('');
  const [found, setFound] = useState<RemapView>();
  const { said, isBusy, run } = useAction();
  const compare = async (): Promise<void> => {
    const blocked = text.split('\n').flatMap((line) => line.trim() || []);
    setFound(await api.remap({ keyResultId: view.id, blocked }));
  };
  return (
    <section class="sec" aria-labelledby="remap">
      <header>
        <h2 id="remap">{view.remap.title}</h2>
      </header>
      <p class="meta">{view.remap.note}</p>
      <form class="remap" onSubmit={sends(() => run(compare))}>
        <TextField label={words.remapPaste} value={text} set={setText} rows={4} most={20_000} />
        <FormActions label={words.remapIt} look="line" isBusy={isBusy} said={said} />
      </form>
      {found && (
        <div class="panel" role="status">
          <h3>{found.title}</h3>
          {found.sentences.map((sentence) => (
            <p>{sentence}</p>
          ))}
          {found.isProposal && (
            <p>
              <a href={hrefOf({ page: 'pivot', keyResultId: view.id })}>{words.pivotMake}</a>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
