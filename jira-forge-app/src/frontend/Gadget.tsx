/** One Key Result on a dashboard, and the choice of it. */
import React, { useEffect, useState } from 'react';
import { view } from '@forge/bridge';
import { Button, ButtonGroup, EmptyState, Heading, Label, Select, Spinner, Stack, Text } from '@forge/react';
import type { GadgetChoiceView, GadgetView } from '../local/gadget';
import { Standing } from './project/Standing';
import { useCall } from './use-call';

/** What was chosen before, from the gadget's own settings; undefined until Jira says. */
function useChoice(): string | undefined {
  const [choice, setChoice] = useState<string | undefined>();
  useEffect(() => {
    void view.getContext().then(({ extension }) => {
      const settings = extension['gadgetConfiguration'] as { readonly choice?: string } | undefined;
      setChoice(settings?.choice ?? '');
    });
  }, []);
  return choice;
}

export const Gadget = () => {
  const choice = useChoice();
  return choice === undefined ? <Spinner label="Keylift" /> : <Chosen choice={choice} />;
};

const Chosen = ({ choice }: { readonly choice: string }) => {
  const { value: shown, problem } = useCall<GadgetView>('gadget', { choice });
  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!shown) return <Spinner label="Keylift" />;
  if (!shown.page) return <EmptyState header="Keylift" description={shown.note ?? ''} />;
  return (
    <Stack space="space.150">
      <Heading as="h2" size="small">
        {shown.page.title}
      </Heading>
      <Standing page={shown.page} />
    </Stack>
  );
};

export const GadgetEdit = () => {
  const before = useChoice();
  const { value: shown, problem } = useCall<GadgetChoiceView>('gadgetChoices');
  const [chosen, setChosen] = useState<string | undefined>();
  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!shown || before === undefined) return <Spinner label="Keylift" />;
  const { texts, choices } = shown;
  if (choices.length === 0) return <EmptyState header="Keylift" description={texts.empty} />;
  const choice = chosen ?? before;
  return (
    <Stack space="space.150">
      <Label labelFor="choice">{texts.choose}</Label>
      <Select
        id="choice"
        options={[...choices]}
        value={choices.find(({ value }) => value === choice) ?? null}
        onChange={({ value }: { readonly value: string }) => setChosen(value)}
      />
      <ButtonGroup>
        <Button appearance="primary" isDisabled={choice === ''} onClick={() => void view.submit({ choice })}>
          {texts.save}
        </Button>
      </ButtonGroup>
    </Stack>
  );
};
