/** A project's Key Results: can the team carry them, what holds work up, what is under way. */
import React, { useState } from 'react';
import { Box, EmptyState, Heading, Inline, Label, Select, Spinner, Stack, Text } from '@forge/react';
import type { ProjectView } from '../local/project';
import { call, sentenceOf } from './call';
import { card } from './card';
import { Coverage, Themes } from './project/Coverage';
import { Interventions } from './project/Interventions';
import { Standing } from './project/Standing';
import { Questions, Reading, Remap, Remedies, Sureness } from './project/Talk';
import { useCall } from './use-call';
import { Said } from './Said';

export const ProjectPage = () => {
  const [wanted, setWanted] = useState<string | undefined>();
  const { value: first, problem } = useCall<ProjectView>(
    'project',
    wanted === undefined ? {} : { keyResultId: wanted },
  );
  const [changed, setChanged] = useState<ProjectView | undefined>();
  const [refused, setRefused] = useState<string | undefined>();
  const shown = changed ?? first;

  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!shown) return <Spinner label="Keylift" />;
  const { texts, page, themes, keyResults, note } = shown;
  if (!page || !themes) return <EmptyState header="Keylift" description={note ?? texts.none} />;

  const act = async (name: string, payload: Readonly<Record<string, unknown>>) => {
    try {
      setRefused(undefined);
      setChanged(await call<ProjectView>(name, { keyResultId: page.id, ...payload }));
    } catch (error) {
      setRefused(sentenceOf(error));
    }
  };
  const options = keyResults.map(({ id, title }) => ({ value: id, label: title }));

  return (
    <Stack space="space.300">
      {options.length > 1 && (
        <Stack space="space.050">
          <Label labelFor="key-result">{texts.choose}</Label>
          <Select
            id="key-result"
            options={options}
            value={options.find(({ value }) => value === page.id) ?? null}
            onChange={({ value }: { readonly value: string }) => {
              setChanged(undefined);
              setWanted(value);
            }}
          />
        </Stack>
      )}
      <Said sentence={refused} appearance="warning" />
      <Stack space="space.150">
        <Heading as="h2" size="medium">
          {page.title}
        </Heading>
        <Standing page={page} />
      </Stack>
      {page.warning && (
        <Box xcss={card}>
          <Stack space="space.100">
            <Heading as="h3" size="small">
              {page.warning.title}
            </Heading>
            {page.warning.sentences.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
            {page.constraint && <Text>{page.constraint.sentence.map(({ text }) => text).join('')}</Text>}
          </Stack>
        </Box>
      )}
      <Coverage coverage={page.coverage} texts={texts} />
      <Themes themes={themes} />
      {page.remap && <Remap remap={page.remap} />}
      <Interventions interventions={page.interventions} texts={texts} onAct={act} />
      {page.options && <Remedies options={page.options} />}
      <Questions page={page} />
      <Sureness page={page} texts={texts} onAct={act} />
      {page.options && <Reading texts={texts} onAct={act} />}
      <Inline>
        <Text size="small" color="color.text.subtle">
          {texts.team}
        </Text>
      </Inline>
    </Stack>
  );
};
