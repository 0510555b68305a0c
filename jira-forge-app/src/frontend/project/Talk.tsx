/** What to talk about: questions, how sure one is, today's value, and for those who steer what could help. */
import React, { useState } from 'react';
import {
  Button,
  ButtonGroup,
  DynamicTable,
  Heading,
  Label,
  List,
  ListItem,
  Lozenge,
  RadioGroup,
  SectionMessage,
  Stack,
  Text,
  Textfield,
} from '@forge/react';
import type { OptionRow, OptionsView, ProjectTexts, RemapView } from '@keylift/core';
import type { ProjectPage } from '../../local/project';
import { typed, type Act } from './act';

interface Props {
  readonly page: ProjectPage;
  readonly texts: ProjectTexts;
  readonly onAct: Act;
}

export const Questions = ({ page: { questions } }: Pick<Props, 'page'>) => (
  <Stack space="space.100">
    <Heading as="h3" size="small">
      {questions.title}
    </Heading>
    <List type="unordered">
      {questions.rows.map((question) => (
        <ListItem key={question}>
          <Text>{question}</Text>
        </ListItem>
      ))}
    </List>
  </Stack>
);

const levels = [1, 2, 3, 4, 5] as const;

export const Sureness = ({ page: { sure }, texts, onAct }: Props) => (
  <Stack space="space.100">
    <Heading as="h3" size="small">
      {texts['sure']}
    </Heading>
    {sure.mayAnswer && (
      <RadioGroup
        name="sure"
        {...(sure.own !== undefined && { value: String(sure.own) })}
        options={levels.map((level) => ({ name: 'sure', value: String(level), label: texts[`sure.${level}`] }))}
        onChange={(event) => void onAct('sure', { level: Number(typed(event)) })}
      />
    )}
    <Text>{sure.sentence}</Text>
    <Text size="small" color="color.text.subtle">
      {texts['sure.note']}
    </Text>
  </Stack>
);

export const Reading = ({ texts, onAct }: Omit<Props, 'page'>) => {
  const [value, setValue] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const send = async () => {
    const number = Number(value.trim().replace(',', '.'));
    setIsWrong(value.trim() === '' || !Number.isFinite(number));
    if (value.trim() !== '' && Number.isFinite(number)) await onAct('reading', { value: number });
  };
  return (
    <Stack space="space.100">
      <Label labelFor="reading">{texts['reading']}</Label>
      <Textfield id="reading" name="reading" onChange={(event) => setValue(typed(event))} />
      {isWrong && (
        <SectionMessage appearance="warning">
          <Text>{texts['reading.number']}</Text>
        </SectionMessage>
      )}
      <ButtonGroup>
        <Button onClick={() => void send()}>{texts['reading.save']}</Button>
      </ButtonGroup>
    </Stack>
  );
};

const inTime: Readonly<Record<OptionRow['inTime'], 'success' | 'moved' | 'default'>> = {
  yes: 'success',
  maybe: 'moved',
  no: 'default',
};

export const Remedies = ({ options }: { readonly options: OptionsView }) => (
  <Stack space="space.100">
    <Heading as="h3" size="small">
      {options.title}
    </Heading>
    <Text>{options.lead}</Text>
    {options.rows.length > 0 && (
      <DynamicTable
        label={options.title}
        head={{
          cells: [
            { key: 'what', content: options.title },
            ...(options.rows[0]?.facts ?? []).map(({ term }) => ({ key: term, content: term })),
          ],
        }}
        rows={options.rows.map(({ kind, label, what, facts, inTime: when, inTimeLabel }) => ({
          key: kind,
          cells: [
            {
              key: 'what',
              content: (
                <Stack space="space.050">
                  <Text weight="semibold">{label}</Text>
                  <Text size="small">{what}</Text>
                  <Lozenge appearance={inTime[when]}>{inTimeLabel}</Lozenge>
                </Stack>
              ),
            },
            ...facts.map(({ term, text }) => ({ key: term, content: <Text size="small">{text}</Text> })),
          ],
        }))}
      />
    )}
    <Text size="small" color="color.text.subtle">
      {options.note}
    </Text>
  </Stack>
);

export const Remap = ({ remap }: { readonly remap: RemapView }) => (
  <SectionMessage title={remap.title} appearance={remap.isProposal ? 'discovery' : 'information'}>
    {remap.sentences.map((sentence) => (
      <Text key={sentence}>{sentence}</Text>
    ))}
  </SectionMessage>
);
