/** Asks one person for a start. They answer as they like; nothing is assigned. */
import React, { useState } from 'react';
import {
  Box,
  Button,
  ButtonGroup,
  DatePicker,
  Label,
  SectionMessage,
  Select,
  Stack,
  Text,
  Textfield,
  UserPicker,
} from '@forge/react';
import type { ProjectTexts } from '@keylift/core';
import type { ProjectPage } from '../../local/project';
import { card } from '../card';
import { typed, type Act } from './act';

interface Props {
  readonly form: NonNullable<ProjectPage['interventions']['offer']>;
  readonly texts: ProjectTexts;
  readonly onAct: Act;
}

export const OfferForm = ({ form, texts, onAct }: Props) => {
  const [choice, setChoice] = useState<number | undefined>();
  if (choice !== undefined)
    return <Filled form={form} first={choice} texts={texts} onAct={onAct} onClose={() => setChoice(undefined)} />;
  return (
    <Stack space="space.100">
      {form.suggestions.map((suggestion) => (
        <SectionMessage key={suggestion.choice} title={suggestion.title}>
          <Text>{suggestion.sentence}</Text>
        </SectionMessage>
      ))}
      <ButtonGroup>
        <Button onClick={() => setChoice(form.suggestions[0]?.choice ?? 0)}>{texts.offer}</Button>
      </ButtonGroup>
    </Stack>
  );
};

const Filled = ({ form, first, texts, onAct, onClose }: Props & { first: number; onClose: () => void }) => {
  const { choices, note, expected } = form;
  // The same id again is the same offer, however often it is sent.
  const [id] = useState(() => Date.now().toString(36));
  const [skillId, setSkillId] = useState(choices[first]?.skillId ?? '');
  const [title, setTitle] = useState(choices[first]?.title ?? '');
  const [days, setDays] = useState({ start: form.start, reviewOn: form.reviewOn });
  const [learnerId, setLearnerId] = useState<string | undefined>();
  const [asksWhom, setAsksWhom] = useState(false);
  const options = choices.map(({ skillId: value, label }) => ({ value, label }));

  const send = async () => {
    if (learnerId === undefined) return setAsksWhom(true);
    await onAct('offer', { id, learnerId, skillId, title, ...days });
    onClose();
  };

  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Text>{note}</Text>
        <Label labelFor="offer-skill">{texts['offer.skill']}</Label>
        <Select
          id="offer-skill"
          options={options}
          defaultValue={options[first]}
          onChange={({ value }: { readonly value: string }) => {
            setSkillId(value);
            setTitle(choices.find((one) => one.skillId === value)?.title ?? title);
          }}
        />
        <UserPicker
          label={texts['offer.person']}
          name="learner"
          onChange={(user) => setLearnerId((user as { readonly id?: string } | null)?.id)}
        />
        <Label labelFor="offer-title">{texts['offer.what']}</Label>
        <Textfield
          key={skillId}
          id="offer-title"
          name="title"
          defaultValue={title}
          onChange={(event) => setTitle(typed(event))}
        />
        <Label labelFor="offer-start">{texts['offer.start']}</Label>
        <DatePicker
          id="offer-start"
          name="start"
          defaultValue={days.start}
          onChange={(start) => setDays({ ...days, start })}
        />
        <Label labelFor="offer-review">{texts['offer.review']}</Label>
        <DatePicker
          id="offer-review"
          name="review"
          defaultValue={days.reviewOn}
          onChange={(reviewOn) => setDays({ ...days, reviewOn })}
        />
        <Text size="small" color="color.text.subtle">
          {expected}
        </Text>
        {asksWhom && learnerId === undefined && (
          <SectionMessage appearance="warning">
            <Text>{texts['offer.nobody']}</Text>
          </SectionMessage>
        )}
        <ButtonGroup>
          <Button appearance="primary" onClick={() => void send()}>
            {texts['offer.send']}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            {texts.cancel}
          </Button>
        </ButtonGroup>
      </Stack>
    </Box>
  );
};
