/** What came of an act, in one sentence; nothing before there is one. */
import React from 'react';
import { SectionMessage, Text } from '@forge/react';

interface Props {
  readonly sentence: string | undefined;
  readonly appearance?: 'success' | 'warning';
}

export const Said = ({ sentence, appearance }: Props) =>
  sentence === undefined ? null : (
    <SectionMessage {...(appearance && { appearance })}>
      <Text>{sentence}</Text>
    </SectionMessage>
  );
