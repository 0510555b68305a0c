/** Connected edition: the server of the organisation, and the code that ties this site to it. */
import React, { useState } from 'react';
import { view } from '@forge/bridge';
import { Button, ButtonGroup, Heading, Inline, Label, Spinner, Stack, Text, Textfield } from '@forge/react';
import type { ServerView } from '../connected/site';
import { call, sentenceOf } from './call';
import { useCall } from './use-call';
import { Said } from './Said';

export const ServerSection = ({ library }: { readonly library: string }) => {
  const { value: first, problem } = useCall<ServerView>('server');
  const [changed, setChanged] = useState<ServerView | undefined>();
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<string | undefined>();
  const server = changed ?? first;

  const tried = async (act: () => Promise<string | undefined>) => {
    setSaid(undefined);
    try {
      setSaid(await act());
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };
  const tie = () =>
    tried(async () => {
      const { siteUrl } = await view.getContext();
      setChanged(await call<ServerView>('tie', { code, site: siteUrl }));
      return undefined;
    });
  const untie = () =>
    tried(async () => {
      const next = await call<ServerView>('untie');
      setChanged(next);
      return next.texts.ended;
    });
  const fetch = () =>
    tried(async () => {
      const { refreshed } = await call<{ readonly refreshed: string }>('fetch');
      return refreshed === 'later' ? server?.texts.away : server?.texts.fetched;
    });

  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!server) return <Spinner label="Keylift" />;
  const { state, texts } = server;
  return (
    <Stack space="space.100">
      <Heading as="h2" size="medium">
        {texts.title}
      </Heading>
      <Text>{texts.edition}</Text>
      <Text>{texts[state]}</Text>
      {state !== 'loose' && <Text>{library}</Text>}
      {state === 'loose' && (
        <>
          <Label labelFor="server-code">{texts.code}</Label>
          <Textfield id="server-code" name="server-code" onChange={(event) => setCode(String(event.target.value))} />
          <Inline>
            <Button appearance="primary" onClick={() => void tie()}>
              {texts.tie}
            </Button>
          </Inline>
        </>
      )}
      {state === 'tied' && (
        <ButtonGroup>
          <Button onClick={() => void fetch()}>{texts.fetch}</Button>
          <Button appearance="subtle" onClick={() => void untie()}>
            {texts.untie}
          </Button>
        </ButtonGroup>
      )}
      <Said sentence={said} />
    </Stack>
  );
};
