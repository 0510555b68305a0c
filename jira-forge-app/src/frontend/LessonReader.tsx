/** A lesson in place: its blocks, its questions, and what was done with it. */
import React, { useState } from 'react';
import { Button, ButtonGroup, Heading, SectionMessage, Spinner, Stack, Text } from '@forge/react';
import type { LessonView, WorkItemLabels, WorkItemRow } from '@keylift/core';
import { call, sentenceOf } from './call';
import { LessonBlock } from './LessonBlock';
import { QuestionCard } from './QuestionCard';
import { useCall } from './use-call';
import { Said } from './Said';

interface Props {
  readonly row: WorkItemRow;
  readonly labels: WorkItemLabels;
  readonly onClose: () => void;
}

export const LessonReader = ({ row, labels, onClose }: Props) => {
  const { lessonId, skillId } = row;
  const { value: lesson, problem } = useCall<LessonView>('lesson', { lessonId });
  // One attempt for each opening: only the first answer to a question counts in it.
  const [attemptId] = useState(() => `${lessonId}-${Date.now().toString(36)}`);
  const [said, setSaid] = useState<string | undefined>();
  const [refused, setRefused] = useState<string | undefined>();

  const used = async () => {
    setRefused(undefined);
    try {
      setSaid((await call<{ readonly message: string }>('used', { lessonId, skillId })).message);
    } catch (error) {
      setRefused(sentenceOf(error));
    }
  };

  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!lesson) return <Spinner label={row.title} />;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        {lesson.title}
      </Heading>
      <Text size="small">{lesson.meta}</Text>
      {lesson.blocks.map((block, place) =>
        block.type === 'question' ? (
          <QuestionCard
            key={place}
            question={block.question}
            lessonId={lessonId}
            attemptId={attemptId}
            labels={labels}
          />
        ) : (
          <LessonBlock key={place} block={block} />
        ),
      )}
      {lesson.apply !== undefined && (
        <SectionMessage appearance="discovery">
          <Text>{lesson.apply}</Text>
        </SectionMessage>
      )}
      <Said sentence={said} appearance="success" />
      <Said sentence={refused} appearance="warning" />
      <ButtonGroup>
        <Button appearance="primary" onClick={() => void used()}>
          {labels.used}
        </Button>
        <Button onClick={onClose}>{labels.close}</Button>
      </ButtonGroup>
    </Stack>
  );
};
