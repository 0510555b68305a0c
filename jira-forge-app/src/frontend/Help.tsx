/** Colleagues who offered to be asked about a skill. */
import React, { useState } from 'react';
import { Button, Spinner, Stack, Text, User } from '@forge/react';
import type { HelpView } from '../local/experts';
import { call, sentenceOf } from './call';
import { useCall } from './use-call';

export const Help = ({ skillId }: { readonly skillId: string }) => {
  const { value: first, problem } = useCall<HelpView>('help', { skillId });
  const [changed, setChanged] = useState<HelpView | undefined>();
  const [refused, setRefused] = useState<string | undefined>();
  const help = changed ?? first;

  const offer = async () => {
    try {
      setChanged(await call<HelpView>('offer', { skillId, offers: !help?.offers }));
    } catch (error) {
      setRefused(sentenceOf(error));
    }
  };

  if (problem !== undefined || refused !== undefined) return <Text>{problem ?? refused}</Text>;
  if (!help) return <Spinner size="small" />;
  return (
    <Stack space="space.050">
      <Text>{help.title}</Text>
      {help.accountIds.map((accountId) => (
        <User key={accountId} accountId={accountId} />
      ))}
      {help.changed !== undefined && <Text>{help.changed}</Text>}
      <Button appearance="subtle" spacing="compact" onClick={() => void offer()}>
        {help.offer}
      </Button>
    </Stack>
  );
};
