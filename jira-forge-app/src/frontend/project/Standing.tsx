/** Where a Key Result stands: its state, its number and what comes next. */
import React from 'react';
import { Inline, Lozenge, ProgressBar, ProgressTracker, Stack, Strong, Text } from '@forge/react';
import type { GadgetView } from '../../local/gadget';

export type StandingFacts = NonNullable<GadgetView['page']>;

const riskAppearance = { low: 'success', medium: 'moved', high: 'removed', unknown: 'default' } as const;

export const Standing = ({ page }: { readonly page: StandingFacts }) => {
  const { title, date, lead, state, states, line, nextStep, warning } = page;
  const here = states.findIndex((one) => one.state === state);
  return (
    <Stack space="space.150">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        {warning && <Lozenge appearance={riskAppearance[warning.risk]}>{warning.title}</Lozenge>}
        <Text size="small" color="color.text.subtle">
          {date}
        </Text>
      </Inline>
      <ProgressTracker
        label={title}
        items={states.map(({ state: id, label }, at) => ({
          id,
          label,
          percentageComplete: at < here ? 100 : 0,
          status: at < here ? 'visited' : at === here ? 'current' : 'unvisited',
        }))}
      />
      <Text>{lead.map(({ text, strong }, at) => (strong ? <Strong key={at}>{text}</Strong> : text))}</Text>
      <Stack space="space.050">
        <ProgressBar value={Math.min(1, Math.max(0, line.now.at))} ariaLabel={line.summary} />
        <Inline space="space.100" spread="space-between">
          <Text size="small">{line.start}</Text>
          <Text size="small" weight="semibold">
            {line.now.label}
          </Text>
          <Text size="small">{`${line.goal} ${line.goalBy}`}</Text>
        </Inline>
      </Stack>
      <Text>{nextStep}</Text>
    </Stack>
  );
};
