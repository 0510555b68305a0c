/** A check question, answered in place. */
import React, { useState } from 'react';
import { Button, CheckboxGroup, Label, RadioGroup, SectionMessage, Select, Stack, Text, Textfield } from '@forge/react';
import type { AnswerView, QuestionView, Response, WorkItemLabels } from '@keylift/core';
import { call, sentenceOf } from './call';
import { plainText, RichText } from './RichText';
import { Said } from './Said';

interface Props {
  readonly question: QuestionView;
  readonly lessonId: string;
  readonly attemptId: string;
  readonly labels: WorkItemLabels;
}

export const QuestionCard = ({ question, lessonId, attemptId, labels }: Props) => {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<AnswerView | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  const isComplete =
    question.type === 'short'
      ? typed.trim() !== ''
      : question.type === 'order'
        ? chosen.length === question.options.length && chosen.every(Boolean)
        : chosen.length > 0;
  const response: Response = question.type === 'short' ? { text: typed } : { options: chosen };

  const check = async () => {
    if (!isComplete) {
      setProblem(labels.choose);
      return;
    }
    setProblem(undefined);
    try {
      setAnswer(await call<AnswerView>('answer', { lessonId, attemptId, questionId: question.id, response }));
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };

  return (
    <Stack space="space.100">
      {question.scenario && <RichText runs={question.scenario} />}
      <RichText runs={question.prompt} />
      <Text size="small">{question.note}</Text>
      <Choices
        question={question}
        chosen={chosen}
        labels={labels}
        onChange={setChosen}
        onType={(text) => setTyped(text)}
      />
      <Said sentence={problem} appearance="warning" />
      {answer && <Feedback answer={answer} />}
      <Button onClick={() => void check()}>{answer ? labels.again : labels.check}</Button>
    </Stack>
  );
};

interface ChoicesProps {
  readonly question: QuestionView;
  readonly chosen: readonly string[];
  readonly labels: WorkItemLabels;
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onType: (text: string) => void;
}

const Choices = ({ question, chosen, labels, onChange, onType }: ChoicesProps) => {
  const options = question.options.map(({ id, text }) => ({ value: id, label: plainText(text) }));
  switch (question.type) {
    case 'single':
      return (
        <RadioGroup name={question.id} options={options} onChange={(event) => onChange([String(event.target.value)])} />
      );
    case 'multiple':
      return <CheckboxGroup name={question.id} options={options} onChange={(values) => onChange(values)} />;
    case 'order':
      return (
        <Stack space="space.050">
          {options.map((_, place) => (
            <Stack key={place} space="space.025">
              <Label labelFor={`${question.id}-${place}`}>{labels.place.replace('{n}', String(place + 1))}</Label>
              <Select
                id={`${question.id}-${place}`}
                options={options}
                onChange={(option: { readonly value: string }) =>
                  onChange(options.map((__, at) => (at === place ? option.value : (chosen[at] ?? ''))))
                }
              />
            </Stack>
          ))}
        </Stack>
      );
    case 'short':
      return <Textfield aria-label={labels.typed} onChange={(event) => onType(String(event.target.value))} />;
  }
};

const Feedback = ({ answer }: { readonly answer: AnswerView }) => (
  <SectionMessage appearance={answer.verdict === 'right' ? 'success' : 'information'} title={answer.headline}>
    {answer.feedback.map(({ text }, place) => (
      <RichText key={place} runs={text} />
    ))}
    <RichText runs={answer.explanation} />
    <Text>{answer.standing.sentence}</Text>
  </SectionMessage>
);
