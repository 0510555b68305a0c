/** Connected edition: whether what one does here counts in one's course too, and the one-time code that makes it so. */
import React, { useState } from 'react';
import { Button, Inline, Label, Stack, Text, Textfield } from '@forge/react';
import type { AccountLink as AccountLinkView } from '../connected/connection';
import { call, sentenceOf } from './call';
import { Said } from './Said';

export const AccountLink = ({ account }: { readonly account: AccountLinkView }) => {
  const [changed, setChanged] = useState<AccountLinkView | undefined>();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const { linked, texts, said } = changed ?? account;

  const act = async (name: 'link' | 'unlink') => {
    setProblem(undefined);
    try {
      setChanged(await call<AccountLinkView>(name, { code }));
      setOpen(false);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };

  return (
    <Stack space="space.100">
      <Said sentence={said} appearance="success" />
      <Text size="small" color="color.text.subtle">
        {linked ? texts.linked : texts.none}
      </Text>
      {open && !linked && (
        <>
          <Text size="small">{texts.how}</Text>
          <Label labelFor="code">{texts.code}</Label>
          <Textfield id="code" name="code" onChange={(event) => setCode(String(event.target.value))} />
          <Text size="small">{texts.privacy}</Text>
        </>
      )}
      <Said sentence={problem} appearance="warning" />
      <Inline>
        {linked ? (
          <Button appearance="subtle" spacing="compact" onClick={() => void act('unlink')}>
            {texts.end}
          </Button>
        ) : open ? (
          <Button spacing="compact" onClick={() => void act('link')}>
            {texts.do}
          </Button>
        ) : (
          <Button appearance="subtle" spacing="compact" onClick={() => setOpen(true)}>
            {texts.open}
          </Button>
        )}
      </Inline>
    </Stack>
  );
};
