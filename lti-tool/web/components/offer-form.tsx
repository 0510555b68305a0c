/** Offering one person a start: filled in already, so that choosing the person is enough. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { KeyResultId, KeyResultView, OfferForm as OfferFormView } from '@keylift/core';
import { useServer, useWords } from '../context.js';
import { steeringMessages } from '../steering-messages.js';
import { randomId } from '../random-id.js';
import { useAction } from '../use-action.js';
import { ChoiceField, DayField, TextField } from './field.js';
import { FormActions, sends } from './form-actions.js';

export interface OfferFormProps {
  readonly keyResultId: KeyResultId;
  readonly offer: OfferFormView;
  /** Place of the choice it opens with. */
  readonly first: number;
  readonly changed: (view: KeyResultView) => void;
  readonly close: () => void;
}

export function OfferForm({ keyResultId, offer, first, changed, close }: OfferFormProps): JSX.Element {
  const words = useWords(steeringMessages);
  const api = useServer();
  // One id for this form: pressing again after a lost answer is the same offer.
  const id = useRef(randomId()).current;
  const [chosen, setChosen] = useState(first);
  const choice = offer.choices[chosen] ?? offer.choices[0];
  const [learnerId, setLearner] = useState('');
  const [title, setTitle] = useState(choice?.title ?? '');
  const [start, setStart] = useState(offer.start);
  const [reviewOn, setReview] = useState(offer.reviewOn);
  const { said, isBusy, run } = useAction();

  const choose = (place: number): void => {
    setChosen(place);
    setTitle(offer.choices[place]?.title ?? '');
    setLearner('');
  };
  const send = async (): Promise<void> => {
    if (!choice) return;
    const { teamId, skillId } = choice;
    changed(await api.offer({ keyResultId, id, teamId, skillId, learnerId, title, start, reviewOn }));
    close();
  };

  return (
    <form class="panel" aria-labelledby="offer" onSubmit={sends(() => run(send))}>
      <div>
        <h3 id="offer" tabIndex={-1}>
          {offer.title}
        </h3>
        <p class="meta">{offer.note}</p>
      </div>
      <div class="fields">
        <ChoiceField
          label={words.offerPerson}
          value={learnerId}
          set={setLearner}
          prompt={words.choosePerson}
          options={offer.people
            .filter(({ teamId }) => teamId === choice?.teamId)
            .map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <ChoiceField
          label={words.offerSkill}
          value={String(chosen)}
          set={(place) => choose(Number(place))}
          options={offer.choices.map(({ label }, place) => ({ value: String(place), label }))}
        />
        <div class="wide">
          <TextField label={words.offerWhat} value={title} set={setTitle} />
        </div>
        <DayField label={words.offerStart} value={start} set={setStart} />
        <DayField label={words.offerReview} value={reviewOn} set={setReview} min={start} />
      </div>
      <p class="meta">{offer.expected}</p>
      <FormActions label={words.offerIt} isBusy={isBusy} said={said}>
        <button type="button" class="btn text" onClick={close}>
          {words.notNow}
        </button>
      </FormActions>
    </form>
  );
}
