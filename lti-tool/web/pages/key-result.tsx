/** One Key Result: can we do it yet, who can carry it, where is it heading, what is under way. */
import './key-result.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { KeyResultView } from '@keylift/core';
import { useWords } from '../context.js';
import { keyResultMessages } from '../key-result-messages.js';
import { steeringMessages } from '../steering-messages.js';
import { Constraint } from '../components/constraint.js';
import { Contest, ContestMark } from '../components/contest.js';
import { Coverage } from '../components/coverage.js';
import { GrowthPrompt } from '../components/growth-prompt.js';
import { History } from '../components/history.js';
import { HeaderBar } from '../components/header-bar.js';
import { Interventions } from '../components/interventions.js';
import { LiftLine } from '../components/lift-line.js';
import { Quadrant } from '../components/quadrant.js';
import { ReadingForm } from '../components/reading-form.js';
import { Rich } from '../components/rich.js';
import { StateKey } from '../components/state-key.js';
import { Warning } from '../components/warning.js';
import { WhyDisclosure } from '../components/why.js';
import { SeriesChart } from '../charts/series-chart.js';
import { hrefOf } from '../router.js';
import { focusOn } from './page.js';

export function KeyResultPage({ view: loaded }: { readonly view: KeyResultView }): JSX.Element {
  const words = useWords(keyResultMessages);
  const steering = useWords(steeringMessages);
  // What a person does here answers with the page as it is afterwards.
  const [view, setView] = useState(loaded);
  useEffect(() => setView(loaded), [loaded]);
  const [isOffering, setOffering] = useState(false);
  useEffect(() => {
    if (isOffering) focusOn('offer');
  }, [isOffering]);
  const { offer } = view.interventions;
  return (
    <div class="page">
      <HeaderBar date={view.date} />
      <nav class="crumb" aria-label={words.path}>
        <a href={hrefOf({ page: 'key-results' })}>{words.keyResults}</a>
        <span aria-hidden="true">/</span>
        <span>{view.crumb}</span>
      </nav>
      <main id="content" tabIndex={-1}>
        <ContestMark {...(view.contest.mark !== undefined && { mark: view.contest.mark })} />
        <section class="top" aria-labelledby="title">
          <div>
            <h1 id="title" tabIndex={-1}>
              {view.title}
            </h1>
            <p class="lead">
              <Rich text={view.lead} />
            </p>
          </div>
          <div>
            <StateKey state={view.state} states={view.states} />
            <p class="next-step">
              <strong>{words.nextStep}</strong> {view.nextStep}
            </p>
            <p class="steer">
              {view.maySteer && (
                <>
                  <a href={hrefOf({ page: 'options', keyResultId: view.id })}>{steering.options}</a>
                  <a href={hrefOf({ page: 'pivot', keyResultId: view.id })}>{steering.pivotMake}</a>
                </>
              )}
              <a href={hrefOf({ page: 'review', keyResultId: view.id })}>{steering.review}</a>
            </p>
          </div>
        </section>
        {view.warning && (
          <Warning
            warning={view.warning}
            {...(offer && { offer: { label: offer.title, press: () => setOffering(true) } })}
          />
        )}
        <LiftLine line={view.line} />
        {view.constraint ? (
          <div class="two">
            <Coverage coverage={view.coverage} />
            <Constraint constraint={view.constraint} />
          </div>
        ) : (
          <Coverage coverage={view.coverage} />
        )}
        <SeriesChart series={view.series} />
        {view.reading && <ReadingForm keyResultId={view.id} reading={view.reading} changed={setView} />}
        {view.quadrant && <Quadrant quadrant={view.quadrant} />}
        <Interventions view={view} changed={setView} isOffering={isOffering} setOffering={setOffering} />
        {view.history && <History history={view.history} />}
        <GrowthPrompt title={view.growthPrompt.title} questions={view.growthPrompt.questions} />
        <WhyDisclosure title={view.why.title} rows={view.why.rows.map((why) => ({ why }))} />
        <Contest view={view} changed={setView} />
      </main>
    </div>
  );
}
