/** Beside a work item: why it is blocked and at most three lessons, or one quiet sentence. */
import React, { useState } from 'react';
import { Box, Button, ButtonGroup, Heading, Inline, List, ListItem, Lozenge, Spinner, Stack, Text } from '@forge/react';
import type { WorkItemLabels, WorkItemRow, WorkItemView } from '@keylift/core';
import type { AccountLink as AccountLinkView } from '../connected/connection';
import { AccountLink } from './AccountLink';
import { call, sentenceOf } from './call';
import { Help } from './Help';
import { LessonReader } from './LessonReader';
import { useCall } from './use-call';

export const Panel = () => {
  const { value: view, problem } = useCall<WorkItemView & { readonly account?: AccountLinkView }>('panel');
  const [open, setOpen] = useState<WorkItemRow | undefined>();

  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!view) return <Spinner label="Keylift" />;
  if (view.state === 'quiet') return <Text color="color.text.subtle">{view.note}</Text>;
  if (open) return <LessonReader row={open} labels={view.labels} onClose={() => setOpen(undefined)} />;
  return (
    <Stack space="space.200">
      <Stack space="space.050">
        <Heading as="h3" size="small">
          {view.title}
        </Heading>
        <Text size="small" weight="semibold">
          {view.labels.whyBlocked}
        </Text>
        <List type="unordered">
          {view.reasons.map((reason) => (
            <ListItem key={reason}>
              <Text size="small">{reason}</Text>
            </ListItem>
          ))}
        </List>
      </Stack>
      {view.note !== undefined && <Text>{view.note}</Text>}
      {view.rows.map((row) => (
        <Row key={row.lessonId} row={row} labels={view.labels} onOpen={() => setOpen(row)} />
      ))}
      <Text size="small" color="color.text.subtle">
        {view.account?.linked ? view.account.texts.privacy : view.labels.privacy}
      </Text>
      {view.account && <AccountLink account={view.account} />}
    </Stack>
  );
};

interface RowProps {
  readonly row: WorkItemRow;
  readonly labels: WorkItemLabels;
  readonly onOpen: () => void;
}

const Row = ({ row, labels, onOpen }: RowProps) => {
  const [hidden, setHidden] = useState(false);
  const [asks, setAsks] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();

  const hide = async () => {
    try {
      await call('hide', { lessonId: row.lessonId });
      setHidden(true);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };

  if (hidden) return <Text color="color.text.subtle">{labels.hidden}</Text>;
  return (
    <Box padding="space.150" backgroundColor="elevation.surface.raised">
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Lozenge appearance="inprogress">{row.minutes}</Lozenge>
          <Text size="small">{row.skill}</Text>
        </Inline>
        <Heading as="h4" size="xsmall">
          {row.title}
        </Heading>
        <Text size="small">{row.why}</Text>
        <Text size="small">{row.serves}</Text>
        <Button appearance="primary" onClick={onOpen}>
          {labels.open}
        </Button>
        <ButtonGroup>
          <Button appearance="subtle" spacing="compact" onClick={() => setAsks(!asks)}>
            {labels.ask}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={() => void hide()}>
            {labels.notRelevant}
          </Button>
        </ButtonGroup>
        {asks && <Help skillId={row.skillId} />}
        {problem !== undefined && <Text>{problem}</Text>}
      </Stack>
    </Box>
  );
};
