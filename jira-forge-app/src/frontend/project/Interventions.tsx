/** What is under way for a Key Result, what one may answer, and how somebody is asked. */
import React, { useState } from 'react';
import {
  Box,
  Button,
  ButtonGroup,
  DatePicker,
  Heading,
  Inline,
  Label,
  Lozenge,
  Stack,
  Text,
  TextArea,
  Textfield,
  User,
} from '@forge/react';
import type { InterventionRow, ProjectTexts } from '@keylift/core';
import type { ProjectPage } from '../../local/project';
import { card } from '../card';
import { typed, type Act } from './act';
import { OfferForm } from './OfferForm';

const appearanceOf = { waiting: 'new', 'under-way': 'inprogress', done: 'success', closed: 'default' } as const;

interface Props {
  readonly interventions: ProjectPage['interventions'];
  readonly texts: ProjectTexts;
  readonly onAct: Act;
}

export const Interventions = ({ interventions, texts, onAct }: Props) => {
  const { title, rows, empty, offer, others } = interventions;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        {title}
      </Heading>
      {empty !== undefined && <Text color="color.text.subtle">{empty}</Text>}
      {rows.map((row) => (
        <Row key={row.id} row={row} other={others[row.id]} texts={texts} onAct={onAct} />
      ))}
      {offer && <OfferForm form={offer} texts={texts} onAct={onAct} />}
    </Stack>
  );
};

interface RowProps {
  readonly row: InterventionRow;
  readonly other: { readonly accountId: string; readonly asked: boolean } | undefined;
  readonly texts: ProjectTexts;
  readonly onAct: Act;
}

const Row = ({ row, other, texts, onAct }: RowProps) => {
  const [answering, setAnswering] = useState<'swap' | 'decline' | undefined>();
  const decide = (decision: Readonly<Record<string, unknown>>) => {
    setAnswering(undefined);
    return onAct('decide', { interventionId: row.id, ...decision });
  };
  const may = (action: InterventionRow['actions'][number]): boolean => row.actions.includes(action);
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Lozenge appearance={row.isReviewDue ? 'moved' : appearanceOf[row.state]}>{row.stateLabel}</Lozenge>
          <Text weight="semibold">{row.title}</Text>
          {row.due !== '' && (
            <Text size="small" color="color.text.subtle">
              {row.due}
            </Text>
          )}
        </Inline>
        <Text size="small">{row.detail}</Text>
        {other && (
          <Inline space="space.100" alignBlock="center">
            <Text size="small">{other.asked ? texts['offered-to'] : texts['offered-by']}</Text>
            <User accountId={other.accountId} />
          </Inline>
        )}
        {row.between?.reason !== undefined && <Text size="small">{row.between.reason}</Text>}
        {row.actions.length > 0 && answering === undefined && (
          <ButtonGroup>
            {may('accept') && (
              <Button appearance="primary" spacing="compact" onClick={() => void decide({ decision: 'accept' })}>
                {texts.accept}
              </Button>
            )}
            {may('swap') && (
              <Button spacing="compact" onClick={() => setAnswering('swap')}>
                {texts.swap}
              </Button>
            )}
            {may('decline') && (
              <Button appearance="subtle" spacing="compact" onClick={() => setAnswering('decline')}>
                {texts.decline}
              </Button>
            )}
            {may('done') && (
              <Button spacing="compact" onClick={() => void onAct('finish', { interventionId: row.id })}>
                {texts.finish}
              </Button>
            )}
          </ButtonGroup>
        )}
        {answering === 'decline' && (
          <Decline texts={texts} onSend={decide} onCancel={() => setAnswering(undefined)} id={row.id} />
        )}
        {answering === 'swap' && (
          <Swap texts={texts} row={row} onSend={decide} onCancel={() => setAnswering(undefined)} />
        )}
      </Stack>
    </Box>
  );
};

interface AnswerProps {
  readonly texts: ProjectTexts;
  readonly onSend: (decision: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly onCancel: () => void;
}

const Decline = ({ texts, id, onSend, onCancel }: AnswerProps & { readonly id: string }) => {
  const [reason, setReason] = useState('');
  return (
    <Stack space="space.100">
      <Label labelFor={`reason-${id}`}>{texts.reason}</Label>
      <TextArea id={`reason-${id}`} name="reason" onChange={(event) => setReason(typed(event))} />
      <SendOrNot texts={texts} onSend={() => onSend({ decision: 'decline', reason })} onCancel={onCancel} />
    </Stack>
  );
};

const Swap = ({ texts, row, onSend, onCancel }: AnswerProps & { readonly row: InterventionRow }) => {
  const [draft, setDraft] = useState({ title: row.title, start: row.start, reviewOn: row.reviewOn });
  return (
    <Stack space="space.100">
      <Label labelFor={`swap-${row.id}`}>{texts['offer.what']}</Label>
      <Textfield
        id={`swap-${row.id}`}
        name="title"
        defaultValue={draft.title}
        onChange={(event) => setDraft({ ...draft, title: typed(event) })}
      />
      <Label labelFor={`swap-start-${row.id}`}>{texts['offer.start']}</Label>
      <DatePicker
        id={`swap-start-${row.id}`}
        name="start"
        defaultValue={draft.start}
        onChange={(start) => setDraft({ ...draft, start })}
      />
      <SendOrNot texts={texts} onSend={() => onSend({ decision: 'swap', ...draft })} onCancel={onCancel} />
    </Stack>
  );
};

const SendOrNot = ({
  texts,
  onSend,
  onCancel,
}: {
  readonly texts: ProjectTexts;
  readonly onSend: () => Promise<void>;
  readonly onCancel: () => void;
}) => (
  <ButtonGroup>
    <Button appearance="primary" spacing="compact" onClick={() => void onSend()}>
      {texts.send}
    </Button>
    <Button appearance="subtle" spacing="compact" onClick={onCancel}>
      {texts.cancel}
    </Button>
  </ButtonGroup>
);
